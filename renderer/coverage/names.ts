import type { Language } from '../../data/model/country.ts'
import { facilityById, facilityName, getReference } from '../../data/reference/reference.ts'

/** A crossing's name, or its id when this edition does not know it. */
export function crossingName(id: string, language: Language): string {
  const facility = facilityById(id)
  return facility ? facilityName(facility, language) : id
}

/** A region's name; null for a crossing that this edition does not know. */
export const regionName = (id: string | null, language: Language): string | null =>
  getReference().about.regions.find((region) => region.id === id)?.name[language] ?? null
