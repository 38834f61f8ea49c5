import moment from 'moment'
import type { Instant } from '../model/ids.ts'

const canonical = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/

/** Milliseconds since 1970-01-01T00:00Z; not a number for a text that is no instant. */
export function epochMs(instant: Instant): number {
  // Moment reads ISO 8601 text several times slower than numbers, and a report reads tens of thousands.
  const parts = canonical.exec(instant)?.slice(1).map(Number)
  if (!parts) return moment.utc(instant, moment.ISO_8601, true).valueOf()
  const [year = 0, month = 0, ...rest] = parts
  return moment.utc([year, month - 1, ...rest]).valueOf()
}

/** The instant at a number of milliseconds since 1970-01-01T00:00Z. */
export const instantAt = (ms: number): Instant => moment.utc(ms).toISOString()

/** Minutes from one instant to a later one; negative when it is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => (epochMs(to) - epochMs(from)) / 60_000

/** The instant so many minutes later. */
export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  instantAt(epochMs(instant) + minutes * 60_000)
