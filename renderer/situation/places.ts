import type { Instant } from '../../data/model/ids.ts'
import type { DisruptionView } from '../../data/projections/disruptions.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import type { Picture } from '../../data/projections/picture.ts'
import type { Facility } from '../../data/reference/facility.ts'
import { facilityById, getReference } from '../../data/reference/reference.ts'
import { facilityState, type FacilityState } from './facility-state.ts'

/** A facility with all that the log and the reference data say of it now. */
export type Place = {
  facility: Facility
  view: FacilityView | undefined
  state: FacilityState
  /** Open disruptions here. */
  disruptions: readonly DisruptionView[]
  isInFocus: boolean
}

/** Open disruptions by facility. */
function openDisruptions(picture: Picture): Map<string, DisruptionView[]> {
  const byFacility = new Map<string, DisruptionView[]>()
  for (const disruption of Object.values(picture.disruptions)) {
    if (disruption.closed) continue
    byFacility.set(disruption.facility, [...(byFacility.get(disruption.facility) ?? []), disruption])
  }
  return byFacility
}

/** Everything on the map; the second record of a place is left out until the log speaks of it. */
export function placesOf(picture: Picture, now: Instant): Place[] {
  const disrupted = openDisruptions(picture)
  const focus = new Set(picture.workspace?.facilities ?? [])
  return getReference()
    .facilities.filter(({ id, sameAs }) => {
      if (sameAs === null || !facilityById(sameAs)) return true
      return focus.has(id) || picture.facilities[id] !== undefined || !isPrimary(sameAs)
    })
    .map((facility) => {
      const view = picture.facilities[facility.id]
      const disruptions = disrupted.get(facility.id) ?? []
      const state = facilityState(facility, view, now, disruptions.length > 0)
      return { facility, view, state, disruptions, isInFocus: focus.has(facility.id) }
    })
}

/** Of two records of one place the crossing is drawn. */
const isPrimary = (id: string) => facilityById(id)?.collection === 'crossing'

/** What the log speaks of: in focus, disrupted, or reported on. */
export const isTold = ({ isInFocus, disruptions, view }: Place): boolean =>
  isInFocus || disruptions.length > 0 || Object.keys(view?.cells ?? {}).length > 0
