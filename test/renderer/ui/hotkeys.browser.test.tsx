import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useRef, useState } from 'react'
import { useSubmitKey } from '../../../renderer/ui/dialog-hotkeys.ts'
import { useHotkeys } from '../../../renderer/ui/hotkeys.ts'
import { Button } from '../../../renderer/ui/parts/Button.tsx'
import { Dialog } from '../../../renderer/ui/parts/Dialog.tsx'
import { Select } from '../../../renderer/ui/parts/Select.tsx'
import { hide, show } from '../../support/show.tsx'

afterEach(hide)

const [save, press, choose] = [vi.fn(), vi.fn(), vi.fn()]
function Editor() {
  useHotkeys('form', { 'Ctrl+Enter': save })
  return (
    <div>
      <input aria-label="Name" />
      <Button onPress={press}>Add</Button>
      <Select
        label="Plan"
        items={['one', 'two'].map((id) => ({ id, label: id }))}
        value="one"
        onChange={choose}
      />
    </div>
  )
}

it('[KEY-5] Ctrl Enter saves a page whatever has the focus there, and presses and opens nothing beside', async () => {
  show(<Editor />)
  const places = [
    page.getByLabelText('Name'),
    page.getByRole('button', { name: 'Add' }),
    page.getByRole('button', { name: /Plan/ }),
  ]
  for (const [done, place] of places.entries()) {
    await expect.element(place).toBeVisible()
    ;(place.element() as HTMLElement).focus()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(save).toHaveBeenCalledTimes(done + 1)
  }
  expect(press).not.toHaveBeenCalled()
  expect(document.querySelector('[role="listbox"]')).toBeNull()
  ;(places[1]?.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(press).toHaveBeenCalledTimes(1)
})

const [begin, cancel] = [vi.fn(), vi.fn()]
/** As an export: the button that begins it gives its place to the one that cancels it. */
function Exporting() {
  const inside = useRef<HTMLDivElement>(null)
  const [isRunning, setRunning] = useState(false)
  const run = () => {
    begin()
    setRunning(true)
  }
  useSubmitKey(inside, run)
  const shown = isRunning ? (
    <Button onPress={cancel}>Cancel</Button>
  ) : (
    <Button autoFocus onPress={run}>
      Export
    </Button>
  )
  return (
    <Dialog title="Export" onClose={() => undefined} footer={shown}>
      <div ref={inside} />
    </Dialog>
  )
}

it('[KEY-6] Ctrl Enter in a dialog does its work once, and letting go of the keys does not press what took the place of the button', async () => {
  show(<Exporting />)
  await expect.element(page.getByRole('button', { name: 'Export' })).toHaveFocus()
  await userEvent.keyboard('{Control>}{Enter>}')
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await userEvent.keyboard('{/Enter}{/Control}')
  expect(begin).toHaveBeenCalledTimes(1)
  expect(cancel).not.toHaveBeenCalled()
})

it('[KEY-6] Ctrl Enter in a dialog is heard before the focus has come into it', async () => {
  begin.mockClear()
  show(<Exporting />)
  await expect.element(page.getByRole('dialog')).toBeVisible()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  await expect.poll(() => begin.mock.calls.length).toBe(1)
})
