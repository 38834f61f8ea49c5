import type { Inject } from '../model/inject.ts'
import type { ExerciseOverview, Objective } from '../model/exercise.ts'
import { coreCapabilities } from '../reference/core-capabilities.ts'
import { exerciseControl } from '../reference/scenario-exercise.ts'
import type { UnfinishedInject } from './design-faults.ts'

const nothing = { en: '', fr: '' }

type Both = { en: string; fr: string }

/** A sender as it was typed: once somebody else is named in one language, the usual one does not stay in the other. */
export function senderAfter(before: Both, typed: Both): Both {
  const isUsual = (language: 'en' | 'fr') => before[language] === exerciseControl[language]
  if (!isUsual('en') || !isUsual('fr')) return typed
  return {
    en: typed.fr === before.fr ? typed.en : '',
    fr: typed.en === before.en ? typed.fr : '',
  }
}

/** An exercise before its first word: a tabletop of response on the crossings given; days are YYYY-MM-DD. */
export const blankOverview = (
  name: string,
  facilities: readonly string[],
  day: string,
): ExerciseOverview => ({
  ...{ name, type: 'tabletop', scope: nothing, sponsor: '', startsOn: day, endsOn: day },
  ...{ missionAreas: ['response'], threat: nothing, scenario: nothing, place: '', contact: '', plan: null },
  ...{ facilities: [...facilities], organisations: [], roles: [], objectives: [] },
})

/** A new objective with a name and a number that no other one has, and the capabilities of the border chosen. */
export const blankObjective = (others: readonly Pick<Objective, 'id'>[]): Objective => ({
  id: freshKey(
    'objective',
    others.map(({ id }) => id),
  ),
  ...{
    number: others.length + 1,
    title: nothing,
    capabilities: coreCapabilities.filter(({ isBorder }) => isBorder).map(({ id }) => id),
    gateGroup: null,
  },
  tasks: [],
})

/** A name that is not taken, such as `task-2`. */
export function freshKey(prefix: string, taken: readonly string[]): string {
  for (let count = taken.length + 1; ; count += 1)
    if (!taken.includes(`${prefix}-${String(count)}`)) return `${prefix}-${String(count)}`
}

/** A new line of the list, numbered after those there are, made up, for players of both countries. */
export function blankInject(lines: readonly Pick<Inject, 'number' | 'offset'>[]): UnfinishedInject {
  const highest = Math.max(0, ...lines.map(({ number }) => Number(/^\d+/.exec(number)?.[0] ?? 0)))
  return {
    ...{ number: String(highest + 1), title: nothing, text: nothing },
    from: { ...exerciseControl },
    to: { countries: ['US', 'CA'], organisation: nothing },
    ...{ channel: 'phone', effects: [], type: 'inject' },
    offset: Math.max(0, ...lines.map(({ offset }) => offset)),
    ...{ expectedAction: nothing, objectives: [], tasks: [], controller: '', evaluator: '', branch: null },
    ...{ basis: 'fiction', source: '', comments: '' },
  }
}
