import type { Country } from '../../data/model/country.ts'
import { facilityById, sideOf } from '../../data/reference/reference.ts'
import { otherCountry } from '../../data/model/country.ts'

/** The IANA zone in which times about a facility are typed: the acting country's side, else the other's, else UTC. */
export function zoneFor(facility: unknown, country: Country): string {
  const known = typeof facility === 'string' ? facilityById(facility) : undefined
  if (!known) return 'UTC'
  return (sideOf(known, country) ?? sideOf(known, otherCountry(country)))?.tz ?? 'UTC'
}
