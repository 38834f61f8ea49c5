import type { Country } from '../../data/model/country.ts'
import { facilityById } from '../../data/reference/reference.ts'

/** The zones of the two sides of a place; a side that it does not have is left out. */
export type Sides = Partial<Record<Country, string>>

/** The zones in which an entry's times are shown: those of the first facility that has any. */
export function sidesOf(facilities: readonly string[], focus: readonly string[]): Sides {
  for (const id of [...facilities, ...focus]) {
    const facility = facilityById(id)
    if (!facility) continue
    return { ...(facility.us && { US: facility.us.tz }), ...(facility.ca && { CA: facility.ca.tz }) }
  }
  return {}
}
