import type { Instant } from '../../data/model/ids.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import { stateSpans } from '../../data/reports/closed-hours.ts'
import type { Reach } from './state-words.ts'

/** Since when something has been in the worst reported state without a break; null when nobody reported. */
export function heldSince(view: FacilityView | undefined, reach: Reach | null, now: Instant): Instant | null {
  if (!view || !reach) return null
  const starts = reach.directions.flatMap((direction) =>
    reach.modes.flatMap((mode) => lastRun(view, { direction, mode, state: reach.state }, now) ?? []),
  )
  return starts.toSorted()[0] ?? null
}

type Run = { direction: Reach['directions'][number]; mode: Reach['modes'][number]; state: Reach['state'] }

/** The start of the unbroken run of a state that lasts until now. */
function lastRun(view: FacilityView, { direction, mode, state }: Run, now: Instant): Instant | null {
  const spans = stateSpans(view.changes, direction, mode, { from: '', to: now })
  const broken = spans.findLastIndex((span) => span.state !== state)
  return spans[broken + 1]?.from ?? null
}
