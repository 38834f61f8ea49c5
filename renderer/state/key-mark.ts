import type { Entry } from '../../data/model/entry.ts'
import { isAfterRevocation, type Trust } from '../../data/projections/trust.ts'
import { useDesk } from './desk.ts'

/** Why the key behind an entry does not speak; null when it does, or when the desk is of this computer. */
export function useKeyMark(entry: Entry, trust: Trust): 'unchecked' | 'afterRevocation' | null {
  const isOurs = useDesk((state) => state.desks.some(({ id }) => id === entry.desk))
  if (isAfterRevocation(trust, entry)) return 'afterRevocation'
  return !isOurs && (trust[entry.desk]?.standing ?? 'unchecked') === 'unchecked' ? 'unchecked' : null
}
