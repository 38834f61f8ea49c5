import { Lock } from 'lucide-react'
import { countries, otherCountry } from '../../data/model/country.ts'
import type { RequestState, RequestView } from '../../data/projections/requests.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { isAskersStep, type RequestStep } from '../../data/rules/request-steps.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { Fact } from './Fact.tsx'
import { Links } from './Links.tsx'
import { RequestContacts } from './RequestContacts.tsx'
import { RequestHelp } from './RequestHelp.tsx'
import { RequestTag } from './RequestTag.tsx'
import { useMoment } from './use-zones.ts'

/** What comes next in each state, and whose step it is: the first is the main one. */
const steps: Record<RequestState, readonly RequestStep[]> = {
  opened: ['accepted', 'countered', 'declined'],
  countered: ['counterAccepted', 'countered', 'declined'],
  accepted: ['deployed'],
  declined: [],
  deployed: ['demobilised'],
  demobilised: [],
}

const hotkeyOf = {
  accepted: 'C',
  declined: 'X',
  countered: 'E',
  counterAccepted: 'C',
  deployed: 'Y',
  demobilised: 'Y',
} as const

/** The whole record of one request: what is asked, each step taken, and the next one for the country asked. */
export function RequestRecord(props: { request: RequestView; now: string }) {
  const t = useTranslate()
  const moment = useMoment()
  const { request } = props
  const from = request.country ?? 'US'
  return (
    <article className="record" aria-label={request.number}>
      <header>
        <div className="row wrap">
          <span className="sign strong">{request.number}</span>
          <RequestTag state={request.state} />
          <ReleasabilityChip releasability={request.releasability} />
        </div>
        <h2>{request.title}</h2>
        <p className="sub row record-by">
          <CountryMark country={from} />
          {t('decisions.requests.asks', { from })}
          {' · '}
          {moment(request.openedAt)}
        </p>
      </header>
      <div className="record-body">
        {request.text && <p className="record-text">{request.text}</p>}
        <dl className="record-facts">
          <Fact name={t('decisions.requests.what')}>{t(`subject.${request.subject}`)}</Fact>
          <Fact name={t('decisions.requests.neededBy')}>
            {request.neededBy ? moment(request.neededBy, 'full') : t('decisions.requests.noDeadline')}
          </Fact>
          <RequestHelp request={request} />
          <Fact name={t('decisions.requests.legalBasis')}>
            {countries.map((country) => (
              <span key={country} className="request-basis">
                <CountryMark country={country} size="sm" />
                <span>
                  {request.legalBases[country] || (
                    <span className="sub">{t('decisions.authority.none')}</span>
                  )}
                </span>
              </span>
            ))}
            <span className="sub">{t('decisions.authority.unchecked')}</span>
          </Fact>
          <RequestContacts request={request} />
          {request.links.length > 0 && (
            <Fact name={t('decisions.linked')}>
              <Links links={request.links} />
            </Fact>
          )}
          <Fact name={t('decisions.requests.steps')}>
            <Steps request={request} now={props.now} />
          </Fact>
        </dl>
      </div>
      <NextSteps request={request} />
    </article>
  )
}

function Steps(props: { request: RequestView; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const moment = useMoment()
  const officials = useWorkspace((state) => state.picture?.people.officials)
  const { request, now } = props
  if (request.steps.length === 0)
    return (
      <span>
        {t('decisions.waiting', { duration: format.duration(minutesBetween(request.openedAt, now)) })}
      </span>
    )
  return (
    <ul className="record-history">
      {request.steps.map((step) => (
        <li key={step.state + step.at}>
          <span className="sign">{moment(step.at)}</span>
          <CountryMark country={step.country ?? request.to} size="sm" />
          <span>
            <b>{t(`requestState.${step.state}`)}</b>{' '}
            {[officials?.[step.official ?? '']?.name, step.text].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function NextSteps(props: { request: RequestView }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const mine = useDesk((state) => state.acting?.desk.country)
  const isClosed = useWorkspace(isReadOnly)
  const { request } = props
  const asker = otherCountry(request.to)
  const all = steps[request.state]
  const next = all.filter((step) => mine === (isAskersStep(step) ? asker : request.to))
  const press = (key: (typeof hotkeyOf)[RequestStep]) => () => {
    const option = next.find((step) => hotkeyOf[step] === key)
    if (option) openForm({ name: 'requestStep', subject: request.request, option })
  }
  useHotkeys(
    'decisions',
    { c: press('C'), x: press('X'), e: press('E'), y: press('Y') },
    !isClosed && next.length > 0,
  )
  if (isClosed || all.length === 0) return null
  const others = request.state === 'countered' && mine === request.to ? asker : request.to
  return (
    <footer className="record-actions">
      {next.map((option, index) => (
        <Button
          key={option}
          {...(index === 0 && option !== 'countered' && { variant: 'primary' })}
          hotkey={hotkeyOf[option]}
          onPress={press(hotkeyOf[option])}
        >
          {t(`decisions.requests.step.${option}`)}
        </Button>
      ))}
      {next.length < all.length && (
        <p className="sub row">
          <Lock aria-hidden="true" className="icon" />
          {t('decisions.onlyOther', { country: t(`countryOf.${others}`) })}
        </p>
      )}
    </footer>
  )
}
