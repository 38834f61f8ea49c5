import { useState } from 'react'
import type { Country } from '../../data/model/country.ts'
import type { DecisionTerms } from '../../data/model/entries/decision.ts'
import type { Instant } from '../../data/model/ids.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useDesk } from '../state/desk.ts'
import { now } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'

/** The decision as it stood when the form opened: nobody signs words that change under the pen. */
export function useDecision(): DecisionView | undefined {
  const subject = useSession((state) => state.form?.subject)
  const [known] = useState(() => useWorkspace.getState().picture?.decisions[subject ?? ''])
  return known
}

/** An ended decision that is put forward anew: its terms without the dates that are past, linked to it. */
export function useAgain(): { number: string; terms: DecisionTerms } | null {
  const isAgain = useSession((state) => state.form?.option === 'again')
  const known = useDecision()
  const [begunAt] = useState(now)
  if (!isAgain || !known) return null
  const coming = (at: Instant | null) => (at !== null && at > begunAt ? at : null)
  const { effectiveFrom, expiresAt, reviewAt, answerBy, links, ...kept } = known.terms
  return {
    number: known.number,
    terms: {
      ...kept,
      effectiveFrom: coming(effectiveFrom),
      expiresAt: coming(expiresAt),
      reviewAt: coming(reviewAt),
      answerBy: coming(answerBy),
      links: [{ type: 'decision', id: known.decision }, ...links],
    },
  }
}

/** The country that the official who fills in the form acts for. */
export const useCountry = (): Country => useDesk((state) => state.acting?.desk.country ?? 'US')

/** What an entry about a decision carries on: its releasability and its heads. */
export const onDecision = (known: DecisionView) => ({
  releasability: known.releasability,
  basedOn: known.heads,
})
