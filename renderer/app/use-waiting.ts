import { useMemo } from 'react'
import { decisionState, missingAnswers } from '../../data/projections/decision-state.ts'
import { useNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'

/** How many proposed decisions wait for an answer of the acting country. */
export function useWaitingForUs(): number {
  const decisions = useWorkspace((state) => state.picture?.decisions)
  const country = useWorkspace((state) => state.picture?.country)
  const now = useNow(60_000)
  return useMemo(() => {
    if (!decisions || !country) return 0
    return Object.values(decisions).filter(
      (decision) =>
        ['proposed', 'awaiting'].includes(decisionState(decision, now)) &&
        missingAnswers(decision).includes(country),
    ).length
  }, [decisions, country, now])
}
