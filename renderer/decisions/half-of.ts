import type { Country } from '../../data/model/country.ts'
import type { DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'

/** What one country's half of a decision shows. Taking note of a sovereign action is never drawn as agreement. */
export type Half = {
  look: 'concurs' | 'declines' | 'withdrawn' | 'waiting' | 'unanswered' | 'notNeeded' | 'alone' | 'noted'
  words: MessageKey
  /** Since when; null when there is nothing to count from. */
  since: string | null
}

/** How a country's half of a decision is drawn and said. */
export function halfOf(decision: DecisionView, country: Country, state: DecisionState): Half {
  if (decision.type === 'sovereign') return sovereignHalf(decision, country, state)
  const { concurrenceWithdrawn: ended } = decision
  if (ended?.country === country)
    return { look: 'withdrawn', words: 'decisions.concurrenceWithdrawn', since: ended.at }
  const given = decision.answers[country]
  if (given) return { look: given.answer, words: `answer.${given.answer}`, since: given.at }
  if (!decision.terms.needs.includes(country))
    return { look: 'notNeeded', words: 'answer.notNeeded', since: null }
  return state === 'proposed' || state === 'awaiting'
    ? { look: 'waiting', words: 'answer.waiting', since: decision.termsAt }
    : { look: 'unanswered', words: 'decisions.unanswered', since: null }
}

function sovereignHalf(decision: DecisionView, country: Country, state: DecisionState): Half {
  if (country === decision.country)
    return { look: 'alone', words: 'decisions.actsAlone', since: decision.proposedAt }
  if (decision.acknowledged)
    return { look: 'noted', words: 'decisions.acknowledged', since: decision.acknowledged.at }
  return state === 'inEffect'
    ? { look: 'waiting', words: 'decisions.awaitingAcknowledgement', since: decision.proposedAt }
    : { look: 'unanswered', words: 'decisions.unanswered', since: null }
}
