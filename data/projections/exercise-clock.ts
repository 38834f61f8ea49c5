import type { Country } from '../model/country.ts'
import { byLogOrder, type Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import {
  asExerciseTime,
  clockAfter,
  unstarted,
  type ClockAct,
  type ExerciseClock,
} from '../rules/exercise-clock.ts'
import { contextOf, type Projection } from './fold.ts'
import { isAfterRevocation, trustOf } from './trust.ts'

/** What was done to the clock, by whom, in log order; `exerciseTime` is what it shows from then on. */
export type ClockRecord = {
  type: ClockAct['type']
  /** Real. */
  at: Instant
  exerciseTime: Instant | null
  rate: number | null
  country: Country | null
  official: string | null
  hash: Sha256
  reason: string
}
export type ClockView = ExerciseClock & { acts: readonly ClockRecord[] }

/** The exercise clock: only in an exercise, and only keys that speak move it. */
export const exerciseClock: Projection<ClockView> = {
  initial: { ...unstarted, acts: [] },
  apply(state, entry, context) {
    const act = context.isExercise && entry.releasability === 'SHARED' ? actIn(entry) : null
    if (!act || !context.binds(entry)) return state
    const clock = clockAfter(state, act)
    if (clock === state) return state
    const shown = clock.segments.at(-1)
    const record: ClockRecord = {
      type: act.type,
      at: act.at,
      exerciseTime: shown?.exerciseTime ?? null,
      rate: shown?.rate ?? null,
      country: context.countryOf(entry.desk),
      official: entry.official,
      hash: entry.hash,
      reason: entry.kind === 'clock.jumped' || entry.kind === 'exercise.ended' ? entry.body.reason : '',
    }
    return { ...clock, acts: [...state.acts, record] }
  },
}

function actIn({ kind, body, recordedAt: at }: Entry): ClockAct | null {
  switch (kind) {
    case 'clock.started':
      return { type: 'started', at, exerciseTime: body.exerciseTime, rate: body.rate }
    case 'clock.paused':
      return { type: 'paused', at }
    case 'clock.rateChanged':
      return { type: 'rateChanged', at, rate: body.rate }
    case 'clock.jumped':
      return { type: 'jumped', at, exerciseTime: body.exerciseTime }
    case 'exercise.ended':
      return { type: 'ended', at }
    default:
      return null
  }
}

/** The clock that some entries tell, without a picture of them: nothing corrects or retracts it. */
export function clockOf(entries: readonly Entry[]): ClockView {
  const shared = entries.filter(({ releasability }) => releasability === 'SHARED').sort(byLogOrder)
  const trust = trustOf(shared)
  const context = contextOf(trust, shared)
  return shared
    .filter((entry) => !isAfterRevocation(trust, entry))
    .reduce((clock, entry) => exerciseClock.apply(clock, entry, context), exerciseClock.initial)
}

/** The time by which timers, expiries and reviews of a workspace go: the exercise clock where there is one, else real time. */
export const nowFor = ({ clock }: { clock: ExerciseClock }, realNow: Instant): Instant =>
  asExerciseTime(clock, realNow)
