import {
  AlarmClock,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  Lock,
  Check,
  SkipForward,
  type LucideIcon,
} from 'lucide-react'
import { otherCountry, type Country } from '../../../data/model/country.ts'
import type { LaneView, StepView } from '../../../data/projections/run-view.ts'
import { mayWork } from '../../../data/rules/playbook-timers.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { useSay } from '../use-say.ts'
import { TimerBar, TimerWords } from './TimerWords.tsx'

/** What an official can do with a step, bound to its keys too. */
export type StepActs = { done: () => void; late: () => void; begin: () => void; skip: () => void }

type Look = LaneView['state'] | 'late'
const icons: Record<Look, LucideIcon> = {
  done: CircleCheck,
  skipped: SkipForward,
  started: CircleDotDashed,
  ready: CircleDashed,
  waiting: Circle,
  late: AlarmClock,
}

/** A step in one lane: who does it, how it stands against its target, and what can be done with it. */
export function StepCard(props: {
  id: string
  step: StepView
  lane: LaneView
  country: Country
  isSelected: boolean
  onSelect: () => void
  /** Null where nothing can be done: another country's lane, an ended run, a closed record. */
  acts: StepActs | null
}) {
  const t = useTranslate()
  const say = useSay()
  const { step, lane, acts } = props
  const { timer } = lane
  const isLate = timer?.state === 'overdue'
  const look: Look = isLate ? 'late' : lane.state
  const Icon = icons[look]
  const isMine = mayWork(lane.lane, props.country)
  const isOpen = acts !== null && lane.ended === null
  const roles =
    lane.lane === 'joint' ? [step.step.roles.US, step.step.roles.CA] : [step.step.roles[lane.lane]]
  const who = [...new Set(roles.flatMap((role) => (role ? say(role) : [])))].join(' + ')
  return (
    <li
      className={`step-card ${lane.lane} ${look}${props.isSelected ? ' selected' : ''}${isMine ? ' mine' : ''}`}
    >
      <button
        type="button"
        id={props.id}
        className="step-head"
        aria-pressed={props.isSelected}
        onClick={props.onSelect}
      >
        <Icon aria-hidden="true" />
        <span className="step-words">
          <span className="vh">{`${t(`lane.${lane.lane}`)}, ${t(`laneState.${lane.state}`)}: `}</span>
          <span className="step-title">{say(step.step.title)}</span>
          <span className="step-meta">
            <span className="step-who">
              <span className="sign">{step.step.id}</span> {who}
            </span>
            {timer && <TimerWords timer={timer} />}
          </span>
          {timer && <TimerBar timer={timer} />}
        </span>
      </button>
      {isOpen && (props.isSelected || isLate) && (
        <div className="step-acts">
          <Button
            variant="primary"
            size="sm"
            icon={<Check aria-hidden="true" />}
            onPress={acts.done}
            {...(props.isSelected && { hotkey: t('run.key.space') })}
          >
            {t('run.done')}
          </Button>
          <Button size="sm" onPress={acts.late}>
            {t(isLate ? 'run.whyLate' : 'run.withWord')}
          </Button>
          {props.isSelected && (
            <>
              {lane.state !== 'started' && (
                <Button size="sm" hotkey="G" onPress={acts.begin}>
                  {t('run.begin')}
                </Button>
              )}
              <Button size="sm" hotkey="X" onPress={acts.skip}>
                {t('run.skip')}
              </Button>
            </>
          )}
        </div>
      )}
      {props.isSelected && !isMine && (
        <p className="step-lock sub">
          <Lock aria-hidden="true" />
          {t('run.onlyOther', { country: t(`countryOf.${otherCountry(props.country)}`) })}
        </p>
      )}
    </li>
  )
}
