import * as v from 'valibot'
import { Problem } from '../model/problem.ts'
import { isKnownZone } from '../rules/zones.ts'
import { facilityById } from './reference.ts'
import { Scenario, type ScenarioEffect } from './scenario.ts'
import ambassador from './scenarios/ambassador-bridge-blockade.json' with { type: 'json' }
import floods from './scenarios/bc-floods.json' with { type: 'json' }
import ammonia from './scenarios/blue-water-ammonia.json' with { type: 'json' }
import slowdown from './scenarios/national-alert-slowdown.json' with { type: 'json' }
import niagara from './scenarios/niagara-four-bridges.json' with { type: 'json' }
import radiation from './scenarios/pacific-highway-radiation.json' with { type: 'json' }
import outage from './scenarios/power-and-systems-outage.json' with { type: 'json' }
import seaway from './scenarios/seaway-closure.json' with { type: 'json' }

let shipped: readonly Scenario[] | null = null

/** The scenarios that ship, in the order of the facts, checked the first time they are asked for. */
export function shippedScenarios(): readonly Scenario[] {
  shipped ??= [ambassador, ammonia, niagara, slowdown, floods, outage, seaway, radiation].map(parseScenario)
  return shipped
}

/** A shipped scenario by its id, or undefined. */
export const shippedScenario = (id: string): Scenario | undefined =>
  shippedScenarios().find((scenario) => scenario.id === id)

/** Checks a scenario, or throws `reference.invalid` naming the scenario and the place. */
export function parseScenario(raw: unknown): Scenario {
  const result = v.safeParse(Scenario, raw)
  if (!result.success) {
    const [issue] = result.issues
    return fail((raw as { id?: string }).id ?? 'scenario', v.getDotPath(issue) ?? '', issue.message)
  }
  const [fault] = faultsOf(result.output)
  if (fault) fail(result.output.id, fault.at, fault.detail)
  return result.output
}

type Fault = { at: string; detail: string }

/** What a well-formed scenario says and cannot mean. */
function faultsOf(scenario: Scenario): Fault[] {
  const { clock, facilities, facts, start, objectives, injects, contingencies, durationMinutes } = scenario
  const tasks = objectives.flatMap((objective) => objective.tasks)
  const all = [...injects, ...contingencies]
  const sourced = new Set(facts.flatMap(({ id, source }) => (source === null ? [] : id)))
  const none: Fault[] = []
  return none.concat(
    isKnownZone(clock.zone) ? [] : [{ at: 'clock.zone', detail: clock.zone }],
    unknown('facilities', facilities, (id) => facilityById(id) !== undefined),
    twice('facts', idsOf(facts)),
    twice('objectives', idsOf(objectives)),
    twice('tasks', idsOf(tasks)),
    twice(
      'injects',
      all.map(({ number }) => number),
    ),
    start.flatMap((effect) => effectFaults('start', effect)),
    all.flatMap((each) => [
      ...unknown(`${each.number}.facts`, each.facts, isAmong(idsOf(facts))),
      ...unknown(`${each.number}.objectives`, each.objectives, isAmong(idsOf(objectives))),
      ...unknown(`${each.number}.tasks`, each.tasks, isAmong(idsOf(tasks))),
      ...each.effects.flatMap((effect) => effectFaults(`${each.number}.effects`, effect)),
      ...(each.at > durationMinutes ? [{ at: `${each.number}.at`, detail: 'after the end' }] : []),
      ...(each.basis === 'fact' && !each.facts.some((id) => sourced.has(id))
        ? [{ at: `${each.number}.basis`, detail: 'a fact without a source' }]
        : []),
    ]),
    injects.flatMap(({ number, at }, index) => [
      ...(at < (injects[index - 1]?.at ?? 0) ? [{ at: `${number}.at`, detail: 'before the one above' }] : []),
      ...(number === String(index + 1) ? [] : [{ at: `${number}.number`, detail: 'out of order' }]),
    ]),
    contingencies.flatMap(({ number, of }) =>
      unknown(`${number}.of`, [of], isAmong(injects.map((each) => each.number))),
    ),
  )
}

/** Crossings that there are, and traffic that they take. */
function effectFaults(at: string, effect: ScenarioEffect): Fault[] {
  const ids = effect.type === 'status' ? effect.facilities : [effect.facility]
  const modes = effect.type === 'status' ? effect.modes : [effect.mode]
  return ids.flatMap((id): Fault[] => {
    const facility = facilityById(id)
    if (!facility) return [{ at, detail: `no record ${id}` }]
    const refused = modes.find((mode) => mode !== 'emergency' && facility.modes[mode] === false)
    return refused === undefined ? [] : [{ at, detail: `${id} takes no ${refused}` }]
  })
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)
const isAmong = (known: readonly string[]) => (id: string) => known.includes(id)

const unknown = (at: string, ids: readonly string[], isKnown: (id: string) => boolean): Fault[] =>
  ids.filter((id) => !isKnown(id)).map((id) => ({ at, detail: `no record ${id}` }))

const twice = (at: string, ids: readonly string[]): Fault[] =>
  ids.filter((id, index) => ids.indexOf(id) < index).map((id) => ({ at, detail: `${id} twice` }))

function fail(record: string, field: string, detail: string): never {
  throw new Problem('reference.invalid', { record, field, detail })
}
