import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { draft, write } from '../../../renderer/state/write.ts'
import { shownLog } from '../../support/shown-log.tsx'

/** Holds back what the search's worker answers until it is let go, as of a very long log. */
let letGo: () => void
let leave: () => Promise<void>
beforeEach(async () => {
  const held: (() => void)[] = []
  let isHeld = true
  letGo = () => {
    isHeld = false
    for (const tell of held) tell()
  }
  class SlowWorker extends Worker {
    override addEventListener(type: string, listen: unknown) {
      super.addEventListener(type, (event) => {
        const tell = () => (listen as (event: Event) => void)(event)
        if (isHeld) held.push(tell)
        else tell()
      })
    }
  }
  vi.stubGlobal('Worker', SlowWorker)
  leave = await shownLog()
  const texts = ['Lane 1 inspected', 'Lane 2 inspected', 'Queue of trucks']
  await write(texts.map((text) => draft('note.added', { text, form: 'note', tags: [], links: [] })))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await leave()
})

const rows = () => page.getByRole('article').elements().length
const searching = () => page.getByText('Searching …')

it('[LST-14] a search says that it goes on until its first answer is there, and then shows what was found', async () => {
  await expect.poll(rows).toBe(3)
  await page.getByRole('textbox', { name: 'Search the log' }).fill('lane')
  await expect.element(searching()).toBeVisible()
  expect(rows()).toBe(3)
  letGo()
  await expect.poll(rows).toBe(2)
  await expect.element(searching()).not.toBeInTheDocument()
  await userEvent.keyboard(' 2')
  await expect.poll(rows).toBe(1)
  await expect.element(page.getByText(/^1 of \d+ entries$/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Search the log' }).fill('')
  await expect.poll(rows).toBe(3)
  await expect.element(searching()).not.toBeInTheDocument()
})
