import type { Country } from '../../data/model/country.ts'
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

/** Entries per hour by country, in at most `limit` bins: hours are joined when there are more. */
export function densityOf(rows: readonly LogRow[], limit: number, order: LogOrder = 'newest'): Density {
  const times = rows.map(({ entry }) => Date.parse(entry.occurredAt))
  const newest = Math.floor(times.reduce((max, ms) => Math.max(max, ms), 0) / hourMs) * hourMs
  const oldest = Math.floor(times.reduce((min, ms) => Math.min(min, ms), newest) / hourMs) * hourMs
  const total = (newest - oldest) / hourMs + 1
  const hours = Math.max(1, Math.ceil(total / Math.max(1, limit)))
  const bins = Array.from({ length: rows.length === 0 ? 0 : Math.ceil(total / hours) }, (_, index) => ({
    from: newest - index * hours * hourMs,
    counts: { US: 0, CA: 0 },
    decisions: 0,
  }))
  rows.forEach(({ country, group }, index) => {
    const bin = bins[binOf(times[index] ?? newest, newest, hours)]
    if (!bin) return
    if (country) bin.counts[country] += 1
    if (group === 'decision') bin.decisions += 1
  })
  const most = bins.reduce((max, { counts }) => Math.max(max, counts.US + counts.CA), 0)
  return { bins: order === 'newest' ? bins : bins.toReversed(), hours, most, newest, oldest, order }
}

const binOf = (ms: number, newest: number, hours: number) =>
  Math.floor((newest - Math.floor(ms / hourMs) * hourMs) / (hours * hourMs))

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
  const index = rows.findIndex(({ entry }) => {
    const at = Date.parse(entry.occurredAt)
    return isNewestFirst ? at <= ms : at >= ms
  })
  return index === -1 ? rows.length - 1 : index
}
