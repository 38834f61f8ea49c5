import * as v from 'valibot'
import { ExerciseDesign } from '../model/exercise.ts'
import { Instant } from '../model/ids.ts'

/** What every exercise file says of itself first. */
export const exerciseFormat = 'entente-exercise-1'

/** One whole exercise in a file of its own: overview, objectives and the list of events. What was played is in the log. */
export const ExerciseFile = v.strictObject({
  format: v.literal(exerciseFormat),
  /** Read apart from everything else, in both languages. */
  marking: v.literal('EXERCISE – EXERCICE'),
  /** The shipped scenario that it was made from; null: none. */
  scenario: v.nullable(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60)),
      version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    }),
  ),
  /** Exercise time at the start; null: chosen when its clock is started. */
  startsAt: v.nullable(Instant),
  design: ExerciseDesign,
})
export type ExerciseFile = v.InferOutput<typeof ExerciseFile>

/** What a reader knows beside the file. */
export type ExerciseReader = { isFacility(id: string): boolean }
