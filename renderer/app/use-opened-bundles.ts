import { useEffect } from 'react'
import { receiving } from '../exchange/receiving.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'

/** Shows each bundle that the system opens, by double click or second start; nothing is imported before it is confirmed. */
export function useOpenedBundles(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    return machine().onOpened((source) => {
      void receiving.open(source)
      const { goTo, openForm } = useSession.getState()
      if (useWorkspace.getState().status === 'ready') goTo('exchange')
      else openForm({ name: 'receive' })
    })
  }, [isReady])
}
