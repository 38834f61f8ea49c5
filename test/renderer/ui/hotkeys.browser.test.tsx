import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LanguageProvider } from '../../../renderer/i18n/LanguageProvider.tsx'
import { useHotkeys } from '../../../renderer/ui/hotkeys.ts'
import { Button } from '../../../renderer/ui/parts/Button.tsx'
import { Select } from '../../../renderer/ui/parts/Select.tsx'

let root: Root
let host: HTMLElement
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  root.unmount()
  host.remove()
})

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
  root.render(
    <LanguageProvider language="en">
      <Editor />
    </LanguageProvider>,
  )
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
