import type { Entry } from '../../data/model/entry.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useMoment } from './use-zones.ts'

/** Every entry about a thing in the order of the log; each opens there. */
export function History(props: { entries: readonly string[] }) {
  const t = useTranslate()
  const moment = useMoment()
  const { select, goTo } = useSession.getState()
  const timeline = useWorkspace((state) => state.picture?.timeline)
  const people = useWorkspace((state) => state.picture?.people)
  const own = timeline?.filter(({ entry }) => props.entries.includes(entry.hash)) ?? []
  return (
    <ul className="record-history">
      {own.map(({ entry }) => (
        <li key={entry.hash}>
          <span className="sign">{moment(entry.occurredAt)}</span>
          <CountryMark country={people?.desks[entry.desk]?.country ?? 'US'} size="sm" />
          <span>
            <button
              type="button"
              className="history-link"
              onClick={() => {
                select({ type: 'entry', id: entry.hash })
                goTo('log')
              }}
            >
              {t(`kind.${entry.kind}`)}
            </button>{' '}
            {[people?.officials[entry.official ?? '']?.name, wordsOf(entry)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What its author added, where the record does not show it elsewhere. */
function wordsOf({ body }: Entry): string {
  if ('reason' in body) return body.reason ?? ''
  if ('remarks' in body) return body.remarks
  return 'channel' in body ? body.channel : ''
}
