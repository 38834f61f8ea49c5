import { useMemo } from 'react'
import type { Language } from '../../data/model/country.ts'
import type { Facility } from '../../data/reference/facility.ts'
import { facilityById, facilityName, getReference } from '../../data/reference/reference.ts'
import { searchFacilities } from '../../data/reference/search.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWorkspace } from './workspace.ts'

function optionOf(facility: Facility, language: Language) {
  const places = [facility.us, facility.ca].flatMap((side) =>
    side ? [`${side.place}, ${side.stateOrProvince}`] : [],
  )
  const { id, kind } = facility
  return { id, kind, label: facilityName(facility, language), hint: places.join(' – ') }
}

/** Options of every facility, those of the workspace first, and the search by any of their names or port codes. */
export function useFacilityOptions() {
  const language = useLanguage()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  return useMemo(() => {
    const first = (focus ?? []).flatMap((id) => facilityById(id) ?? [])
    const rest = getReference().facilities.filter(({ id }) => !focus?.includes(id))
    const items = [...first, ...rest].map((facility) => optionOf(facility, language))
    const search = (text: string) =>
      searchFacilities(text, language).map(({ facility }) => optionOf(facility, language))
    return { items, search }
  }, [focus, language])
}
