import moment from 'moment-timezone'
import type { Instant } from '../model/ids.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMs = (instant: Instant): number => moment.utc(instant, moment.ISO_8601, true).valueOf()

/** The instant at a number of milliseconds since 1970-01-01T00:00Z. */
export const instantAt = (ms: number): Instant => moment.utc(ms).toISOString()

/** Minutes from one instant to a later one; negative when it is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => (epochMs(to) - epochMs(from)) / 60_000

/** The instant so many minutes later. */
export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  instantAt(epochMs(instant) + minutes * 60_000)
