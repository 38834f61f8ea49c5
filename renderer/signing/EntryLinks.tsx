import { Link2 } from 'lucide-react'
import { useMemo } from 'react'
import type { Link } from '../../data/model/entries/body.ts'
import type { Instant } from '../../data/model/ids.ts'
import { isOfControl } from '../../data/projections/exercises.ts'
import { isEffect } from '../../data/projections/expected-actions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { entryReference, linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { entrySentence, linkTitle } from '../../data/words/sentence.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { ComboBox } from '../ui/parts/ComboBox.tsx'
import './signed-form.css'

/** How long ago, in exercise minutes, an entry is offered at once, and how many are. */
const [lastMinutes, offeredAtMost] = [15, 5]
/** How many of the latest entries can be searched. */
const searchedAtMost = 400

/** The entries that a text is about: acts of the last minutes as buttons, and any other by searching. */
export function EntryLinks(props: {
  links: readonly Link[]
  onChange: (links: Link[]) => void
  context: SentenceContext
  at: Instant
}) {
  const t = useTranslate()
  const { links, context, at } = props
  const releasability = useSession((state) => state.releasability)
  // What one country keeps to itself is no evidence in what both read.
  const entries = useMemo(
    () =>
      context.picture.timeline
        .filter(({ retracted, entry }) => !retracted && !isOfControl(entry.kind))
        .map(({ entry }) => entry)
        .filter((entry) => entry.releasability === 'SHARED' || entry.releasability === releasability)
        .slice(-searchedAtMost)
        .reverse(),
    [context, releasability],
  )
  const options = useMemo(
    () =>
      entries.map((entry) => ({
        id: entry.hash,
        label: entryReference(entry, context.picture),
        hint: entrySentence(entry, context),
      })),
    [entries, context],
  )
  const recent = entries
    .filter((entry) => acts.test(entry.kind) && !isEffect(entry))
    .filter(({ occurredAt }) => occurredAt <= at && minutesBetween(occurredAt, at) <= lastMinutes)
    .slice(0, offeredAtMost)
    .map(({ hash }): Link => ({ type: 'entry', id: hash }))
  const isChosen = (link: Link) => links.some(({ type, id }) => type === link.type && id === link.id)
  const toggle = (link: Link) =>
    props.onChange(
      isChosen(link)
        ? links.filter(({ type, id }) => type !== link.type || id !== link.id)
        : [...links, link],
    )
  const shown = [...links, ...recent.filter((link) => !isChosen(link))]
  return (
    <div className="col entry-links">
      {shown.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('evaluation.links')}>
          {shown.map((link) => (
            <button
              key={`${link.type} ${link.id}`}
              type="button"
              className={`tag line entry-link${isChosen(link) ? ' on' : ''}`}
              aria-pressed={isChosen(link)}
              title={linkTitle(link, context)}
              onClick={() => toggle(link)}
            >
              <Link2 aria-hidden="true" />
              {linkLabel(link, context)}
            </button>
          ))}
        </div>
      )}
      <ComboBox
        label={t('evaluation.linkMore')}
        items={options}
        value={null}
        placeholder={t('evaluation.linkSearch')}
        clearsOnChoice
        onChange={(id) => {
          const link: Link | null = id === null ? null : { type: 'entry', id }
          if (link && !isChosen(link)) toggle(link)
        }}
      />
    </div>
  )
}

/** What players do; who sits where is none of it. */
const acts = /^(status|wait|lanes|hours|disruption|measure|decision|request|run|note|message|inject)\./
