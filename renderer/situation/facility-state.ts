import type { Country } from '../../data/model/country.ts'
import type { Instant } from '../../data/model/ids.ts'
import type { FacilityState as ReportedState } from '../../data/model/entries/status.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import { changeInForce, sideOpenAt } from '../../data/projections/hours-in-force.ts'
import { headlineReport } from '../../data/projections/headline-state.ts'
import type { Facility, Side } from '../../data/reference/facility.ts'
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
  source: 'report' | 'hours' | 'changedHours' | 'reference'
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
  const isChanged = inspecting(facility).some(({ country }) => changeInForce(view, country, now) !== null)
  return byReference(hoursState(facility, view, now), isChanged ? 'changedHours' : 'hours')
}

const reported = (word: ReportedState, at: Instant, isStale: boolean): FacilityState => ({
  state: isStale ? 'unknown' : word,
  word,
  at,
  isStale,
  source: 'report',
})

const byReference = (state: MarkState, source: 'hours' | 'changedHours' | 'reference'): FacilityState => ({
  state,
  word: state,
  at: null,
  isStale: false,
  source,
})

/** Closed for good, suspended or not yet built: printed hours of such a place mean nothing. */
export const isOutOfService = ({ status }: Facility): boolean =>
  status === 'closed' || status === 'suspended' || status === 'not-yet-open'

/** The sides that inspect: a one-way crossing has no hours against its way. */
const inspecting = ({ status, us, ca }: Facility): { country: Country; side: Side }[] => [
  ...(us && status !== 'canada-bound-only' ? [{ country: 'US' as const, side: us }] : []),
  ...(ca && status !== 'us-bound-only' ? [{ country: 'CA' as const, side: ca }] : []),
]

/** Closed on either side is closed to through traffic; doubt on either side is doubt. */
function hoursState(facility: Facility, view: FacilityView | undefined, now: Instant): MarkState {
  const said = inspecting(facility).map(({ country, side }) => sideOpenAt(side, country, view, now))
  if (
    said.length === 0 ||
    said.some(({ state, reason }) => state === 'unknown' || reason === 'source-doubted')
  )
    return said.some(({ state, isUncertain }) => state === 'closed' && !isUncertain)
      ? 'outsideHours'
      : 'unknown'
  return said.some(({ state }) => state === 'closed') ? 'outsideHours' : 'open'
}
