import type { Instant } from '../../../data/model/ids.ts'
import { decisionState, type DecisionState } from '../../../data/projections/decision-state.ts'
import type { Decisions, DecisionView } from '../../../data/projections/decisions.ts'

/** Decisions that lack an answer, the one due first before the others; those without a time limit last. */
export const waitingDecisions = (
  decisions: Decisions,
  now: Instant,
): { decision: DecisionView; state: DecisionState }[] =>
  Object.values(decisions)
    .map((decision) => ({ decision, state: decisionState(decision, now) }))
    .filter(({ state }) => state === 'proposed' || state === 'awaiting')
    .sort(
      ({ decision: one }, { decision: other }) =>
        (one.terms.answerBy ?? '9').localeCompare(other.terms.answerBy ?? '9') ||
        one.termsAt.localeCompare(other.termsAt),
    )
