import { effectiveFrom, type DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'

/** One sentence about when a decision holds, with the instant in it if it has one. */
export type InForceLine = { key: MessageKey; at: string | null }

/** When a decision starts, started or never did; until when; and when it is to be looked at again. */
export function inForceLines(decision: DecisionView, state: DecisionState): InForceLine[] {
  const { effectiveFrom: wanted, expiresAt, reviewAt } = decision.terms
  const from = effectiveFrom(decision)
  const end = endOf(decision, state)
  if (end !== null || state === 'declined')
    return from !== null && end !== null && from < end
      ? [
          { key: 'decisions.inForce.was', at: from },
          { key: 'decisions.inForce.until', at: end },
        ]
      : [{ key: 'decisions.inForce.never', at: null }]
  const start: InForceLine =
    state === 'inEffect' && from !== null
      ? { key: 'decisions.inForce.since', at: from }
      : wanted === null
        ? { key: 'decisions.inForce.once', at: null }
        : { key: 'decisions.inForce.from', at: wanted }
  return [
    start,
    expiresAt === null
      ? { key: 'decisions.inForce.noExpiry', at: null }
      : { key: 'decisions.inForce.expires', at: expiresAt },
    ...(reviewAt === null ? [] : [{ key: 'decisions.inForce.review' as const, at: reviewAt }]),
  ]
}

function endOf(decision: DecisionView, state: DecisionState): string | null {
  const act = decision.withdrawn ?? decision.rescinded ?? decision.concurrenceWithdrawn
  return act?.at ?? (state === 'expired' ? decision.terms.expiresAt : null)
}
