import { CircleCheck, CircleX, Hourglass, Lock, Minus, Phone } from 'lucide-react'
import type { Country } from '../../data/model/country.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace, verificationOf } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { SignatureSeal } from '../ui/SignatureSeal.tsx'
import { answerOf } from './HalvesStrip.tsx'
import { useZones } from './use-zones.ts'

const icons = { concurs: CircleCheck, declines: CircleX, waiting: Hourglass, notNeeded: Minus }

/** One country's half of a decision's record: its answer, who signed it, or who can. */
export function ConcurrenceBlock(props: { decision: DecisionView; country: Country; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones()[props.country]
  const { decision, country } = props
  const { answer } = answerOf(decision, country)
  const Icon = icons[answer]
  const text = decision.answers[country]?.text
  const words = useWords(decision, country, props.now)
  const phone = decision.phone.filter((each) => each.country === country)
  return (
    <div
      role="group"
      aria-label={t('decisions.block', { country: t(`country.${country}`) })}
      className={`block ${country} ${answer}`}
    >
      <p className="block-country">
        <CountryMark country={country} />
        {t(`country.${country}`)}
      </p>
      <p className="block-answer sign">
        <Icon aria-hidden="true" />
        {words}
      </p>
      <Signer decision={decision} country={country} />
      {text && <p className="block-text">{text}</p>}
      {phone.map((said) => (
        <p key={said.hash} className="block-phone sub">
          <Phone aria-hidden="true" />
          {t('decisions.phoneSaid', {
            time: format.instant(said.at, zone, 'short'),
            by: said.by,
            answer: t(`form.phone.${said.answer}`),
          })}
        </p>
      ))}
      {answer === 'waiting' && <WhoCanAnswer decision={decision} country={country} />}
    </div>
  )
}

function useWords(decision: DecisionView, country: Country, now: string): string {
  const t = useTranslate()
  const format = useFormats()
  const { answer } = answerOf(decision, country)
  if (decision.type === 'sovereign')
    return country === decision.country
      ? t('decisions.actsAlone')
      : t(decision.acknowledged ? 'decisions.acknowledged' : 'decisions.awaitingAcknowledgement')
  if (answer === 'waiting')
    return t('decisions.waiting', { duration: format.duration(minutesBetween(decision.termsAt, now)) })
  return answer === 'notNeeded' ? t('decisions.notNeeded') : t(`answer.${answer}`)
}

function Signer(props: { decision: DecisionView; country: Country }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones()[props.country]
  const people = useWorkspace((state) => state.picture?.people)
  const checked = useWorkspace((state) => state.checked)
  const timeline = useWorkspace((state) => state.picture?.timeline)
  const { decision, country } = props
  const isOther = decision.type === 'sovereign' && country !== decision.country
  const answer = decision.answers[country] ?? (isOther ? decision.acknowledged : null)
  if (!answer || !people) return null
  const official = answer.official ? people.officials[answer.official] : undefined
  const entry = timeline?.find((each) => each.entry.hash === answer.hash)?.entry
  const proposer = people.desks[decision.desk]
  const signer = people.desks[answer.desk]
  const isSame =
    signer && proposer && signer.id !== proposer.id && signer.installation === proposer.installation
  return (
    <div className="block-signer">
      <p className="sub">{format.instant(answer.at, zone, 'full')}</p>
      <p className="strong">{official?.name ?? signer?.name}</p>
      {official && <p className="sub">{`${official.position}, ${official.agency}`}</p>}
      {entry && <SignatureSeal state={verificationOf(entry, checked)} />}
      {isSame && <p className="sub">{t('decisions.sameComputer')}</p>}
    </div>
  )
}

function WhoCanAnswer(props: { decision: DecisionView; country: Country }) {
  const t = useTranslate()
  const mine = useDesk((state) => state.acting?.desk.country)
  const openForm = useSession((state) => state.openForm)
  if (props.country === mine) return null
  return (
    <>
      <p className="sub row">
        <Lock aria-hidden="true" className="icon" />
        {t('decisions.onlyOther', { country: t(`countryOf.${props.country}`) })}
      </p>
      {props.decision.type === 'shared' && (
        <Button
          size="sm"
          icon={<Phone aria-hidden="true" />}
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
