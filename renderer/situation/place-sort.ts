import type { Language } from '../../data/model/country.ts'
import { facilityName } from '../../data/reference/reference.ts'
import type { MarkState } from '../ui/FacilitySymbol.tsx'
import { isTold, type Place } from './places.ts'

/** Columns that the list can be ordered by; `given` is what the log speaks of first, then from west to east. */
export type SortColumn = 'name' | 'kind' | 'state' | 'disruptions'
export type PlaceSort = { column: SortColumn; isDown: boolean } | null

/** States from the gravest to the one that matters least. */
const gravity: readonly MarkState[] = [
  'closed',
  'restricted',
  'unknown',
  'open',
  'outsideHours',
  'notInService',
]

/** How the list stands to a column, in the words of `aria-sort`. */
export function sortedBy(sort: PlaceSort, column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none'
  return sort.isDown ? 'descending' : 'ascending'
}

/** The order after a column head is pressed: up, down, then as given. */
export function nextSort(sort: PlaceSort, column: SortColumn): PlaceSort {
  if (sort?.column !== column) return { column, isDown: false }
  return sort.isDown ? null : { column, isDown: true }
}

/** Places in the order asked for; equal ones stay as they were. */
export function sortPlaces(
  places: readonly Place[],
  sort: PlaceSort,
  language: Language,
  kindWord: (place: Place) => string,
): Place[] {
  if (!sort) return places.toSorted((one, other) => Number(isTold(other)) - Number(isTold(one)))
  const collator = new Intl.Collator(language)
  const compare: Record<SortColumn, (one: Place, other: Place) => number> = {
    name: (one, other) =>
      collator.compare(facilityName(one.facility, language), facilityName(other.facility, language)),
    kind: (one, other) => collator.compare(kindWord(one), kindWord(other)),
    state: (one, other) => gravity.indexOf(one.state.state) - gravity.indexOf(other.state.state),
    disruptions: (one, other) => other.disruptions.length - one.disruptions.length,
  }
  const way = sort.isDown ? -1 : 1
  return places.toSorted((one, other) => way * compare[sort.column](one, other))
}
