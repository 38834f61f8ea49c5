import type { Country } from '../../data/model/country.ts'
import type { Facility } from '../../data/reference/facility.ts'

/** The IANA zone that times about a facility are told in: a side's own, else the other's, else UTC. */
export const facilityZone = (facility: Facility, country: Country = 'US'): string =>
  (country === 'US' ? (facility.us ?? facility.ca) : (facility.ca ?? facility.us))?.tz ?? 'UTC'
