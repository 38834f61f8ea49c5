import { useEffect, useState } from 'react'
import type { Country } from '../../../data/model/country.ts'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import type { ExportPlan, planExport } from '../../state/exchange/plan-export.ts'

export type PlanState = { plan: ExportPlan | null; problem: ProblemData | null }

/** What would cross to a receiver now; reckoned anew when the receiver or the log changes. */
export function usePlan(
  reckon: typeof planExport,
  country: Country | null,
  name: string,
  everything: boolean,
  /** Anything that changes with the log. */
  version: unknown,
): PlanState {
  const [state, setState] = useState<PlanState>({ plan: null, problem: null })
  useEffect(() => {
    let isLatest = true
    reckon({ country, name }, everything).then(
      (plan) => {
        if (isLatest) setState({ plan, problem: null })
      },
      (thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        if (isLatest) setState({ plan: null, problem: { code, facts } })
      },
    )
    return () => {
      isLatest = false
    }
  }, [reckon, country, name, everything, version])
  return state
}
