import { useCallback, useRef, useState } from 'react'
import type { ElementScore } from '../../../data/model/plan.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import type { PlanView } from '../../../data/projections/plans.ts'
import type { KeptPersonalData } from '../../state/use-personal-data.ts'
import { draft, write } from '../../state/write.ts'
import { refusalOf, useSaid } from '../../signing/use-signed-form.ts'

/** What is said of one element. */
export type Judgement = { score: ElementScore | null; evidence: string; owner: string }

/** Writes what is judged of the elements of a version, one entry after the other; a refusal is told and changes nothing. */
export function useAssess(plan: PlanView, version: string) {
  const said = useSaid()
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const { plan: id, releasability, heads: basedOn } = plan

  const assess = useCallback(
    (element: string, judgement: Judgement, kept: KeptPersonalData = {}): Promise<boolean> => {
      const work = async () => {
        const body = { plan: id, version, element, ...judgement, ...kept }
        const made = draft('plan.elementAssessed', body, { releasability, basedOn })
        const refusal = refusalOf(made)
        const outcome = refusal ? { ok: false as const, problem: refusal } : await write(made)
        setProblem(outcome.ok ? null : outcome.problem)
        if (outcome.ok) said(outcome.value)
        return outcome.ok
      }
      const next = turn.current.then(work, work)
      turn.current = next
      return next
    },
    [basedOn, id, releasability, said, version],
  )
  return { assess, problem }
}
