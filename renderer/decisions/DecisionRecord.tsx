import { countries } from '../../data/model/country.ts'
import { decisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Progress } from '../ui/parts/Progress.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { ConcurrenceBlock } from './ConcurrenceBlock.tsx'
import { RecordActions } from './RecordActions.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import { useZones } from './use-zones.ts'

const tones = {
  proposed: 'warn',
  awaiting: 'warn',
  inEffect: 'good',
  scheduled: 'good',
  declined: 'bad',
} as const

/** The whole record of one decision. */
export function DecisionRecord(props: { decision: DecisionView; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const zones = useZones()
  const { decision, now } = props
  const state = decisionState(decision, now)
  const official = useWorkspace((all) => all.picture?.people.officials[decision.official ?? ''])
  const country = decision.country ?? 'US'
  const tone = state in tones ? tones[state as keyof typeof tones] : 'neutral'
  return (
    <article className="record" aria-label={t('decisions.record')}>
      <header>
        <div className="row wrap">
          <span className="sign strong">{decision.number}</span>
          <Tag tone={tone}>{t(`decisionState.${state}`)}</Tag>
          <ReleasabilityChip releasability={decision.releasability} />
          <span className="sub grow record-by">
            {t('decisions.proposedBy', {
              time: format.instant(decision.proposedAt, zones[country], 'short'),
              who: official ? `${official.name}, ${official.agency}` : '',
            })}{' '}
            <CountryMark country={country} size="sm" />
          </span>
        </div>
        <h2>{decision.terms.title}</h2>
        {decision.type === 'sovereign' && (
          <p className="sub">{t('decisions.sovereign', { country: t(`country.${country}`) })}</p>
        )}
      </header>
      <div className="record-body">
        <p className="record-text">{decision.terms.text}</p>
        <Ending decision={decision} />
        {(state === 'proposed' || state === 'awaiting') && <AnswerTimer decision={decision} now={now} />}
        <div className="blocks">
          {countries.map((each) => (
            <ConcurrenceBlock key={each} decision={decision} country={each} now={now} />
          ))}
        </div>
        <RecordFacts decision={decision} state={state} />
      </div>
      <RecordActions decision={decision} state={state} />
    </article>
  )
}

function AnswerTimer(props: { decision: DecisionView; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones().US
  const { answerBy } = props.decision.terms
  if (answerBy === null) return null
  const left = minutesBetween(props.now, answerBy)
  const whole = minutesBetween(props.decision.termsAt, answerBy)
  return (
    <div className="answer-timer">
      <span className="sub">
        {t('decisions.answerWanted', { time: format.instant(answerBy, zone, 'short') })}
      </span>
      <span className="sign answer-left">
        {format.countdown(Math.abs(left) * 60)}{' '}
        <small>{t(left < 0 ? 'decisions.over' : 'decisions.left')}</small>
      </span>
      <Progress
        label={t('decisions.answerWanted', { time: format.instant(answerBy, zone, 'short') })}
        value={whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole))}
      />
    </div>
  )
}

function Ending(props: { decision: DecisionView }) {
  const t = useTranslate()
  const format = useFormats()
  const zone = useZones().US
  return (['withdrawn', 'rescinded', 'concurrenceWithdrawn'] as const).map((how) => {
    const act = props.decision[how]
    if (!act) return null
    const time = format.instant(act.at, zone, 'short')
    const country = t(`country.${act.country ?? 'US'}`)
    return (
      <Callout key={how} tone="warn">
        {t(`decisions.ended.${how}`, { time, country, reason: act.reason })}
      </Callout>
    )
  })
}
