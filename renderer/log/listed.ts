import { withPurged, type Listed, type PurgedEntry } from '../../data/projections/purged.ts'
import type { LogFilter, LogOrder, LogRow } from './rows.ts'

/** The purged entries that a filter does not hide: what their headers cannot tell is looked for in vain. */
export function filterPurged(purged: readonly PurgedEntry[], filter: LogFilter): readonly PurgedEntry[] {
  const asksForText = filter.text.trim() !== '' || filter.crossing !== null
  if (asksForText || filter.onlyLinked || filter.onlyAttached || filter.onlyUnverified) return []
  return purged.filter(
    ({ header, country }) =>
      !(country && filter.hiddenCountries.includes(country)) &&
      !filter.hiddenReleasabilities.includes(header.releasability) &&
      (filter.author === null || header.official === filter.author) &&
      (filter.since === null || header.occurredAt >= filter.since) &&
      (filter.until === null || header.occurredAt <= filter.until),
  )
}

/** What the list shows, and where in it each row stands. */
export type LogList = {
  count: number
  /** What stands at a place; nothing beyond the ends. */
  at(place: number): Listed<LogRow> | undefined
  /** What a place is known by, whatever comes before it: the number of its entry; of purged ones their order. */
  keyAt(place: number): number | string
  /** The place of a row, by its index among the rows. */
  placeOf(index: number): number
  /** The index of the row at a place, or of the one before it. */
  rowAt(place: number): number
}

/** The rows with the purged entries at their places, in the order of the list. */
export function listOf(rows: readonly LogRow[], purged: readonly PurgedEntry[], order: LogOrder): LogList {
  const last = Math.max(0, rows.length - 1)
  // Mostly nothing was purged, and a long log is listed anew with each entry.
  if (purged.length === 0)
    return {
      count: rows.length,
      at: (place) => shownAs(rows[place]),
      keyAt: (place) => rows[place]?.id ?? place,
      placeOf: (index) => index,
      rowAt: (place) => Math.min(place, last),
    }
  const oldestFirst = order === 'oldest' ? rows : rows.toReversed()
  const listed = withPurged(oldestFirst, ({ entry }) => entry, purged)
  const items = order === 'oldest' ? listed : listed.toReversed()
  const places = items.flatMap(({ shown }, place) => (shown ? [place] : []))
  let passed = 0
  const indexes = items.map(({ shown }) => (shown ? passed++ : Math.max(0, passed - 1)))
  return {
    count: items.length,
    at: (place) => items[place],
    keyAt: (place) => items[place]?.shown?.id ?? `purged ${String(place)}`,
    placeOf: (index) => places[index] ?? index,
    rowAt: (place) => indexes[place] ?? last,
  }
}

/** All that a list shows, one after the other. */
export const itemsOf = ({ count, at }: LogList): Listed<LogRow>[] =>
  Array.from({ length: count }, (_, place) => at(place) ?? []).flat()

const shownAs = (shown: LogRow | undefined): Listed<LogRow> | undefined => shown && { shown, purged: null }

/** When what stands at a place begins and ends in the order of the list. */
export function timesOf({ shown, purged }: Listed<LogRow>, order: LogOrder): { first: string; last: string } {
  if (shown) return { first: shown.entry.occurredAt, last: shown.entry.occurredAt }
  const { from, to } = purged
  return order === 'newest' ? { first: to, last: from } : { first: from, last: to }
}
