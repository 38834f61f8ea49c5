import { HandHelping, Timer } from 'lucide-react'
import type { RequestView, Requests } from '../../data/projections/requests.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { RequestTag } from './RequestTag.tsx'

/** Requests, the newest first. */
export const newestFirst = (requests: Requests): RequestView[] =>
  Object.values(requests).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))

/** The element of a request's card, so that the focus can return to it. */
export const requestCardId = (request: string) => `request-${request}`

/** What each country asked of the other, and how far it is. */
export function RequestsList(props: { requests: Requests; selected: string | null; now: string }) {
  const t = useTranslate()
  const all = newestFirst(props.requests)
  if (all.length === 0)
    return (
      <EmptyState
        icon={<HandHelping aria-hidden="true" />}
        title={t('decisions.requests.empty')}
        text={t('decisions.requests.empty.text')}
      />
    )
  return (
    <ul className="requests">
      {all.map((request) => (
        <li key={request.request}>
          <RequestCard request={request} isSelected={request.request === props.selected} now={props.now} />
        </li>
      ))}
    </ul>
  )
}

function RequestCard(props: { request: RequestView; isSelected: boolean; now: string }) {
  const t = useTranslate()
  const select = useSession((state) => state.select)
  const { request } = props
  const from = request.country ?? 'US'
  return (
    <button
      type="button"
      id={requestCardId(request.request)}
      className={`request-card${props.isSelected ? ' selected' : ''}`}
      aria-pressed={props.isSelected}
      onClick={() => {
        select({ type: 'request', id: request.request })
      }}
    >
      <span className="sign strong">{request.number}</span>
      <CountryMark country={from} />
      <span className="request-title">
        <span className="strong">{request.title}</span>
        <span className="sub">
          {[t(`subject.${request.subject}`), t('decisions.requests.asks', { from })].join(' · ')}
        </span>
      </span>
      <NeededBy request={request} now={props.now} />
      <RequestTag state={request.state} />
    </button>
  )
}

function NeededBy(props: { request: RequestView; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const { neededBy, state } = props.request
  if (neededBy === null || state === 'declined' || state === 'demobilised') return null
  const left = minutesBetween(props.now, neededBy)
  const isLate = left < 0 && state !== 'deployed'
  if (left < 0 && !isLate) return null
  return (
    <span className={`request-due${isLate ? ' urgent' : ''}`}>
      <Timer aria-hidden="true" />
      {t(isLate ? 'decisions.requests.late' : 'decisions.requests.due', {
        duration: format.duration(Math.abs(left)),
      })}
    </span>
  )
}
