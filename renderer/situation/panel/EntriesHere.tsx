import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { entryReference } from '../../../data/words/links.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSentenceContext } from '../../state/use-sentence-context.ts'
import { useSession } from '../../state/session.ts'
import { facilityZone } from '../zone.ts'
import { entriesHere } from './entries-here.ts'

const most = 4

/** The last entries about a place; each leads to itself in the log, and a last line to all of them there. */
export function EntriesHere({ facility }: { facility: Facility }) {
  const t = useTranslate()
  const f = useFormats()
  const context = useSentenceContext()
  const { select, goTo } = useSession()
  const picture = context?.picture
  const entries = useMemo(() => (picture ? entriesHere(facility.id, picture) : []), [facility, picture])
  if (!context || entries.length === 0) return null
  return (
    <section>
      <h3 className="sec detail-sec">{t('situation.entriesHere', { count: entries.length })}</h3>
      <ul>
        {entries.slice(0, most).map(({ entry, retracted }) => (
          <li key={entry.hash}>
            <Button
              className="entry-here"
              onPress={() => {
                select({ type: 'entry', id: entry.hash })
                goTo('log')
              }}
            >
              <span className="mono sub">
                {f.instant(entry.occurredAt, facilityZone(facility), 'short')} ·{' '}
                {entryReference(entry, context.picture)}
              </span>
              <span className="entry-here-text">
                {retracted ? <s>{entrySentence(entry, context)}</s> : entrySentence(entry, context)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        className="entries-all"
        onPress={() => {
          select({ type: 'facility', id: facility.id })
          goTo('log')
        }}
      >
        {t('situation.entriesInLog')}
      </Button>
    </section>
  )
}
