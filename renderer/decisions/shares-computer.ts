import type { People } from '../../data/projections/people.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'

/** Whether a desk that answered stands on the same computer as a desk of the other country that took part (settled 13). */
export function sharesComputer(decision: DecisionView, desk: string, people: People): boolean {
  const signer = people.desks[desk]
  if (!signer) return false
  const others = [
    decision.desk,
    decision.answers.US?.desk,
    decision.answers.CA?.desk,
    decision.acknowledged?.desk,
  ]
  return others.some((id) => {
    const other = id === undefined ? undefined : people.desks[id]
    return other && other.country !== signer.country && other.installation === signer.installation
  })
}
