import { useState } from 'react'
import type { Draft } from '../../data/model/entry.ts'
import { Lane, type DecisionPoint, type Playbook, type Step } from '../../data/model/playbook.ts'
import { decisionTermsOf } from '../../data/projections/run-drafts.ts'
import { laneKey, type RunState } from '../../data/projections/runs.ts'
import { playbookOf } from '../../data/words/run-values.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { draft } from '../state/write.ts'
import { KindForm } from './KindForm.tsx'
import { Notice } from './Notice.tsx'
import { ProposeForm } from './terms-forms.tsx'

type Followed = { run: RunState; playbook: Playbook }

/** The run that a form is about and its document, as they stood when the form opened. */
export function useRun(): Followed | null {
  const subject = useSession((state) => state.form?.subject ?? '')
  const [known] = useState(() => {
    const { picture } = useWorkspace.getState()
    const run = picture?.runs[subject]
    const playbook = picture && playbookOf(subject, picture)
    return run && playbook ? { run, playbook } : null
  })
  return known
}

const onRun = ({ run }: Followed) => ({ releasability: run.releasability })

/** How a step is told in a form: done with words of its own, done late and why, or skipped; `how step lane`. */
function useStepOption(followed: Followed | null): { how: string; step: Step; lane: Lane } | null {
  const option = useSession((state) => state.form?.option ?? '')
  const [[how = '', id, lane]] = useState(() => option.split(' '))
  const step = followed?.playbook.steps.find((each) => each.id === id)
  const known = Lane.options.find((each) => each === lane)
  return step && known ? { how, step, lane: known } : null
}

/** Does a step with a word on it, says why it is late, or skips it with the reason. */
export function RunStepForm() {
  const t = useTranslate()
  const language = useLanguage()
  const followed = useRun()
  const said = useStepOption(followed)
  if (!followed || !said) return <Notice code="log.unknown-target" />
  const { how, step, lane } = said
  const isSkipped = how === 'skip'
  const title = step.title[language]
  const target = { run: followed.run.run, step: step.id, lane }
  return (
    <KindForm
      kind={isSkipped ? 'run.stepSkipped' : 'run.stepDone'}
      title={t(isSkipped ? 'form.run.skip' : how === 'late' ? 'form.run.late' : 'form.run.done', {
        step: step.id,
        lane,
      })}
      submit={isSkipped ? 'form.run.skip.submit' : 'form.run.done.submit'}
      hint={title}
      initial={isSkipped ? { reason: '' } : { text: '' }}
      toBody={(values) => ({ ...target, ...values })}
      {...(how === 'late' && {
        faults: ({ text }) => (String(text).trim() === '' ? { text: 'form.error.required' as const } : {}),
      })}
      {...onRun(followed)}
    />
  )
}

/** Ends a run, with how it came out. */
export function RunEndForm() {
  const t = useTranslate()
  const followed = useRun()
  if (!followed) return <Notice code="log.unknown-target" />
  const { run, playbook } = followed
  const open = playbook.steps.flatMap(({ id, lanes }) =>
    lanes.filter((lane) => {
      const act = run.lanes[laneKey(id, lane)]
      return !act?.done && !act?.skipped
    }),
  ).length
  return (
    <KindForm
      kind="run.ended"
      title={t('form.run.end', { number: run.number })}
      submit="form.run.end.submit"
      hint={t('form.run.end.hint', { count: open })}
      initial={{ outcome: '' }}
      toBody={(values) => ({ run: run.run, ...values })}
      {...onRun(followed)}
    />
  )
}

/** Chooses an option of a decision point: alone, or with the shared decision that asks the concurrence. */
export function RunPointForm() {
  const followed = useRun()
  const option = useSession((state) => state.form?.option ?? '')
  const [[id, chosen = '']] = useState(() => option.split(' '))
  const point = followed?.playbook.points.find((each) => each.id === id)
  if (!followed || !point) return <Notice code="log.unknown-target" />
  return <PointForm followed={followed} point={point} option={chosen} />
}

function PointForm(props: { followed: Followed; point: DecisionPoint; option: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const { followed, point, option } = props
  const { run, releasability, number } = followed.run
  const words = point.options.find(({ id }) => id === option)?.text[language]
  const terms = decisionTermsOf(point, option, run, language)
  const choice = (agreedBy: string | null, text: string): Draft =>
    draft('run.decisionPointResolved', { run, point: point.id, option, agreedBy, text }, { releasability })
  if (words === undefined) return <Notice code="log.unknown-target" />
  if (terms && releasability === 'SHARED')
    return (
      <ProposeForm
        proposal={{
          terms,
          hint: t('form.run.point.proposes', { number, question: point.question[language], option: words }),
          also: (decision) => [choice(decision, '')],
        }}
      />
    )
  return (
    <KindForm
      kind="run.decisionPointResolved"
      title={t('form.run.point', { point: point.id })}
      submit="form.run.point.submit"
      hint={t(terms ? 'form.run.point.own' : 'form.run.point.plain', {
        question: point.question[language],
        option: words,
      })}
      initial={{ text: '' }}
      toBody={({ text }) => ({ run, point: point.id, option, agreedBy: null, text })}
      {...onRun(followed)}
    />
  )
}
