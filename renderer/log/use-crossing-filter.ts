import { useEffect } from 'react'
import { useSession } from '../state/session.ts'
import { useLogStore } from './log-store.ts'

/** A crossing in hand on another screen becomes the filter when the log is opened. */
export function useCrossingFromSituation(): void {
  const crossing = useSession((state) => (state.selection?.type === 'facility' ? state.selection.id : null))
  const setFilter = useLogStore((state) => state.setFilter)
  useEffect(() => {
    if (crossing !== null) setFilter({ crossing })
  }, [crossing, setFilter])
}

/** Lets go of the crossing, in the filter and in hand, so that it does not come back by itself. */
export function letGoOfCrossing(): void {
  const { selection, select } = useSession.getState()
  useLogStore.getState().setFilter({ crossing: null })
  if (selection?.type === 'facility') select(null)
}
