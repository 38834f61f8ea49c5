import { minutesBetween } from '../../../data/rules/instant.ts'
import type { Objective } from '../../../data/model/exercise.ts'

/** Numbers of objectives in their order: `1, 3`; those that the exercise does not have are left out. */
export const numbersOf = (ids: readonly string[], objectives: readonly Objective[]): string =>
  objectives
    .filter(({ id }) => ids.includes(id))
    .map(({ number }) => number)
    .join(', ')

/** Days from one calendar date to a later one. */
export const daysFrom = (from: string, to: string): number =>
  Math.round(minutesBetween(`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`) / 1440)
