import type { Entry } from '../model/entry.ts'
import type { Instant } from '../model/ids.ts'
import { minutesBetween } from './instant.ts'

/** Clocks of two computers may differ by so many minutes before a time counts as lying ahead. */
export const clockSkewMinutes = 5

/** Whether a time lies further after another than clocks are off. */
export const liesAhead = (said: Instant, recordedAt: Instant): boolean =>
  // Instants are text in the order of time: most need no reckoning.
  said > recordedAt && minutesBetween(recordedAt, said) > clockSkewMinutes

/** The time from which a report counts: what it says, or when it was recorded if that lies ahead. */
export const countsFrom = (said: Instant, recordedAt: Instant): Instant =>
  liesAhead(said, recordedAt) ? recordedAt : said

const reports: ReadonlySet<string> = new Set([
  'status.reported',
  'lanes.reported',
  'disruption.opened',
  'disruption.updated',
  'disruption.closed',
])

/** When a report was recorded whose own time lies ahead of that; null for every other entry. */
export function aheadSince(entry: Entry): Instant | null {
  const { recordedAt, occurredAt } = entry
  const said =
    entry.kind === 'wait.observed' ? entry.body.observedAt : reports.has(entry.kind) ? occurredAt : null
  return said !== null && liesAhead(said, recordedAt) ? recordedAt : null
}
