import { createRoot, type Root } from 'react-dom/client'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { LanguageProvider } from '../../renderer/i18n/LanguageProvider.tsx'
import { Log } from '../../renderer/log/Log.tsx'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../renderer/state/desk.ts'
import { closeWorkspace, createWorkspace } from '../../renderer/state/open-workspace.ts'
import { useSession } from '../../renderer/state/session.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'

/** Shows the log of a new exercise to one official; the returned function takes it away. */
export async function shownLog(): Promise<() => Promise<void>> {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const desk = await makeDesk({
    name: 'Detroit',
    code: 'DET',
    country: 'US',
    agency: 'CBP',
    place: 'Detroit',
  })
  const dana = await addOfficial({ desk: desk.id, name: 'Dana Example', agency: 'CBP', position: 'Watch' })
  await setActing(dana.id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'log' })
  const facilities = ['blue-water-bridge']
  await createWorkspace({ name: 'Bridge', mode: 'exercise', purpose: 'Practise', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  const host = document.body.appendChild(document.createElement('div'))
  host.style.height = '900px'
  const root: Root = createRoot(host)
  root.render(
    <LanguageProvider language="en">
      <Log />
    </LanguageProvider>,
  )
  return async () => {
    root.unmount()
    host.remove()
    await closeWorkspace()
  }
}
