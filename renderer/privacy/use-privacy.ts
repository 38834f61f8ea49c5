import { useMemo } from 'react'
import { formatInstant } from '../../data/words/format.ts'
import { privacyView } from '../../data/projections/privacy.ts'
import { entryReference } from '../../data/words/links.ts'
import { useLanguage } from '../i18n/language.ts'
import { focusZones } from '../state/focus-zones.ts'
import { useWorkspace } from '../state/workspace.ts'
import type { Entry } from '../../data/model/entry.ts'

/** What the open workspace says about privacy, and how to write an entry's reference and an instant. */
export function usePrivacy() {
  const picture = useWorkspace((state) => state.real)
  const language = useLanguage()
  const view = useMemo(() => picture && privacyView(picture), [picture])
  const tz = focusZones(picture?.workspace?.facilities)[picture?.country ?? 'US']
  return {
    picture,
    view,
    tz,
    at: (instant: string) => formatInstant(instant, tz, language, 'full'),
    on: (instant: string) => formatInstant(instant, tz, language, 'date'),
    reference: (entry: Entry) => (picture ? entryReference(entry, picture) : ''),
  }
}
