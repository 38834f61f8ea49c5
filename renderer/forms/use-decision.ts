import { useState } from 'react'
import type { Country } from '../../data/model/country.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'

/** The decision as it stood when the form opened: nobody signs words that change under the pen. */
export function useDecision(): DecisionView | undefined {
  const subject = useSession((state) => state.form?.subject)
  const [known] = useState(() => useWorkspace.getState().picture?.decisions[subject ?? ''])
  return known
}

/** The country that the official who fills in the form acts for. */
export const useCountry = (): Country => useDesk((state) => state.acting?.desk.country ?? 'US')

/** What an entry about a decision carries on: its releasability and its heads. */
export const onDecision = (known: DecisionView) => ({
  releasability: known.releasability,
  basedOn: known.heads,
})
