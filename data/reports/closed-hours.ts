import { ownerOf, type Country, type Direction, type Mode } from '../model/country.ts'
import type { FacilityState } from '../model/entries/status.ts'
import type { Instant } from '../model/ids.ts'
import { minutesBetween } from '../rules/instant.ts'

/** A country's report of one direction and mode, in log order with the others. */
export type StateReport = {
  direction: Direction
  mode: Mode
  state: FacilityState
  country: Country
  at: Instant
}

/** From when to when a direction and mode was in a state. */
type StateSpan = { state: FacilityState; from: Instant; to: Instant }

/** How long one direction and mode of a facility was closed and restricted, in minutes. */
export type ClosedTime = {
  direction: Direction
  mode: Mode
  spans: readonly StateSpan[]
  closedMinutes: number
  restrictedMinutes: number
  /** False while any counted span rests on the other country's word, because the owner had not spoken. */
  isOwners: boolean
}

/**
 * The states of one direction and mode over time. The report of the direction's owner decides; until the
 * owner has spoken, the other country's does. Time before the first report is unknown and counts as nothing.
 */
export function stateSpans(
  reports: readonly StateReport[],
  direction: Direction,
  mode: Mode,
  window: { from: Instant; to: Instant },
): StateSpan[] {
  return deciding(reports, direction, mode).flatMap(({ report, until }) => {
    const from = report.at > window.from ? report.at : window.from
    const to = until !== null && until < window.to ? until : window.to
    return from < to ? [{ state: report.state, from, to }] : []
  })
}

/** The reports that decided, each until the next that did. */
function deciding(reports: readonly StateReport[], direction: Direction, mode: Mode) {
  const owner = ownerOf(direction)
  const said = reports
    .filter((report) => report.direction === direction && report.mode === mode)
    .map((report, place) => ({ report, place }))
    .sort((a, b) => (a.report.at < b.report.at ? -1 : a.report.at > b.report.at ? 1 : a.place - b.place))
    .map(({ report }) => report)
  const first = said.findIndex(({ country }) => country === owner)
  const decided = said.filter(({ country }, place) => country === owner || first === -1 || place < first)
  return decided.map((report, place) => ({ report, until: decided[place + 1]?.at ?? null }))
}

/** Closed and restricted time of every direction and mode that was ever reported, in a fixed order. */
export function closedTimes(
  reports: readonly StateReport[],
  window: { from: Instant; to: Instant },
): ClosedTime[] {
  const keys = new Map(reports.map((report) => [`${report.direction}.${report.mode}`, report]))
  return [...keys.keys()].sort().flatMap((key) => {
    const sample = keys.get(key)
    if (!sample) return []
    const { direction, mode } = sample
    const spans = stateSpans(reports, direction, mode, window)
    const owner = ownerOf(direction)
    return [
      {
        direction,
        mode,
        spans,
        closedMinutes: minutesIn(spans, 'closed'),
        restrictedMinutes: minutesIn(spans, 'restricted'),
        isOwners: deciding(reports, direction, mode).every(({ report }) => report.country === owner),
      },
    ]
  })
}

const minutesIn = (spans: readonly StateSpan[], state: FacilityState) =>
  spans
    .filter((span) => span.state === state)
    .reduce((sum, span) => sum + minutesBetween(span.from, span.to), 0)
