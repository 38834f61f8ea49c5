import type { ProblemData } from '../../../data/model/problem.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'
import { Fact } from '../Fact.tsx'
import { faultText, placeInWords } from '../fault-words.ts'

/** Why a plan file was refused: the place in words and as a pointer, the reason, and how to mend it. */
export function Refusal({ name, problem }: { name: string; problem: ProblemData }) {
  const t = useTranslate()
  if (problem.code !== 'plan.refused') return <ProblemNotice problem={problem} />
  const { at = '/', reason = 'other', wanted = '', line = 0, column = 0 } = problem.facts
  const pointer = String(at)
  return (
    <div className="plan-form">
      <Callout tone="bad" isAlert>
        {t('plans.import.nothing', { name })}
      </Callout>
      <dl className="plan-facts">
        <Fact name={t('plans.import.place')}>
          <span>{placeInWords(pointer, t)}</span>
          <code className="mono sub">{pointer}</code>
          {Number(line) > 0 && <span>{t('plans.import.line', { line, column })}</span>}
        </Fact>
        <Fact name={t('plans.import.reason')}>
          {faultText({ reason: String(reason), wanted: String(wanted) }, t)}
        </Fact>
      </dl>
      <p className="sub">{t('plans.import.mend')}</p>
    </div>
  )
}
