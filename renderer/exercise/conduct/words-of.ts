import type { Objective } from '../../../data/model/exercise.ts'

/** Numbers of objectives in their order: `1, 3`; those that the exercise does not have are left out. */
export const numbersOf = (ids: readonly string[], objectives: readonly Objective[]): string =>
  objectives
    .filter(({ id }) => ids.includes(id))
    .map(({ number }) => number)
    .join(', ')
