import { speaksNow, voucherOf } from '../../data/projections/trust.ts'
import { useDesk } from './desk.ts'
import { useWorkspace } from './workspace.ts'

/** Whether what the acting desk writes now binds its country, by its own key or since another desk here vouches for it then. */
export function useBindsNow(): boolean {
  const desks = useDesk((state) => state.desks)
  const desk = useDesk((state) => state.acting?.desk.id ?? '')
  const trust = useWorkspace((state) => state.real?.trust)
  if (!trust) return false
  const here = desks.map(({ id }) => id)
  return speaksNow(trust, desk) || voucherOf(trust, desk, here) !== null
}
