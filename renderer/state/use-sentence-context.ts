import { useMemo } from 'react'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWorkspace } from './workspace.ts'

/** What sentences about the open workspace need, in the language of the window; null while none is open. */
export function useSentenceContext(): SentenceContext | null {
  const language = useLanguage()
  const picture = useWorkspace((state) => state.picture)
  return useMemo(
    () =>
      picture && {
        language,
        picture,
        facilityName: (id) => {
          const facility = facilityById(id)
          return facility ? facilityName(facility, language) : id
        },
      },
    [language, picture],
  )
}
