import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LanguageProvider } from '../../../renderer/i18n/LanguageProvider.tsx'
import { Log } from '../../../renderer/log/Log.tsx'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { closeWorkspace, createWorkspace } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let root: Root
let host: HTMLElement

beforeEach(async () => {
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
  host = document.body.appendChild(document.createElement('div'))
  host.style.height = '900px'
  root = createRoot(host)
  root.render(
    <LanguageProvider language="en">
      <Log />
    </LanguageProvider>,
  )
})

afterEach(async () => {
  vi.restoreAllMocks()
  Object.assign(machine(), { copies: 1 })
  root.unmount()
  host.remove()
  await closeWorkspace()
})

const field = () => page.getByRole('textbox', { name: 'Text of the entry' })
const texts = () =>
  useWorkspace.getState().entries.flatMap(({ kind, body }) => (kind === 'note.added' ? [body.text] : []))
const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

/** The second copy waits until it is let go, as on a slow disk. */
function slowDisk(): () => void {
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  Object.assign(machine(), { copies: 2 })
  vi.spyOn(machine(), 'appendJournal').mockReturnValueOnce(held)
  return letGo
}

it('[CMP-5] a key that is held down logs a note once', async () => {
  await field().fill('Queue of trucks')
  const area = field().element()
  const letGo = slowDisk()
  const press = () =>
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  press()
  await expect.poll(texts).toEqual(['Queue of trucks'])
  letGo()
  for (let times = 0; times < 5_000 && (area as HTMLTextAreaElement).value !== ''; times += 1) {
    press()
    await (times % 50 === 49 ? new Promise(requestAnimationFrame) : Promise.resolve())
  }
  await expect.element(field()).toHaveValue('')
  await field().fill('Queue of trucks')
  await send()
  await expect.poll(texts).toEqual(['Queue of trucks', 'Queue of trucks'])
})

it('[CMP-5] a note sent while the one before is still written is logged after it, and nothing twice', async () => {
  await field().fill('Queue of trucks')
  const letGo = slowDisk()
  await send()
  await send()
  await expect.poll(texts).toEqual(['Queue of trucks'])
  await field().fill('Two lanes open')
  await send()
  letGo()
  await expect.poll(texts).toEqual(['Queue of trucks', 'Two lanes open'])
  await expect.element(field()).toHaveValue('')
})

it('[CMP-5] what is typed while a note is written stays', async () => {
  await field().fill('Queue of trucks')
  const letGo = slowDisk()
  await send()
  await expect.poll(texts).toEqual(['Queue of trucks'])
  await field().fill('Two lanes')
  letGo()
  await expect.element(page.getByText('Queue of trucks').first()).toBeVisible()
  await field().click()
  await userEvent.keyboard(' open')
  await expect.element(field()).toHaveValue('Two lanes open')
})
