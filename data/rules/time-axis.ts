import type { Instant } from '../model/ids.ts'
import { epochMs, instantAt } from './instant.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30, 90, 365].map((count) => count * day),
]

/** The marks of a time axis between two instants: at most so many, evenly apart, at round UTC times. */
export function timeAxis(from: Instant, to: Instant, most: number): { ticks: Instant[]; isByDay: boolean } {
  const [first, last] = [epochMs(from), epochMs(to)]
  const step =
    steps.find((each) => (last - first) / each <= most) ?? Math.ceil((last - first) / most / day) * day
  const ticks: Instant[] = []
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) ticks.push(instantAt(at))
  return { ticks, isByDay: step >= day }
}
