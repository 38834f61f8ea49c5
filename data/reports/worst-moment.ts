import type { FacilityState } from '../model/entries/status.ts'
import type { Instant } from '../model/ids.ts'
import type { ClosedTime } from './closed-hours.ts'

/** How many places were closed and restricted at a moment, and how each that was reported stood. */
export type Moment = {
  at: Instant
  closed: number
  restricted: number
  states: Readonly<Record<string, FacilityState>>
}

const severity: Record<FacilityState, number> = { open: 0, restricted: 1, closed: 2 }

/**
 * The moment at which most places were closed; of equals, most restricted; of these, the first. A place stands as the worst
 * of its directions and modes. Null: none was ever closed or restricted.
 */
export function worstMoment(places: Readonly<Record<string, readonly ClosedTime[]>>): Moment | null {
  const starts = Object.values(places).flatMap((times) =>
    times.flatMap(({ spans }) => spans.map(({ from }) => from)),
  )
  return [...new Set(starts)].sort().reduce<Moment | null>((worst, at) => {
    const moment = momentAt(places, at)
    if (moment.closed + moment.restricted === 0) return worst
    const more = worst
      ? moment.closed - worst.closed || moment.restricted - worst.restricted
      : moment.closed + moment.restricted
    return more > 0 ? moment : worst
  }, null)
}

function momentAt(places: Readonly<Record<string, readonly ClosedTime[]>>, at: Instant): Moment {
  const known = Object.entries(places).flatMap(([id, times]) => {
    const states = times.flatMap(({ spans }) =>
      spans.filter(({ from, to }) => from <= at && at < to).map(({ state }) => state),
    )
    const [first, ...others] = states
    if (first === undefined) return []
    return [
      [
        id,
        others.reduce((worst, state) => (severity[state] > severity[worst] ? state : worst), first),
      ] as const,
    ]
  })
  const count = (wanted: FacilityState) => known.filter(([, state]) => state === wanted).length
  return { at, closed: count('closed'), restricted: count('restricted'), states: Object.fromEntries(known) }
}
