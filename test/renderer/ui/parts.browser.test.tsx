import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setSingleKeys, useHotkeys } from '../../../renderer/ui/hotkeys.ts'
import { announce } from '../../../renderer/ui/parts/announce.ts'
import { ComboBox } from '../../../renderer/ui/parts/ComboBox.tsx'
import { DateTimeField } from '../../../renderer/ui/parts/DateTimeField.tsx'
import { Dialog } from '../../../renderer/ui/parts/Dialog.tsx'
import { ErrorBoundary } from '../../../renderer/ui/parts/ErrorBoundary.tsx'
import { lazyPart } from '../../../renderer/ui/parts/lazy-part.tsx'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { ProblemNotice } from '../../../renderer/ui/parts/ProblemNotice.tsx'
import { toast } from '../../../renderer/ui/parts/toast.ts'
import { ProblemToasts, ToastSpot } from '../../../renderer/ui/parts/Toast.tsx'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

beforeEach(() => setSingleKeys(true))
afterEach(hide)

it('[UI-3] a date and time are typed as clocks of the zone show them, and become an instant', async () => {
  const onChange = vi.fn()
  show(<DateTimeField label="Event time" value={null} onChange={onChange} tz="America/Detroit" />)
  await userEvent.fill(page.getByLabelText('Date'), '20251014')
  await userEvent.fill(page.getByLabelText('Time'), '1042')
  await userEvent.tab()
  expect(onChange).toHaveBeenLastCalledWith('2025-10-14T14:42:00.000Z')
})

it('[UI-4] a date that is none keeps what was typed and says how to write it', async () => {
  const onChange = vi.fn()
  show(<DateTimeField label="Event time" value={null} onChange={onChange} tz="America/Detroit" />)
  await userEvent.fill(page.getByLabelText('Date'), '2025-02-30')
  await userEvent.fill(page.getByLabelText('Time'), '10:00')
  await userEvent.tab()
  await expect.element(page.getByText(/Write the date as/)).toBeVisible()
  await expect.element(page.getByLabelText('Date')).toHaveValue('2025-02-30')
  expect(onChange).toHaveBeenLastCalledWith(null)
})

function Keys(props: { onNew: () => void; onFind: () => void }) {
  useHotkeys('write', { n: props.onNew })
  useHotkeys('everywhere', { 'Ctrl+K': props.onFind })
  return <input aria-label="Text" />
}

it('[UI-5] single letters act only outside fields and can be turned off; keys with Ctrl act anywhere', async () => {
  const [onNew, onFind] = [vi.fn(), vi.fn()]
  show(<Keys onNew={onNew} onFind={onFind} />)
  await expect.element(page.getByLabelText('Text')).toBeVisible()
  await userEvent.keyboard('n')
  expect(onNew).toHaveBeenCalledTimes(1)
  await userEvent.click(page.getByLabelText('Text'))
  await userEvent.keyboard('n{Control>}k{/Control}')
  expect(onNew).toHaveBeenCalledTimes(1)
  expect(onFind).toHaveBeenCalledTimes(1)
  ;(document.activeElement as HTMLElement).blur()
  setSingleKeys(false)
  await userEvent.keyboard('n')
  expect(onNew).toHaveBeenCalledTimes(1)
})

it('[UI-6] a dialog leaves the mode band in sight, and Escape closes it', async () => {
  const onClose = vi.fn()
  show(
    <Dialog title="Log" onClose={onClose}>
      <button type="button">Inside</button>
    </Dialog>,
  )
  await expect.element(page.getByRole('dialog', { name: 'Log' })).toBeVisible()
  const overlay = document.querySelector('.overlay')
  expect(overlay?.getBoundingClientRect().top).toBeGreaterThanOrEqual(38)
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

it('[UI-7] a part that fails leaves words and a way back, never a white screen', async () => {
  let isBroken = true
  const Breaks = () => {
    if (isBroken) throw new Error('figures are missing')
    return <p>Here again</p>
  }
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  show(
    <ErrorBoundary>
      <Breaks />
    </ErrorBoundary>,
    'fr',
  )
  await expect.element(page.getByText('figures are missing')).toBeVisible()
  isBroken = false
  await userEvent.click(page.getByRole('button', { name: 'Rouvrir' }))
  await expect.element(page.getByText('Here again')).toBeVisible()
  silent.mockRestore()
})

it('[UI-8] a problem is said as a sentence of the window’s language', async () => {
  show(<ProblemNotice problem={{ code: 'log.storage-full', facts: {} }} />, 'fr')
  await expect.element(page.getByRole('alert').getByText(/Le disque est plein/)).toBeVisible()
})

it('[UI-9] what is announced reaches the live region of its kind', async () => {
  const host = show(<LiveRegion />)
  announce('Decision DET-7 is in effect', 'assertive')
  await expect.poll(() => host.querySelector('[aria-live="assertive"]')?.textContent).toContain('DET-7')
})

it('[UI-10] a choice is found without its accents and chosen by keyboard', async () => {
  const onChange = vi.fn()
  const items = [
    { id: 'a', label: 'Pont Ambassador' },
    { id: 'b', label: 'Pont de Québec' },
  ]
  show(<ComboBox label="Passage" items={items} value={null} onChange={onChange} />, 'fr')
  await userEvent.click(page.getByRole('combobox'))
  await userEvent.keyboard('quebec')
  await expect.element(page.getByRole('option', { name: 'Pont de Québec' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onChange).toHaveBeenLastCalledWith('b')
})

it('[UI-11] a confirmation is dismissed by key; a problem stays until it is', async () => {
  const host = show(
    <>
      <ToastSpot />
      <ProblemToasts />
    </>,
  )
  const seen = () => host.textContent
  toast('The disk was taken out.', 'problem')
  toast('DET-7 saved.')
  await expect.poll(seen).toContain('DET-7 saved.')
  toast('DET-8 saved.')
  await expect.poll(seen).toContain('DET-8 saved.')
  expect(seen()).not.toContain('DET-7 saved.')
  expect(seen()).toContain('The disk was taken out.')
  await userEvent.keyboard('{Escape}')
  await expect.poll(seen).toBe('')
})

it('[UI-12] a part that could not be read is asked for anew when it is opened again', async () => {
  let tries = 0
  const Part = lazyPart(() => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('disk')) : Promise.resolve(() => <p>The log</p>)
  })
  show(
    <ErrorBoundary actions={<button type="button">Save the raw log</button>}>
      <Part />
    </ErrorBoundary>,
  )
  await expect.element(page.getByText('disk')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Save the raw log' })).toBeVisible()
  await page.getByRole('button', { name: 'Open it again' }).click()
  await expect.element(page.getByText('The log')).toBeVisible()
})

it('[UI-14] a part that was read once stands at once when it is opened again', async () => {
  let isRead: () => void = () => undefined
  const reading = new Promise<void>((done) => (isRead = done))
  const Part = lazyPart(() => reading.then(() => () => <p>The log</p>), <p>Waiting</p>)
  const host = show(<Part />)
  await expect.poll(() => host.textContent).toBe('Waiting')
  isRead()
  await expect.poll(() => host.textContent).toBe('The log')
  show(<p>Another screen</p>)
  await expect.poll(() => host.textContent).toBe('Another screen')
  show(<Part />)
  await expect.poll(() => host.textContent).not.toBe('Another screen')
  expect(host.textContent).toBe('The log')
})
