import { otherCountry, type Country } from '../model/country.ts'
import type { Instant } from '../model/ids.ts'
import type { DecisionView } from './decisions.ts'

/** Where a decision stands at an instant, exactly as `product.md` defines it. */
export type DecisionState =
  'proposed' | 'awaiting' | 'scheduled' | 'inEffect' | 'declined' | 'withdrawn' | 'rescinded' | 'expired'

/** The state at `now`; expiry and review are computed from time, never logged. */
export function decisionState(decision: DecisionView, now: Instant): DecisionState {
  if (decision.withdrawn) return 'withdrawn'
  if (decision.rescinded ?? decision.concurrenceWithdrawn) return 'rescinded'
  if (Object.values(decision.answers).some(({ answer }) => answer === 'declines')) return 'declined'
  const { expiresAt, effectiveFrom: wanted } = decision.terms
  if (expiresAt !== null && now >= expiresAt) return 'expired'
  if (effectiveFrom(decision) === null)
    return Object.keys(decision.answers).length === 0 ? 'proposed' : 'awaiting'
  return wanted !== null && now < wanted ? 'scheduled' : 'inEffect'
}

/** The needed countries that have not answered the terms in force. */
export const missingAnswers = (decision: DecisionView): Country[] =>
  decision.type === 'sovereign'
    ? []
    : decision.terms.needs.filter((country) => decision.answers[country] === undefined)

/** Whether a desk may still answer for its country: an answer of its own that waits for its key to be checked is given. */
export const mayAnswer = (decision: DecisionView, country: Country, desk: string): boolean =>
  missingAnswers(decision).includes(country) && !decision.uncounted.some((answer) => answer.desk === desk)

/** The instant from which it is in effect: its own date, or the last needed concurrence if that is later; null until agreed. */
export function effectiveFrom(decision: DecisionView): Instant | null {
  if (decision.type === 'sovereign') return decision.proposedAt
  const answers = decision.terms.needs.map((country) => decision.answers[country])
  if (answers.some((answer) => answer?.answer !== 'concurs')) return null
  const agreedAt = answers.reduce((latest, answer) => (answer && answer.at > latest ? answer.at : latest), '')
  const wanted = decision.terms.effectiveFrom
  return wanted !== null && wanted > agreedAt ? wanted : agreedAt
}

/** In effect, and its review date is past. */
export const isDueForReview = (decision: DecisionView, now: Instant): boolean =>
  decisionState(decision, now) === 'inEffect' &&
  decision.terms.reviewAt !== null &&
  now >= decision.terms.reviewAt

/** For a sovereign action: whether the other country has acknowledged it; null for a shared decision. */
export const acknowledgement = (decision: DecisionView) =>
  decision.type === 'shared'
    ? null
    : {
        by: decision.country ? otherCountry(decision.country) : null,
        isGiven: decision.acknowledged !== null,
      }
