import type { Country } from '../../data/model/country.ts'
import { facilityById, sideOf } from '../../data/reference/reference.ts'
import { otherCountry } from '../../data/model/country.ts'
import { focusZones } from '../state/focus-zones.ts'
import { useWorkspace } from '../state/workspace.ts'

/**
 * The IANA zone in which times about a facility are typed: the acting country's side, else the other's; about
 * no facility, the acting country's side of the workspace's first place.
 */
export function zoneFor(facility: unknown, country: Country): string {
  const known = typeof facility === 'string' ? facilityById(facility) : undefined
  const side = known && (sideOf(known, country) ?? sideOf(known, otherCountry(country)))
  return side?.tz ?? focusZones(useWorkspace.getState().picture?.workspace?.facilities)[country]
}
