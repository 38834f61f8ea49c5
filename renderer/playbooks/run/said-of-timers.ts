import type { Country } from '../../../data/model/country.ts'
import type { RunView } from '../../../data/projections/run-view.ts'
import { allItems, isWorkedBy, timerOfItem, type RunItem } from './run-items.ts'

/** Minutes before a target at which it is said aloud, and 0 once it is past. */
const marks = [5, 1, 0] as const
export type Mark = (typeof marks)[number]

/** The last mark that each open item of a country has passed, by its key; a warning longer than the target is left out. */
export function marksPassed(view: RunView, country: Country): Map<string, { mark: Mark; item: RunItem }> {
  const passed = new Map<string, { mark: Mark; item: RunItem }>()
  for (const item of allItems(view)) {
    const timer = timerOfItem(item)
    const left = timer?.leftMinutes ?? null
    if (!timer || left === null || !isWorkedBy(item, country)) continue
    if (timer.state === 'inTime' || timer.state === 'late') continue
    const mark = marks
      .filter((each) => (each === 0 ? left < 0 : left <= each && each < timer.target.minutes))
      .at(-1)
    if (mark !== undefined) passed.set(item.key, { mark, item })
  }
  return passed
}
