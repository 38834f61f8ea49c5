import type { PriorityPair } from '../model/entries/plan.ts'
import type { Facility, Side } from './facility.ts'
import { defaultPriority, ownVolumes, sourceByKey } from './reference.ts'

const sideName = (side: Side | null, country: string, name: string): string =>
  side ? `${side.officeName ?? side.place}, ${side.stateOrProvince}` : `${name} (${country})`

/** Vehicles that a crossing's own counts give; null where a port's count covers several and cannot be split. */
function vehiclesOf(facility: Facility): PriorityPair['vehicles'] {
  const own = ownVolumes(facility)
  if (!own || own.trucks === null || own.personalVehicles === null) return null
  return {
    count: own.trucks + own.personalVehicles + (own.buses ?? 0),
    year: own.year,
    counts: 'enteringUS',
    source: sourceByKey(own.source)?.title ?? own.source,
  }
}

/** A crossing as a pair of the priority list. */
export const pairOf = (facility: Facility): PriorityPair => ({
  facility: facility.id,
  us: sideName(facility.us, 'US', facility.names.en),
  ca: sideName(facility.ca, 'CA', facility.names.en),
  vehicles: vehiclesOf(facility),
})

/** Offered until a list is adopted: our derived twenty and Gordie Howe, not a published list (settled 27). */
export const offeredPairs = (): PriorityPair[] => defaultPriority().map(pairOf)
