import { directions, ownerOf, type Direction } from '../../../data/model/country.ts'
import type { Instant } from '../../../data/model/ids.ts'
import { cellOf, type FacilityView } from '../../../data/projections/facilities.ts'
import { sideOpenAt } from '../../../data/projections/hours-in-force.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { alternatesOf, sideOf, type Alternate } from '../../../data/reference/reference.ts'
import { isOutOfService } from '../facility-state.ts'
import type { Place } from '../places.ts'

type Traffic = 'passenger' | 'commercial'
/** Why an alternate cannot take the traffic; null when it can. */
export type RuledOut = 'closed' | 'outsideHours' | 'notInService' | 'oneWay' | null
export type AlternateRow = Alternate & { place: Place | undefined; ruledOut: RuledOut; rank: number | null }

/**
 * Alternates for a kind of traffic, usable ones ranked first; those ruled out stay listed, with the reason.
 * Only the directions that the crossing itself cannot take count against an alternate.
 */
export function alternateRows(
  facility: Facility,
  mode: Traffic,
  places: ReadonlyMap<string, Place>,
  most: number,
  now: Instant,
): AlternateRow[] {
  const needed = impeded(places.get(facility.id)?.view, mode)
  let rank = 0
  return alternatesOf(facility.id, mode)
    .slice(0, most)
    .map((alternate) => {
      const place = places.get(alternate.facility.id)
      return { ...alternate, place, ruledOut: ruledOutBy(alternate.facility, place, { mode, needed, now }) }
    })
    .toSorted((one, other) => Number(one.ruledOut !== null) - Number(other.ruledOut !== null))
    .map((row) => ({ ...row, rank: row.ruledOut === null ? (rank += 1) : null }))
}

/** Directions in which the traffic is reported closed or restricted; both while none is. */
function impeded(view: FacilityView | undefined, mode: Traffic): readonly Direction[] {
  const hit = directions.filter((direction) => {
    const state = cellOf(view, direction, mode)?.report.state
    return state === 'closed' || state === 'restricted'
  })
  return hit.length > 0 ? hit : directions
}

type Need = { mode: Traffic; needed: readonly Direction[]; now: Instant }

function ruledOutBy(facility: Facility, place: Place | undefined, { mode, needed, now }: Need): RuledOut {
  const states = needed.map((direction) => cellOf(place?.view, direction, mode)?.report.state)
  if (states.includes('closed')) return 'closed'
  const isOneWay =
    (facility.status === 'us-bound-only' && needed.includes('toCA')) ||
    (facility.status === 'canada-bound-only' && needed.includes('toUS'))
  if (isOneWay) return 'oneWay'
  if (states.every((state) => state !== undefined)) return null
  if (isOutOfService(facility)) return 'notInService'
  const isShut = needed.some((direction) => {
    const country = ownerOf(direction)
    const side = sideOf(facility, country)
    return side ? sideOpenAt(side, country, place?.view, now, mode).state === 'closed' : false
  })
  return isShut ? 'outsideHours' : null
}
