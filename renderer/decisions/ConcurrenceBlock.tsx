import { Lock, Phone } from 'lucide-react'
import type { Country } from '../../data/model/country.ts'
import type { DecisionState } from '../../data/projections/decision-state.ts'
import type { Answer, DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace, verificationOf } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { SignatureSeal } from '../ui/SignatureSeal.tsx'
import { halfIcons } from './half-icons.ts'
import { halfOf } from './half-of.ts'
import { sharesComputer } from './shares-computer.ts'
import { useMoment } from './use-zones.ts'

type Shown = { decision: DecisionView; country: Country; state: DecisionState }

/** One country's half of a decision's record: its answer, who signed it, or who can. */
export function ConcurrenceBlock(props: Shown & { now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const { decision, country, state } = props
  const { look, words, since } = halfOf(decision, country, state)
  const Icon = halfIcons[look]
  const isOpen = state === 'proposed' || state === 'awaiting'
  const answer = answerIn(decision, country)
  return (
    <div
      role="group"
      aria-label={t('decisions.block', { country: t(`country.${country}`) })}
      className={`block ${country} ${look}`}
    >
      <p className="block-country">
        <CountryMark country={country} />
        {t(`country.${country}`)}
      </p>
      <p className="block-answer sign">
        <Icon aria-hidden="true" />
        {words === 'answer.waiting' && since
          ? t('decisions.waiting', { duration: format.duration(minutesBetween(since, props.now)) })
          : t(words)}
      </p>
      {answer && look === 'withdrawn' && <p className="sub">{t('decisions.concurred')}</p>}
      {answer && <Signer decision={decision} answer={answer} />}
      {answer?.text && <p className="block-text">{answer.text}</p>}
      <Uncounted decision={decision} country={country} />
      <ByPhone decision={decision} country={country} />
      {look === 'waiting' && <WhoCanAnswer decision={decision} country={country} isOpen={isOpen} />}
    </div>
  )
}

function answerIn(decision: DecisionView, country: Country): Answer | null {
  if (decision.type === 'shared') return decision.answers[country] ?? null
  return country === decision.country ? null : decision.acknowledged
}

function Signer(props: { decision: DecisionView; answer: Answer }) {
  const t = useTranslate()
  const moment = useMoment()
  const people = useWorkspace((state) => state.picture?.people)
  const checked = useWorkspace((state) => state.checked)
  const entry = useWorkspace((state) => state.entries.find(({ hash }) => hash === props.answer.hash))
  const { decision, answer } = props
  if (!people) return null
  const official = answer.official ? people.officials[answer.official] : undefined
  return (
    <div className="block-signer">
      <p className="sub">{moment(answer.at, 'full')}</p>
      <p className="strong">{official?.name ?? people.desks[answer.desk]?.name}</p>
      {official && <p className="sub">{`${official.position}, ${official.agency}`}</p>}
      {entry && <SignatureSeal state={verificationOf(entry, checked)} />}
      {sharesComputer(decision, answer.desk, people) && <p className="sub">{t('decisions.sameComputer')}</p>}
    </div>
  )
}

/** Answers that are kept and do not count, since nobody has compared the key behind them. */
function Uncounted({ decision, country }: { decision: DecisionView; country: Country }) {
  const t = useTranslate()
  const moment = useMoment()
  const people = useWorkspace((state) => state.picture?.people)
  const isClosed = useWorkspace(isReadOnly)
  const ours = useDesk((state) => state.desks)
  const { openForm, goTo } = useSession()
  return decision.uncounted
    .filter((answer) => answer.country === country)
    .map(({ hash, answer, at, desk, official }) => {
      const isOurs = ours.some(({ id }) => id === desk)
      return (
        <div key={hash} className="block-uncounted">
          <p className="strong">
            {isOurs
              ? t('exchange.uncounted.ours', { answer })
              : t(`exchange.uncounted.${answer}`, { country: t(`country.${country}`) })}
          </p>
          <p className="sub">
            {moment(at, 'full')}, {people?.officials[official ?? '']?.name ?? people?.desks[desk]?.name}
          </p>
          {isOurs && <p>{t('exchange.uncounted.oursHow')}</p>}
          {isOurs ? (
            <Button size="sm" onPress={() => goTo('exchange')}>
              {t('app.screen.exchange')}
            </Button>
          ) : (
            !isClosed && (
              <Button
                size="sm"
                variant="primary"
                onPress={() => openForm({ name: 'endorse', subject: desk })}
              >
                {t('exchange.endorse')}
              </Button>
            )
          )}
        </div>
      )
    })
}

function ByPhone(props: { decision: DecisionView; country: Country }) {
  const t = useTranslate()
  const moment = useMoment()
  return props.decision.phone
    .filter(({ country }) => country === props.country)
    .map((said) => (
      <p key={said.hash} className="block-phone">
        <Phone aria-hidden="true" />
        <span>
          {t('decisions.phoneSaid', {
            time: moment(said.at),
            by: said.by,
            answer: t(`form.phone.${said.answer}`),
          })}
          {said.remarks && <q>{said.remarks}</q>}
        </span>
      </p>
    ))
}

function WhoCanAnswer(props: { decision: DecisionView; country: Country; isOpen: boolean }) {
  const t = useTranslate()
  const mine = useDesk((state) => state.acting?.desk.country)
  const openForm = useSession((state) => state.openForm)
  const isClosed = useWorkspace(isReadOnly)
  if (props.country === mine) return null
  return (
    <>
      <p className="sub block-lock">
        <Lock aria-hidden="true" />
        {t('decisions.onlyOther', { country: t(`countryOf.${props.country}`) })}
      </p>
      {props.isOpen && !isClosed && (
        <Button
          size="sm"
          icon={<Phone aria-hidden="true" />}
          hotkey="T"
          onPress={() => {
            openForm({ name: 'decisionPhone', subject: props.decision.decision })
          }}
        >
          {t('decisions.recordPhone')}
        </Button>
      )}
    </>
  )
}
