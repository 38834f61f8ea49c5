import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { Log } from '../../renderer/log/Log.tsx'
import { closeWorkspace, createWorkspace } from '../../renderer/state/open-workspace.ts'
import { useSession } from '../../renderer/state/session.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { actAtDetroit } from './acting-desk.ts'
import { hide, show } from './show.tsx'
import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'

/** Shows the log of a new exercise to one official; the returned function takes it away. */
export async function shownLog(): Promise<() => Promise<void>> {
  await page.viewport(1440, 900)
  localStorage.clear()
  await actAtDetroit()
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'log' })
  const facilities = ['blue-water-bridge']
  await createWorkspace({ name: 'Bridge', mode: 'exercise', purpose: 'Practise', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  show(<Log />, 'en', { height: '900px' })
  return async () => {
    hide()
    await closeWorkspace()
  }
}
