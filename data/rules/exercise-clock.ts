import type { Instant } from '../model/ids.ts'
import { epochMs, instantAt } from './instant.ts'

/** From a real instant on, what the exercise clock shows and how fast it goes. */
export type ClockSegment = {
  from: Instant
  exerciseTime: Instant
  /** Minutes of exercise time in a minute of real time, while it runs. */
  rate: number
  isRunning: boolean
}

/** The exercise clock as the log tells it; without a segment it was never started. */
export type ExerciseClock = {
  /** In the order in which they hold; none begins before the one before it. */
  segments: readonly ClockSegment[]
  /** The real instant from which it stands still for good; null: the exercise has not ended. */
  endedAt: Instant | null
}

/** Something done to the clock, at a real instant; `exerciseTime` counts only for its first start and a jump. */
export type ClockAct = { at: Instant } & (
  | { type: 'started'; exerciseTime: Instant; rate: number }
  | { type: 'paused' }
  | { type: 'rateChanged'; rate: number }
  | { type: 'jumped'; exerciseTime: Instant }
  | { type: 'ended' }
)

export const unstarted: ExerciseClock = { segments: [], endedAt: null }

/**
 * The clock once a further act of the log is added, in the order of the log. An act takes effect when it was written,
 * or when the one before it in that order did, if its author's own clock was behind; from there the clock goes on from
 * what it shows, so that only a jump ever moves it. Pure: the same acts give the same clock on every machine.
 */
export function clockAfter(clock: ExerciseClock, act: ClockAct): ExerciseClock {
  if (clock.endedAt !== null) return clock
  const last = clock.segments.at(-1)
  const from = last && last.from > act.at ? last.from : act.at
  if (act.type === 'ended') {
    const stopped = last && { ...last, from, exerciseTime: shownIn(last, from), isRunning: false }
    return { segments: stopped ? [...clock.segments, stopped] : clock.segments, endedAt: from }
  }
  if (!last) {
    if (act.type !== 'started') return clock
    const { exerciseTime, rate } = act
    return { ...clock, segments: [{ from, exerciseTime, rate, isRunning: true }] }
  }
  const now = { ...last, from, exerciseTime: shownIn(last, from) }
  return { ...clock, segments: [...clock.segments, segmentOf(now, act)] }
}

function segmentOf(now: ClockSegment, act: Exclude<ClockAct, { type: 'ended' }>): ClockSegment {
  switch (act.type) {
    case 'started':
      return { ...now, rate: act.rate, isRunning: true }
    case 'paused':
      return { ...now, isRunning: false }
    case 'rateChanged':
      return { ...now, rate: act.rate }
    case 'jumped':
      return { ...now, exerciseTime: act.exerciseTime }
  }
}

/** What a segment shows at a real instant from its beginning on. */
function shownIn({ from, exerciseTime, rate, isRunning }: ClockSegment, real: Instant): Instant {
  if (!isRunning || real <= from) return exerciseTime
  return instantAt(epochMs(exerciseTime) + Math.floor((epochMs(real) - epochMs(from)) * rate))
}

/** The segment that holds at a real instant; null before the clock was started. */
export const segmentAt = ({ segments }: ExerciseClock, real: Instant): ClockSegment | null =>
  segments.findLast(({ from }) => from <= real) ?? null

/** The exercise time at a real instant; null before the clock was started. */
export function exerciseTimeAt(clock: ExerciseClock, real: Instant): Instant | null {
  const segment = segmentAt(clock, real)
  return segment && shownIn(segment, real)
}

/** The exercise time of anything that happened: before the clock was started, as if it had always run like a real one. */
export function asExerciseTime(clock: ExerciseClock, real: Instant): Instant {
  const [first] = clock.segments
  if (!first) return real
  const shown = exerciseTimeAt(clock, real)
  return shown ?? instantAt(epochMs(first.exerciseTime) - (epochMs(first.from) - epochMs(real)))
}

/** The last real instant, not after `now`, at which the clock showed an exercise time; null: it never did. */
export function realTimeAt(clock: ExerciseClock, exerciseTime: Instant, now: Instant): Instant | null {
  for (let place = clock.segments.length - 1; place >= 0; place -= 1) {
    const segment = clock.segments[place]
    if (!segment || segment.from > now || exerciseTime < segment.exerciseTime) continue
    const next = clock.segments[place + 1]?.from
    const until = next !== undefined && next <= now ? instantAt(epochMs(next) - 1) : now
    if (until < segment.from || exerciseTime > shownIn(segment, until)) continue
    if (!segment.isRunning) return until
    // Shown times are whole milliseconds: the last real one before the next is shown.
    const ahead = (epochMs(exerciseTime) + 1 - epochMs(segment.exerciseTime)) / segment.rate
    const last = instantAt(epochMs(segment.from) + Math.ceil(ahead) - 1)
    return last < until ? last : until
  }
  return null
}

/**
 * The real instant of what happened at an exercise time, as people write it down afterwards: before the start, as if the
 * clock had always run like a real one; a time that a jump passed over happened as the clock jumped; one not shown yet is now.
 */
export function asRealTime(clock: ExerciseClock, exerciseTime: Instant, now: Instant): Instant {
  const [first] = clock.segments
  if (!first) return exerciseTime
  const shown = realTimeAt(clock, exerciseTime, now)
  if (shown !== null) return shown
  if (exerciseTime < first.exerciseTime)
    return instantAt(epochMs(first.from) - (epochMs(first.exerciseTime) - epochMs(exerciseTime)))
  const passed = clock.segments.find(({ exerciseTime: from, from: at }) => from > exerciseTime && at <= now)
  return passed?.from ?? now
}

/** The exercise time at which the clock was first started (STARTEX); null before. */
export const startOfExercise = ({ segments }: ExerciseClock): Instant | null =>
  segments[0]?.exerciseTime ?? null

/** Real minutes until the clock will show an exercise time as it goes now; null while it stands; 0 once it has. */
export function realMinutesUntil(clock: ExerciseClock, exerciseTime: Instant, now: Instant): number | null {
  const shown = exerciseTimeAt(clock, now)
  if (shown === null) return null
  if (shown >= exerciseTime) return 0
  const segment = segmentAt(clock, now)
  if (!segment?.isRunning) return null
  return (epochMs(exerciseTime) - epochMs(shown)) / 60_000 / segment.rate
}
