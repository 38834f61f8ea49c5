import type { Gain, GainStep } from '../../data/rules/coverage-gains.ts'
import { approvable } from '../../data/rules/plan-standing.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { useTranslate } from '../i18n/use-translate.ts'

/** What would have to be done, step by step. */
export function GainSteps({ gain }: { gain: Gain }) {
  const t = useTranslate()
  const { standing, steps } = gain
  const { record, pending } = standing
  const signs = steps.some(({ type }) => type === 'approval') && pending
  const plan = `${record.number} ${versionText(signs ? pending.version : approvable(standing))}`
  const wordsOf = (step: GainStep) => {
    switch (step.type) {
      case 'report': {
        const held = record.exercises.find(({ hash }) => hash === step.exercise)
        return t('coverageGain.report', { name: held?.exercise.name ?? '?' })
      }
      case 'review':
        return t('coverageGain.review', { plan })
      case 'approval':
        return t('coverageGain.approval', { country: step.country, plan })
      case 'element':
        return t('coverageGain.element', {
          plan,
          element: `${step.element} ${t(`coverageElement.${step.element}`)}`,
        })
      case 'exercise':
        return t('coverageGain.exercise', { plan, count: gain.crossings.length })
    }
  }
  return (
    <ol className="cov-steps">
      {steps.map((step) => (
        <li key={step.type}>{wordsOf(step)}</li>
      ))}
    </ol>
  )
}
