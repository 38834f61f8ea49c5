import type { Bilingual, Country, Language } from '../model/country.ts'
import type { StateCell } from '../model/entries/status.ts'
import type { ExerciseDesign, ExerciseOverview } from '../model/exercise.ts'
import type { Inject, InjectEffect } from '../model/inject.ts'
import { startNumber } from '../rules/inject-number.ts'
import type { FactCard, Scenario, ScenarioBranch, ScenarioEffect, ScenarioInject } from './scenario.ts'

/** What a planner says to get an exercise from a scenario; days are YYYY-MM-DD. */
export type FromScenario = { language: Language; startsOn: string; endsOn: string }

/** The exercise that a scenario offers: a tabletop with all its injects; the first, number 0, sets the crossings. */
export function exerciseFromScenario(scenario: Scenario, wanted: FromScenario): ExerciseDesign {
  const { language } = wanted
  const design: ExerciseDesign = {
    overview: overviewOf(scenario, wanted),
    injects: [
      startOf(scenario, language),
      ...scenario.injects.map((each) => injectOf(each, scenario, language)),
      ...scenario.contingencies.map((each) => injectOf(each, scenario, language)),
    ],
  }
  // A copy of its own: whoever changes the exercise leaves the shipped scenario as it is.
  return JSON.parse(JSON.stringify(design)) as ExerciseDesign
}

function overviewOf(scenario: Scenario, { language, startsOn, endsOn }: FromScenario): ExerciseOverview {
  return {
    ...{ name: scenario.title[language], type: 'tabletop', scope: nothing, sponsor: '', startsOn, endsOn },
    missionAreas: scenario.missionAreas,
    threat: scenario.threat,
    scenario: scenario.summary,
    ...{ place: '', contact: '', plan: null },
    facilities: scenario.facilities,
    organisations: scenario.organisations.flatMap(({ country, name }) =>
      (country === 'both' ? bothCountries : [country]).map((each) => ({
        country: each,
        name: name[language],
      })),
    ),
    roles: [],
    objectives: scenario.objectives.map(({ id, gate, title, capabilities, tasks }, index) => ({
      ...{ id, number: index + 1, title, capabilities, gateGroup: gate },
      tasks: tasks.map((task) => ({
        ...{ id: task.id, text: task.text, target: task.target ?? nothing, targetMinutes: task.minutes },
        reference: '',
      })),
    })),
  }
}

const nothing: Bilingual = { en: '', fr: '' }
const bothCountries: Country[] = ['US', 'CA']

/** Who sends an inject unless somebody else is named. */
export const exerciseControl: Bilingual = { en: 'Exercise control', fr: 'Direction de l’exercice' }

/** The state of the crossings at the start, as the inject that comes before all others. */
function startOf(scenario: Scenario, language: Language): Inject {
  return {
    ...{ number: startNumber, title: { en: 'Situation at the start', fr: 'Situation de départ' } },
    text: scenario.summary,
    from: exerciseControl,
    to: { countries: bothCountries, organisation: { en: 'All players', fr: 'Tous les joueurs' } },
    channel: 'document',
    effects: scenario.start.flatMap((effect) => effectsOf(effect, language)),
    ...{ type: 'inject', offset: 0, expectedAction: nothing, objectives: [], tasks: [] },
    ...{ controller: '', evaluator: '', branch: null, basis: 'fiction', source: '', comments: '' },
  }
}

function injectOf(each: ScenarioInject | ScenarioBranch, { facts }: Scenario, language: Language): Inject {
  const own = facts.filter(({ id }) => each.facts.includes(id))
  return {
    ...{ number: each.number, title: each.title, text: each.text, from: each.from, channel: each.channel },
    to: { countries: each.to, organisation: each.recipient },
    effects: each.effects.flatMap((effect) => effectsOf(effect, language)),
    ...{ type: 'of' in each ? 'contingency' : 'inject', offset: each.at, expectedAction: each.expected },
    ...{ objectives: each.objectives, tasks: each.tasks, controller: '', evaluator: '' },
    branch: 'of' in each ? { of: each.of, when: each.when } : null,
    basis: each.basis,
    source: sourceOf(own),
    comments: own.map(({ id, text }) => `${id}: ${text[language]}`).join('\n'),
  }
}

/** As many sources as a line holds. */
function sourceOf(facts: readonly FactCard[]): string {
  const sources = [...new Set(facts.flatMap(({ source }) => source ?? []))]
  return sources.reduce((line, source) => {
    const longer = line === '' ? source : `${line}; ${source}`
    return longer.length <= 300 ? longer : line
  }, '')
}

function effectsOf(effect: ScenarioEffect, language: Language): InjectEffect[] {
  if (effect.type === 'wait') return [{ ...effect, method: 'official' }]
  if (effect.type === 'lanes') return [effect]
  const { directions, modes, state, note } = effect
  const cells: StateCell[] = directions.flatMap((direction) =>
    modes.map((mode) => ({ direction, mode, state, ...(note ? { note: note[language] } : {}) })),
  )
  return effect.facilities.map((facility) => ({ type: 'status', facility, cells }))
}
