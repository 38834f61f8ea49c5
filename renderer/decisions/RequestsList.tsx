import { HandHelping } from 'lucide-react'
import type { RequestState, RequestView, Requests } from '../../data/projections/requests.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { useZones } from './use-zones.ts'

const steps: Record<RequestState, readonly ('accept' | 'decline' | 'deploy' | 'demobilise')[]> = {
  opened: ['accept', 'decline'],
  accepted: ['deploy'],
  declined: [],
  deployed: ['demobilise'],
  demobilised: [],
}

/** What each country asked of the other, and how far it is. Only the country asked may take a step. */
export function RequestsList(props: { requests: Requests }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const ask = isArchived ? null : (
    <Button
      variant="primary"
      onPress={() => {
        openForm({ name: 'request' })
      }}
    >
      {t('decisions.requests.open')}
    </Button>
  )
  const all = Object.values(props.requests).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  if (all.length === 0)
    return (
      <EmptyState
        icon={<HandHelping aria-hidden="true" />}
        title={t('decisions.requests.empty')}
        text={t('decisions.requests.empty.text')}
        action={ask}
      />
    )
  return (
    <div className="requests">
      {ask}
      <ul>
        {all.map((request) => (
          <RequestRow key={request.request} request={request} isArchived={isArchived} />
        ))}
      </ul>
    </div>
  )
}

function RequestRow(props: { request: RequestView; isArchived: boolean }) {
  const t = useTranslate()
  const format = useFormats()
  const zones = useZones()
  const openForm = useSession((state) => state.openForm)
  const mine = useDesk((state) => state.acting?.desk.country)
  const { request } = props
  const from = request.country ?? 'US'
  const mayStep = mine === request.to && !props.isArchived
  return (
    <li className="request panel">
      <div className="row wrap">
        <span className="sign strong">{request.number}</span>
        <Tag tone={request.state === 'declined' ? 'bad' : 'neutral'}>
          {t(`requestState.${request.state}`)}
        </Tag>
        <span className="sub row">
          <CountryMark country={from} size="sm" />
          {t('decisions.requests.asks', { from: t(`country.${from}`), to: t(`country.${request.to}`) })}
        </span>
        <span className="sub grow record-by">{format.instant(request.openedAt, zones[from], 'short')}</span>
      </div>
      <p className="strong">{`${t(`subject.${request.subject}`)} · ${request.title}`}</p>
      {request.text && <p className="read">{request.text}</p>}
      {request.neededBy && (
        <p className="sub">
          {t('decisions.requests.neededBy', { time: format.instant(request.neededBy, zones[from], 'full') })}
        </p>
      )}
      <ul className="record-history">
        {request.steps.map((step) => (
          <li key={`${step.state}${step.at}`}>
            <span className="sign">{format.utc(step.at)}</span>
            <CountryMark country={step.country ?? request.to} size="sm" />
            <span>{[t(`requestState.${step.state}`), step.text].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {mayStep && steps[request.state].length > 0 && (
        <div className="row">
          {steps[request.state].map((option) => (
            <Button
              key={option}
              size="sm"
              onPress={() => {
                openForm({ name: 'requestStep', subject: request.request, option })
              }}
            >
              {t(`decisions.requests.step.${option}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
