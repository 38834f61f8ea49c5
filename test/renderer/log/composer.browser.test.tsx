import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { machine } from '../../../renderer/state/machine.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { shownLog } from '../../support/shown-log.tsx'

let leave: () => Promise<void>
beforeEach(async () => {
  leave = await shownLog()
})
afterEach(async () => {
  vi.restoreAllMocks()
  Object.assign(machine(), { copies: 1 })
  await leave()
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
  vi.spyOn(machine(), 'appendJournal').mockReturnValue(held)
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

it('[CMP-6] a note that the disk is slow to take is said not to be saved yet, and no more once it is', async () => {
  const slow = () => document.querySelector<HTMLElement>('[role="status"].still-writing')?.innerText
  await field().fill('Queue of trucks')
  const letGo = slowDisk()
  await send()
  await expect.poll(slow).toContain('Not saved yet')
  await expect.element(field()).toHaveValue('Queue of trucks')
  letGo()
  await expect.element(field()).toHaveValue('')
  await expect.poll(slow).toBe('')
})
