import type { Instant } from '../../data/model/ids.ts'
import type { FacilityState as ReportedState } from '../../data/model/entries/status.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import { headlineReport } from '../../data/projections/headline-state.ts'
import type { Facility, Side } from '../../data/reference/facility.ts'
import { openAt, type OpenAt } from '../../data/rules/hours.ts'
import type { MarkState } from '../ui/FacilitySymbol.tsx'

/** Minutes after which a reported state, or a wait, is too old to rest on (design notes, section 4). */
export const staleAfter = { state: 120, wait: 30 } as const

/** Where a facility stands: the mark to draw, the last word said, and since when. */
export type FacilityState = {
  state: MarkState
  /** What was last said; differs from `state` only when that is stale. */
  word: MarkState
  /** When it was said; null when nobody reported. */
  at: Instant | null
  isStale: boolean
  source: 'report' | 'hours' | 'reference'
}

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)

/**
 * Reports first, then the reference data. A report over two hours old turns to unknown and keeps its word,
 * unless an open disruption upholds it: that stands until it is closed.
 */
export function facilityState(
  facility: Facility,
  view: FacilityView | undefined,
  now: Instant,
  isDisrupted = false,
): FacilityState {
  const report = headlineReport(view)
  if (report) {
    const isStale = !isDisrupted && minutesBetween(report.at, now) > staleAfter.state
    return reported(report.state, report.at, isStale)
  }
  if (isOutOfService(facility)) return byReference('notInService', 'reference')
  if (facility.status === 'uncertain') return byReference('unknown', 'reference')
  return byReference(hoursState(facility, now), 'hours')
}

const reported = (word: ReportedState, at: Instant, isStale: boolean): FacilityState => ({
  state: isStale ? 'unknown' : word,
  word,
  at,
  isStale,
  source: 'report',
})

const byReference = (state: MarkState, source: 'hours' | 'reference'): FacilityState => ({
  state,
  word: state,
  at: null,
  isStale: false,
  source,
})

/** Closed for good, suspended or not yet built: printed hours of such a place mean nothing. */
export const isOutOfService = ({ status }: Facility): boolean =>
  status === 'closed' || status === 'suspended' || status === 'not-yet-open'

/** What the printed hours of one side say; a one-way crossing has no hours against its way. */
export const sideHours = (side: Side, now: Instant): OpenAt => openAt(side.hours, now, side.tz)

/** Closed on either side is closed to through traffic; doubt on either side is doubt. */
function hoursState(facility: Facility, now: Instant): MarkState {
  const inspecting = [
    facility.status === 'canada-bound-only' ? null : facility.us,
    facility.status === 'us-bound-only' ? null : facility.ca,
  ]
  const said = inspecting.flatMap((side) => (side ? [sideHours(side, now)] : []))
  if (
    said.length === 0 ||
    said.some(({ state, reason }) => state === 'unknown' || reason === 'source-doubted')
  )
    return said.some(({ state, isUncertain }) => state === 'closed' && !isUncertain)
      ? 'outsideHours'
      : 'unknown'
  return said.some(({ state }) => state === 'closed') ? 'outsideHours' : 'open'
}
