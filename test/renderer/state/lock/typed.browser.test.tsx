import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { watchTyping } from '../../../../renderer/state/lock/typed.ts'
import { Dialog } from '../../../../renderer/ui/parts/Dialog.tsx'
import { TextField } from '../../../../renderer/ui/parts/TextField.tsx'
import { hide, show } from '../../../support/show.tsx'

const kept = () => localStorage.getItem('entente.typing')
const form = (
  <Dialog title="Correct an entry" onClose={hide}>
    <TextField label="Reason" value="Typed in haste" onChange={() => undefined} />
  </Dialog>
)
let stop: () => void
beforeEach(() => {
  localStorage.clear()
  stop = watchTyping()
})
afterEach(() => {
  stop()
  hide()
  localStorage.clear()
})

it('[BAK-17] what a form held is forgotten with the form, not up to a second later', async () => {
  show(form)
  await expect.poll(kept).toContain('Typed in haste')
  hide()
  await Promise.resolve() // what watches the page hears of it after the task, before any timer
  expect(kept()).toBe(null)
})

it('[BAK-17] a question over the form does not end what is kept of it', async () => {
  show(form)
  await expect.poll(kept).toContain('Typed in haste')
  show(
    <>
      {form}
      <Dialog title="Discard?" role="alertdialog" onClose={hide}>
        What was typed is lost.
      </Dialog>
    </>,
  )
  await expect.element(page.getByText('What was typed is lost.')).toBeVisible()
  show(form)
  await expect.element(page.getByText('What was typed is lost.')).not.toBeInTheDocument()
  expect(kept()).toContain('Typed in haste')
})
