import type { DecisionState } from '../../data/projections/decision-state.ts'
import { effectiveFrom } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { minutesBetween } from '../../data/rules/instant.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'

/** The one date that matters now of a decision: which, how many minutes away, and whether it is past or near. */
export type DueLine = { key: MessageKey; minutes: number; isUrgent: boolean } | null

const near = 30

/** The due line of a card. */
export function dueLine(decision: DecisionView, state: DecisionState, now: string): DueLine {
  const { answerBy, reviewAt, expiresAt } = decision.terms
  const until = (at: string) => minutesBetween(now, at)
  const line = (ahead: MessageKey, late: MessageKey, at: string): DueLine => {
    const minutes = until(at)
    return { key: minutes < 0 ? late : ahead, minutes: Math.abs(minutes), isUrgent: minutes < near }
  }
  if (state === 'proposed' || state === 'awaiting')
    return answerBy === null
      ? { key: 'decisions.due.asked', minutes: -until(decision.termsAt), isUrgent: false }
      : line('decisions.due.answer', 'decisions.due.answerLate', answerBy)
  const from = effectiveFrom(decision)
  if (state === 'scheduled' && from !== null)
    return line('decisions.due.starts', 'decisions.due.starts', from)
  if (state !== 'inEffect') return null
  const isUnnoted = decision.type === 'sovereign' && !decision.acknowledged
  const due =
    reviewAt !== null && (expiresAt === null || reviewAt < expiresAt)
      ? line('decisions.due.review', 'decisions.due.reviewLate', reviewAt)
      : expiresAt === null
        ? null
        : line('decisions.due.expires', 'decisions.due.expires', expiresAt)
  if (isUnnoted && !due?.isUrgent)
    return { key: 'decisions.awaitingAcknowledgement', minutes: 0, isUrgent: false }
  return due ?? { key: 'decisions.due.open', minutes: 0, isUrgent: false }
}
