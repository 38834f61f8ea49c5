import type { Language } from '../../data/model/country.ts'
import { facilityById, facilityName, getReference } from '../../data/reference/reference.ts'

/** A crossing's name, or its id when this edition does not know it. */
export function crossingName(id: string, language: Language): string {
  const facility = facilityById(id)
  return facility ? facilityName(facility, language) : id
}

/** The name as a narrow row has room for: without what explains it, and in French without the kind of place. */
export function shortName(id: string, language: Language): string {
  const name = crossingName(id, language)
    .replace(/ \(.*\)$/, '')
    .replace(/^Poste frontalier (?:de |d['’]|du |des )/, '')
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A region's name; null for a crossing that this edition does not know. */
export const regionName = (id: string | null, language: Language): string | null =>
  getReference().about.regions.find((region) => region.id === id)?.name[language] ?? null
