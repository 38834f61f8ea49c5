import type { Language } from '../../data/model/country.ts'
import type { FacilityKind, RegionId } from '../../data/reference/facility.ts'
import { searchFacilities } from '../../data/reference/search.ts'
import type { MarkState } from '../ui/FacilitySymbol.tsx'
import type { Place } from './places.ts'

/** What narrows the list; null is any. */
export type PlaceFilter = {
  text: string
  region: RegionId | null
  kind: FacilityKind | null
  state: MarkState | null
}
export const noFilter: PlaceFilter = { text: '', region: null, kind: null, state: null }

/** The places that a filter leaves: by relevance when a text is sought, else as they come. */
export function filterPlaces(places: readonly Place[], filter: PlaceFilter, language: Language): Place[] {
  const { region, kind, state } = filter
  const kept = places.filter(
    (place) =>
      (region === null || place.facility.region === region) &&
      (kind === null || place.facility.kind === kind) &&
      (state === null || place.state.state === state),
  )
  if (filter.text.trim() === '') return kept
  const byId = new Map(kept.map((place) => [place.facility.id, place]))
  return searchFacilities(filter.text, language).flatMap(({ facility }) => byId.get(facility.id) ?? [])
}
