import type { Instant } from '../model/ids.ts'
import { minutesBetween } from './instant.ts'

/** Minutes between two things of the log, against a target where there is one. */
export type MeasuredTime = {
  from: Instant
  /** Null: it has not happened. */
  to: Instant | null
  minutes: number | null
  targetMinutes: number | null
  /** Null: nothing to compare. */
  isInTime: boolean | null
}

/** A time measured from the log alone; what happened before it could count takes no time. */
export function measuredTime(
  from: Instant,
  to: Instant | null,
  targetMinutes: number | null = null,
): MeasuredTime {
  const minutes = to === null ? null : Math.max(0, minutesBetween(from, to))
  const isInTime = minutes === null || targetMinutes === null ? null : minutes <= targetMinutes
  return { from, to, minutes, targetMinutes, isInTime }
}

/** The first of some times that is not before another; null for none. */
export const firstAfter = (times: readonly Instant[], from: Instant): Instant | null =>
  times.reduce<Instant | null>(
    (first, at) => (at < from || (first !== null && first <= at) ? first : at),
    null,
  )
