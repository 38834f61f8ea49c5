import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Entry } from '../../data/model/entry.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { Dialog } from '../ui/parts/Dialog.tsx'

/** Height of a row before it is measured, in pixels at scale 1. */
const usualHeight = 52
/** What scrolls must be reachable by keyboard. */
export const scrolled = { tabIndex: 0 } as const

/** Every entry of a list, one by one: what crosses, what stays, what came. */
export function EntriesDialog(props: {
  title: string
  entries: readonly Entry[]
  context: SentenceContext
  onClose: () => void
}) {
  const t = useTranslate()
  return (
    <Dialog title={props.title} width="wide" onClose={props.onClose}>
      {props.entries.length === 0 ? <p className="sub">{t('exchange.list.none')}</p> : <List {...props} />}
    </Dialog>
  )
}

function List({
  title,
  entries,
  context,
}: {
  title: string
  entries: readonly Entry[]
  context: SentenceContext
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => entries[index]?.hash ?? index,
    overscan: 12,
  })
  return (
    <div className="xl" ref={scroller} role="region" aria-label={title} {...scrolled}>
      <ul className="xl-all" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const entry = entries[item.index]
          return (
            entry && (
              <li
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                aria-setsize={entries.length}
                aria-posinset={item.index + 1}
                className="xl-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <EntryLine entry={entry} context={context} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** One entry in a line: when, whose, what, how far it may go. */
export function EntryLine({ entry, context }: { entry: Entry; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const country = context.picture.people.desks[entry.desk]?.country
  return (
    <>
      <span className="mono xl-time">{formats.instant(entry.occurredAt, 'UTC', 'short')}</span>
      {country ? <CountryMark country={country} /> : <span />}
      <span className="xl-text">
        <b>{t(`kind.${entry.kind}`)}</b> {entrySentence(entry, context)}
      </span>
      <ReleasabilityChip releasability={entry.releasability} />
    </>
  )
}
