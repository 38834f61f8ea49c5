import { facilityKinds, type FacilityKind } from '../../../data/reference/facility.ts'

/** What can be shown on the map or left out. */
export type Layer = FacilityKind | 'diversions' | 'staging' | 'zones'
export const allLayers: readonly Layer[] = [...facilityKinds, 'diversions', 'staging', 'zones']
