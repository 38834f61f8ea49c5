import type { Phase, Playbook, Step } from '../../../data/model/playbook.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useSay } from '../use-say.ts'
import { TargetWords } from '../run/StepDetail.tsx'

/** Phases with their steps: who does each in which lane, and its target with whose it is. */
export function StepsShown({ playbook }: { playbook: Playbook }) {
  return playbook.phases.map((phase) => (
    <section key={phase.id} className="preview-phase" aria-labelledby={`preview-${phase.id}`}>
      <PhaseHead phase={phase} />
      <ol>
        {playbook.steps
          .filter((step) => step.phase === phase.id)
          .map((step) => (
            <StepShown key={step.id} step={step} playbook={playbook} />
          ))}
      </ol>
    </section>
  ))
}

function PhaseHead({ phase }: { phase: Phase }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const target = phase.target ? format.duration(phase.target.minutes) : null
  return (
    <h3 id={`preview-${phase.id}`}>
      {target
        ? t('run.phaseTarget', { phase: phase.id, title: say(phase.title), target })
        : `${phase.id} ${say(phase.title)}`}
      {phase.targetNote && <span className="sub">{say(phase.targetNote)}</span>}
    </h3>
  )
}

function StepShown({ step, playbook }: { step: Step; playbook: Playbook }) {
  const t = useTranslate()
  const say = useSay()
  const points = playbook.points.filter((point) => point.step === step.id)
  return (
    <li className="preview-step">
      <span className="sign preview-id">{step.id}</span>
      <div className="grow">
        <p className="strong">{say(step.title)}</p>
        {step.detail && <p className="sub">{say(step.detail)}</p>}
        {step.precondition && <p className="sub">{`${t('run.precondition')}: ${say(step.precondition)}`}</p>}
        <p className="preview-roles">
          {step.lanes.map((lane) => {
            const roles = lane === 'joint' ? [step.roles.US, step.roles.CA] : [step.roles[lane]]
            const who = [...new Set(roles.flatMap((role) => (role ? say(role) : [])))].join(' + ')
            return (
              <span key={lane}>
                <CountryMark country={lane} /> {who}
              </span>
            )
          })}
          {step.roles.support && (
            <span className="sub">{`${t('run.support')}: ${say(step.roles.support)}`}</span>
          )}
        </p>
        {points.length > 0 && (
          <p className="sub">{points.map(({ id, question }) => `${id} ${say(question)}`).join(' · ')}</p>
        )}
      </div>
      <div className="preview-target">
        {step.target && <TargetWords target={step.target} view={{ playbook }} />}
        {step.targetNote && <span className="sub">{say(step.targetNote)}</span>}
        {!step.target && !step.targetNote && <span className="sub">{t('run.target.none')}</span>}
      </div>
    </li>
  )
}
