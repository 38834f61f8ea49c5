import type { Timer } from '../../../data/rules/playbook-timers.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/**
 * A timer in figures: elapsed of target once it runs, the target alone before. The figures tick for the eye; what is read
 * aloud is the target, when it is due and whether it is late, which stand still.
 */
export function TimerWords({ timer }: { timer: Timer }) {
  const t = useTranslate()
  const format = useFormats()
  const target = format.countdown(timer.target.minutes * 60)
  const state = timer.state === 'overdue' || timer.state === 'late' ? timer.state : 'other'
  return (
    <span className={`run-timer sign ${timer.state}`}>
      <span aria-hidden="true">
        {timer.startedAt === null
          ? target
          : t('run.timer', { elapsed: format.countdown(timer.elapsedMinutes * 60), target })}
      </span>
      <span className="vh">
        {t('run.timer.said', {
          target: format.duration(timer.target.minutes),
          due: timer.dueAt === null ? 'none' : format.utc(timer.dueAt),
          state,
        })}
      </span>
    </span>
  )
}

/** How much of a target is used up, as a bar; full once it is past. */
export function TimerBar({ timer }: { timer: Timer }) {
  const share = Math.min(1, timer.elapsedMinutes / timer.target.minutes)
  return (
    <span className={`run-bar ${timer.state}`} aria-hidden="true">
      <i style={{ width: `${String(Math.round(share * 100))}%` }} />
    </span>
  )
}
