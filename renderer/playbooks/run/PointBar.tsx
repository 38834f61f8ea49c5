import { Check, CircleHelp, Hourglass, Minus, PenLine, X, type LucideIcon } from 'lucide-react'
import { countries, type Country } from '../../../data/model/country.ts'
import type { PointView } from '../../../data/projections/run-view.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useSay } from '../use-say.ts'
import { canAnswerPoint, pointHalf, type PointHalf } from './point-half.ts'
import { TimerWords } from './TimerWords.tsx'
import { zoneAt } from './use-moment.ts'

/** A decision point across the lanes: the question, what was chosen, its clock, and the two halves that meet. */
export function PointBar(props: {
  id: string
  view: PointView
  facility: string
  country: Country
  desk: string
  canAct: boolean
  isSelected: boolean
  onSelect: () => void
  onAnswer: () => void
}) {
  const t = useTranslate()
  const say = useSay()
  const { point, state, decision, decisionState, choices, timer } = props.view
  const last = choices.at(-1)
  const chosen = point.options.find(({ id }) => id === last?.option)
  const mark = [
    t('run.point', { point: point.id }),
    ...(decision ? [decision.number] : []),
    decisionState ? t(`decisionState.${decisionState}`) : t(`run.point.${state}`),
  ].join(' · ')
  return (
    <li className={`point-bar ${state}${props.isSelected ? ' selected' : ''}`}>
      <button
        type="button"
        id={props.id}
        className="point-head"
        aria-pressed={props.isSelected}
        onClick={props.onSelect}
      >
        <span className="point-mark" aria-hidden="true">
          <CircleHelp />
        </span>
        <span className="point-words">
          <span className="point-number sign">{mark}</span>
          <span className="point-question">{say(point.question)}</span>
          {chosen && state !== 'contested' && <span className="point-chosen">{say(chosen.text)}</span>}
        </span>
        {timer && <TimerWords timer={timer} />}
      </button>
      <span className="point-halves">
        {countries.map((country) => (
          <Half
            key={country}
            country={country}
            half={pointHalf(props.view, country)}
            view={props.view}
            facility={props.facility}
            onAnswer={
              props.canAct && country === props.country && canAnswerPoint(props.view, country, props.desk)
                ? props.onAnswer
                : null
            }
          />
        ))}
      </span>
    </li>
  )
}

const icons: Record<PointHalf['look'], LucideIcon> = {
  concurs: Check,
  declines: X,
  waiting: Hourglass,
  unanswered: Minus,
  notNeeded: Minus,
  said: Check,
  none: Minus,
}

function Half(props: {
  country: Country
  half: PointHalf
  view: PointView
  facility: string
  onAnswer: (() => void) | null
}) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { country, half, onAnswer } = props
  const Icon = onAnswer ? PenLine : icons[half.look]
  const option = props.view.point.options.find(({ id }) => id === half.option)
  const words = option ? say(option.text) : t(`run.half.${half.look}`)
  return (
    <span className={`point-half ${country} ${half.look}`}>
      <CountryMark country={country} />
      <Icon aria-hidden="true" />
      <span className="point-words-of">
        {onAnswer ? (
          <button type="button" className="point-answer" onClick={onAnswer}>
            {t('run.answer')}
          </button>
        ) : (
          <span className={half.at && !option ? 'vh' : 'point-said'} title={words}>
            {words}
          </span>
        )}
        {half.at && (
          <span className="sign">{format.instant(half.at, zoneAt(props.facility, country), 'time')}</span>
        )}
      </span>
    </span>
  )
}
