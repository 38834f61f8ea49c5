import type { Facility } from '../../../data/reference/facility.ts'
import { alternatesOf, type Alternate } from '../../../data/reference/reference.ts'
import type { Place } from '../places.ts'

/** Why an alternate cannot take the traffic; null when it can. */
export type RuledOut = 'closed' | 'outsideHours' | 'notInService' | 'oneWay' | null
export type AlternateRow = Alternate & { place: Place | undefined; ruledOut: RuledOut; rank: number | null }

/** Alternates for a kind of traffic, usable ones ranked first; those ruled out stay listed, with the reason. */
export function alternateRows(
  facility: Facility,
  mode: 'passenger' | 'commercial',
  places: ReadonlyMap<string, Place>,
  most: number,
): AlternateRow[] {
  let rank = 0
  return alternatesOf(facility.id, mode)
    .slice(0, most)
    .map((alternate) => {
      const place = places.get(alternate.facility.id)
      return { ...alternate, place, ruledOut: ruledOutBy(alternate.facility, place) }
    })
    .toSorted((one, other) => Number(one.ruledOut !== null) - Number(other.ruledOut !== null))
    .map((row) => ({ ...row, rank: row.ruledOut === null ? (rank += 1) : null }))
}

function ruledOutBy(facility: Facility, place: Place | undefined): RuledOut {
  const state = place?.state.state
  if (state === 'closed' || state === 'notInService' || state === 'outsideHours') return state
  const isOneWay = facility.status === 'us-bound-only' || facility.status === 'canada-bound-only'
  return isOneWay ? 'oneWay' : null
}
