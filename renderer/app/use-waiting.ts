import { useMemo } from 'react'
import { decisionState, mayAnswer } from '../../data/projections/decision-state.ts'
import { useDesk } from '../state/desk.ts'
import { useNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'

/** How many proposed decisions wait for an answer of the acting country. */
export function useWaitingForUs(): number {
  const decisions = useWorkspace((state) => state.picture?.decisions)
  const desk = useDesk((state) => state.acting?.desk)
  const now = useNow(60_000)
  return useMemo(() => {
    if (!decisions || !desk) return 0
    return Object.values(decisions).filter(
      (decision) =>
        ['proposed', 'awaiting'].includes(decisionState(decision, now)) &&
        mayAnswer(decision, desk.country, desk.id),
    ).length
  }, [decisions, desk, now])
}
