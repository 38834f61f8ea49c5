import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Entry } from '../../data/model/entry.ts'
import type { PurgedEntry, PurgedRun } from '../../data/projections/purged.ts'
import { purgedLines } from '../../data/words/purged-words.ts'
import { entryReference, type SentenceContext } from '../../data/words/links.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { translate } from '../../data/words/translate.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { itemsOf, listOf } from './listed.ts'
import type { LogOrder, LogRow } from './rows.ts'
import { sidesOf } from './sides.ts'
import { useLocalTimes } from './EntryTimes.tsx'

/** The entries in sight of the filters as a table on paper, the mode of the workspace on every page; prints once. */
export function PrintLog(props: {
  rows: readonly LogRow[]
  purged: readonly PurgedEntry[]
  order: LogOrder
  context: SentenceContext
  onDone: () => void
}) {
  const t = useTranslate()
  const { rows, context, onDone } = props
  const { workspace } = context.picture
  useEffect(() => {
    window.addEventListener('afterprint', onDone)
    window.print()
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  const mode = `workspaceMode.${workspace?.mode ?? 'real'}` as const
  return createPortal(
    <div className="print-log">
      <table>
        <thead>
          <tr>
            <th colSpan={4} className="print-mode">
              {`${translate('en', mode)} | ${translate('fr', mode)}`.toUpperCase()} · {workspace?.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {itemsOf(listOf(rows, props.purged, props.order)).map(({ shown, purged }, place) =>
            shown ? (
              <PrintRow key={shown.entry.hash} row={shown} context={context} />
            ) : (
              <PrintPurged key={place} run={purged} context={context} />
            ),
          )}
        </tbody>
      </table>
      <p>{t('log.entries', { count: rows.length })}</p>
    </div>,
    document.body,
  )
}

function PrintPurged(props: { run: PurgedRun; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { run, context } = props
  const at = (instant: string) =>
    `${formats.instant(instant, 'UTC', 'date')} ${formats.utc(instant, 'seconds')}`
  return (
    <tr>
      <td>
        {at(run.from)}
        {run.to !== run.from && ` – ${at(run.to)}`}
      </td>
      <td colSpan={3}>
        {t('privacy.run.title', { count: run.count })}.{' '}
        {purgedLines(run, context.picture.people, context.language).join('. ')}.
      </td>
    </tr>
  )
}

function PrintRow(props: { row: LogRow; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { row, context } = props
  const { entry, versions, retracted } = row.folded
  const { people, workspace } = context.picture
  const local = useLocalTimes(entry.occurredAt, sidesOf(row.facilities, workspace?.facilities ?? []))
  const said = entrySentence(entry, context)
  const last = versions.length > 1 ? versions.at(-1) : undefined
  return (
    <tr>
      <td>
        {formats.instant(entry.occurredAt, 'UTC', 'date')} {formats.utc(entry.occurredAt, 'seconds')}
        <br />
        {local}
      </td>
      <td>
        {row.country} {(entry.official && people.officials[entry.official]?.name) ?? ''}
        <br />
        {t(`releasability.${entry.releasability}`)}
      </td>
      <td>{entryReference(entry, context.picture)}</td>
      <td>
        {versions.slice(0, -1).map(({ hash, body }) => (
          <del key={hash}>{entrySentence({ ...entry, body } as Entry, context)} </del>
        ))}
        {retracted ? <del>{said}</del> : said}
        {(retracted ?? last) && <em> ({retracted ? retracted.reason : last?.reason})</em>}
      </td>
    </tr>
  )
}
