import type { DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useMoment } from './use-zones.ts'

/** How long is left until an answer is wanted, in digits that are read from two metres. */
export function AnswerTimer(props: { decision: DecisionView; now: string }) {
  const t = useTranslate()
  const format = useFormats()
  const moment = useMoment()
  const { termsAt, terms } = props.decision
  if (terms.answerBy === null) return null
  const left = minutesBetween(props.now, terms.answerBy)
  const whole = minutesBetween(termsAt, terms.answerBy)
  const passed = whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole))
  return (
    <div className={`answer-timer${left < 0 ? ' late' : ''}`}>
      <span className="sub">{t('decisions.answerWanted', { time: moment(terms.answerBy) })}</span>
      <span className="sign answer-left">
        {format.countdown(Math.abs(left) * 60)}{' '}
        <small>{t(left < 0 ? 'decisions.over' : 'decisions.left')}</small>
      </span>
      <div className="answer-bar" aria-hidden="true">
        <i style={{ width: `${Math.round(passed * 100)}%` }} />
      </div>
    </div>
  )
}
