import type { Country } from '../../data/model/country.ts'
import type { LogRow } from './rows.ts'

const hourMs = 3_600_000

/** Entries of one stretch of hours, for the ribbon. */
export type Bin = { from: number; counts: Record<Country, number>; decisions: number }
export type Density = {
  /** Newest first. */
  bins: readonly Bin[]
  /** Hours of one bin. */
  hours: number
  /** Largest count of a bin. */
  most: number
  newest: number
  oldest: number
}

/** Entries per hour by country, in at most `limit` bins: hours are joined when there are more. */
export function densityOf(rows: readonly LogRow[], limit: number): Density {
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
  return { bins, hours, most, newest, oldest }
}

const binOf = (ms: number, newest: number, hours: number) =>
  Math.floor((newest - Math.floor(ms / hourMs) * hourMs) / (hours * hourMs))

/** The place of an instant on the ribbon, 0 at the top (newest) to 1. */
export function placeOf(ms: number, { bins, hours, newest }: Density): number {
  const span = bins.length * hours * hourMs
  return span === 0 ? 0 : Math.min(1, Math.max(0, (newest + hourMs - ms) / span))
}

/** The index of the first row at or before a place of the ribbon. */
export function rowAt(place: number, density: Density, rows: readonly LogRow[]): number {
  const ms = density.newest + hourMs - place * density.bins.length * density.hours * hourMs
  const index = rows.findIndex(({ entry }) => Date.parse(entry.occurredAt) <= ms)
  return index === -1 ? rows.length - 1 : index
}
