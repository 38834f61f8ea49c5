import { Check } from 'lucide-react'
import type { RunView } from '../../../data/projections/run-view.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSay } from '../use-say.ts'
import { phaseId } from './Lanes.tsx'
import { lateIn } from './run-items.ts'

/** The phases with how far each is; a press goes to its steps. */
export function PhaseNav({ view }: { view: RunView }) {
  const t = useTranslate()
  const say = useSay()
  return (
    <nav className="run-phases" aria-label={t('run.phases')} data-region>
      <ol>
        {view.phases.map(({ phase, done, of, isBehind, timer }) => {
          const late = lateIn(view, phase.id)
          const isNow = !isBehind && done > 0
          return (
            <li key={phase.id}>
              <button
                type="button"
                className={`phase-link${isBehind ? ' behind' : isNow ? ' now' : ''}${late > 0 ? ' late' : ''}`}
                {...(isNow && { 'aria-current': 'step' as const })}
                onClick={() => {
                  const head = document.getElementById(phaseId(phase.id))
                  head?.scrollIntoView({ block: 'start' })
                  head?.focus({ preventScroll: true })
                }}
              >
                <span className="phase-mark sign">{isBehind ? <Check aria-hidden="true" /> : phase.id}</span>
                <span className="phase-words">
                  <span className="phase-title">{say(phase.title)}</span>
                  <span className="phase-done sign">
                    <span>{t('run.phaseDone', { done, of, late })}</span>
                    {timer && timer.startedAt !== null && isNow && <PhaseTime view={timer} />}
                  </span>
                  <span className="run-bar" aria-hidden="true">
                    <i style={{ width: `${String(of === 0 ? 0 : Math.round((done / of) * 100))}%` }} />
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <div className="run-notes">
        <p>{say(view.playbook.warning)}</p>
        <p>{t('run.timersNote')}</p>
      </div>
    </nav>
  )
}

function PhaseTime({ view }: { view: NonNullable<RunView['phases'][number]['timer']> }) {
  const t = useTranslate()
  const format = useFormats()
  return (
    <span className={`run-timer ${view.state}`}>
      {t('run.timer', {
        elapsed: format.countdown(view.elapsedMinutes * 60),
        target: format.countdown(view.target.minutes * 60),
      })}
    </span>
  )
}
