import { facilityById } from '../../data/reference/reference.ts'
import type { Instant } from '../../data/model/ids.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { facilityState } from '../situation/facility-state.ts'
import type { MarkState } from '../ui/FacilitySymbol.tsx'

/** How many places in focus, or named by the log, stand in each state; as the map draws them. */
export function tallyOf(picture: Picture, now: Instant): Record<MarkState, number> {
  const count = { open: 0, restricted: 0, closed: 0, unknown: 0, outsideHours: 0, notInService: 0 }
  const disrupted = new Set(
    Object.values(picture.disruptions).flatMap(({ closed, facility }) => (closed ? [] : [facility])),
  )
  const places = new Set([...(picture.workspace?.facilities ?? []), ...Object.keys(picture.facilities)])
  for (const id of places) {
    const facility = facilityById(id)
    if (facility) count[facilityState(facility, picture.facilities[id], now, disrupted.has(id)).state] += 1
  }
  return count
}
