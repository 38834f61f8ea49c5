import { useCallback } from 'react'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'

/** Names of crossings in the language of the window, as one text; an id that is not known stays as it is. */
export function useFacilityNames(): (ids: readonly string[]) => string {
  const language = useLanguage()
  const f = useFormats()
  return useCallback(
    (ids) =>
      f.list(
        ids.map((id) => {
          const facility = facilityById(id)
          return facility ? facilityName(facility, language) : id
        }),
      ),
    [f, language],
  )
}
