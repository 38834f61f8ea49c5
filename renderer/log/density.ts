import type { Country } from '../../data/model/country.ts'
import { epochMs, instantAt } from '../../data/rules/instant.ts'
import type { LogOrder, LogRow } from './rows.ts'

const hourMs = 3_600_000

/** Entries of one stretch of hours, for the ribbon. */
export type Bin = { from: number; counts: Record<Country, number>; decisions: number }
export type Density = {
  /** In the order of the list. */
  bins: readonly Bin[]
  /** Hours of one bin. */
  hours: number
  /** Largest count of a bin. */
  most: number
  newest: number
  oldest: number
  order: LogOrder
}

/** Entries per hour by country, in at most `limit` bins: hours are joined when there are more. The rows are in the order of the list. */
export function densityOf(rows: readonly LogRow[], limit: number, order: LogOrder = 'newest'): Density {
  const newestFirst = order === 'newest' ? rows : rows.toReversed()
  const [newest, oldest] = [hourOf(newestFirst[0]), hourOf(newestFirst.at(-1))]
  const total = (newest - oldest) / hourMs + 1
  const hours = Math.max(1, Math.ceil(total / Math.max(1, limit)))
  const bins = Array.from({ length: rows.length === 0 ? 0 : Math.ceil(total / hours) }, (_, index) => ({
    from: newest - index * hours * hourMs,
    counts: { US: 0, CA: 0 },
    decisions: 0,
  }))
  // Texts of instants are in the order of time: a long log is passed once, and none of its times is read.
  const begins = bins.map(({ from }) => instantAt(from - (hours - 1) * hourMs))
  let place = 0
  for (const { entry, country, group } of newestFirst) {
    while (entry.occurredAt < (begins[place] ?? '')) place += 1
    const bin = bins[place]
    if (bin && country) bin.counts[country] += 1
    if (bin && group === 'decision') bin.decisions += 1
  }
  const most = bins.reduce((max, { counts }) => Math.max(max, counts.US + counts.CA), 0)
  return { bins: order === 'newest' ? bins : bins.toReversed(), hours, most, newest, oldest, order }
}

const hourOf = (row: LogRow | undefined) =>
  row ? Math.floor(epochMs(row.entry.occurredAt) / hourMs) * hourMs : 0

/** The place of an instant on the ribbon, 0 at the top (the first of the list) to 1. */
export function placeOf(ms: number, { bins, hours, newest, order }: Density): number {
  const span = bins.length * hours * hourMs
  if (span === 0) return 0
  const fromNewest = Math.min(1, Math.max(0, (newest + hourMs - ms) / span))
  return order === 'newest' ? fromNewest : 1 - fromNewest
}

/** The index of the first row at or beyond a place of the ribbon. */
export function rowAt(place: number, density: Density, rows: readonly LogRow[]): number {
  const isNewestFirst = density.order === 'newest'
  const fromNewest = isNewestFirst ? place : 1 - place
  const ms = density.newest + hourMs - fromNewest * density.bins.length * density.hours * hourMs
  const at = instantAt(ms)
  const index = rows.findIndex(({ entry }) =>
    isNewestFirst ? entry.occurredAt <= at : entry.occurredAt >= at,
  )
  return index === -1 ? rows.length - 1 : index
}
