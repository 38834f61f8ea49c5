import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
import { QuickComposer } from '../../../renderer/log/QuickComposer.tsx'
import { closeWorkspace, createWorkspace } from '../../../renderer/state/open-workspace.ts'
import { forgetTyped, keepUnfinished, keptTyped } from '../../../renderer/state/lock/typed.ts'
import { useSession, type Form } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, write } from '../../../renderer/state/write.ts'
import { actAtDetroit } from '../../support/acting-desk.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

beforeEach(async () => {
  localStorage.clear()
  await actAtDetroit()
  const facilities = ['ambassador-bridge']
  await createWorkspace({ name: 'Closure', mode: 'real', purpose: 'Coordinate', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  show(<Forms />)
})

afterEach(async () => {
  hide()
  useSession.getState().closeForm()
  await closeWorkspace()
})

function Forms() {
  const form = useSession((state) => state.form)
  return form?.name === 'note' && form.option !== 'link' ? <QuickComposer /> : <FormHost />
}

const open = (form: Form) => useSession.getState().openForm(form)
const picture = () => useWorkspace.getState().picture
const field = (name: string | RegExp) => page.getByRole('textbox', { name })

it('[FRM-8] a disruption goes from its form into the log, and the form closes once it is saved', async () => {
  open({ name: 'disruption', subject: 'ambassador-bridge' })
  await field(/^Title/).fill('Ambassador Bridge closed to Canada')
  await field(/^Source/).fill('Bridge operator')
  const trucks = page.getByRole('radiogroup', { name: 'Trucks, Into Canada' })
  await userEvent.click(trucks.getByTitle('Closed'))
  await page.getByRole('button', { name: /^Open the disruption/ }).click()
  await expect
    .poll(() => Object.values(picture()?.disruptions ?? {}))
    .toMatchObject([
      {
        number: 'DET-1',
        title: 'Ambassador Bridge closed to Canada',
        cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
      },
    ])
  await expect.poll(() => useSession.getState().form).toBeNull()
})

it('[FRM-9] what is missing is said at its field, which gets the focus; nothing is written and nothing is lost', async () => {
  open({ name: 'disruption', subject: 'ambassador-bridge' })
  await field(/^Source/).fill('Bridge operator')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Title/)).toHaveFocus()
  await expect.element(field(/^Title/)).toHaveAttribute('aria-invalid', 'true')
  await expect.element(field(/^Source/)).toHaveValue('Bridge operator')
  expect(Object.keys(picture()?.disruptions ?? {})).toEqual([])
})

it('[FRM-10] text that is being typed survives entries that arrive meanwhile', async () => {
  open({ name: 'status', subject: 'ambassador-bridge' })
  await field(/^Text/).fill('Queue to the second light')
  const before = useWorkspace.getState().entries.length
  await write(draft('note.added', { text: 'From elsewhere', form: 'note', tags: [], links: [] }))
  await expect.poll(() => useWorkspace.getState().entries.length).toBe(before + 1)
  await expect.element(field(/^Text/)).toHaveValue('Queue to the second light')
  await expect.element(field(/^Text/)).toHaveFocus()
})

it('[FRM-11] closing a form with something typed asks first', async () => {
  open({ name: 'message' })
  await field(/^English/).fill('Trucks use Blue Water')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Go on typing' }).click()
  await expect.element(field(/^English/)).toHaveValue('Trucks use Blue Water')
  expect(useSession.getState().form?.name).toBe('message')
})

it('[PRV-3] personal data is kept only with a reason, which is in the entry', async () => {
  open({ name: 'note' })
  await field('Text of the entry').fill('Driver at 519-555-0123')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Why it must stay/)).toHaveAttribute('aria-invalid', 'true')
  await field(/^Why it must stay/).fill('Only way to reach the load owner')
  await page.getByRole('button', { name: /^Log entry/ }).click()
  await expect
    .poll(() => picture()?.timeline.at(-1)?.entry)
    .toMatchObject({
      kind: 'note.added',
      body: { personalDataKept: { found: ['phone'], reason: 'Only way to reach the load owner' } },
    })
})

it('[CMP-4] Escape keeps the draft, and it is there when the composer opens again', async () => {
  open({ name: 'note' })
  await field('Text of the entry').fill('Half a thought')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => useSession.getState().form).toBeNull()
  open({ name: 'note' })
  await expect.element(field('Text of the entry')).toHaveValue('Half a thought')
  await expect.element(page.getByText(/Your draft of/)).toBeVisible()
})

it('[FRM-12] a correction replaces the words and keeps the first ones', async () => {
  const written = await write(draft('note.added', { text: 'Lane 2 open', form: 'note', tags: [], links: [] }))
  const hash = written.ok ? written.value[0]?.hash : undefined
  await expect.poll(() => picture()?.timeline.some(({ entry }) => entry.hash === hash)).toBe(true)
  open({ name: 'correct', subject: hash ?? '' })
  await field(/^Text/).fill('Lane 3 open')
  await field(/^Reason for the correction/).fill('Misread')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const target = () => picture()?.timeline.find(({ entry }) => entry.hash === hash)
  await expect
    .poll(() => target()?.versions.map(({ body }) => body))
    .toMatchObject([{ text: 'Lane 2 open' }, { text: 'Lane 3 open' }])
})

it('[FRM-14] a form that was left with text begins with it again, until it is discarded', async () => {
  open({ name: 'wait', subject: 'ambassador-bridge' })
  await field(/^Source/).fill('Camera 4')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect.poll(() => useSession.getState().form).toBeNull()
  open({ name: 'wait', subject: 'peace-bridge' })
  await expect.element(field(/^Source/)).toHaveValue('')
  useSession.getState().closeForm()
  open({ name: 'wait', subject: 'ambassador-bridge' })
  await expect.element(field(/^Source/)).toHaveValue('Camera 4')
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  await expect.element(field(/^Source/)).toHaveValue('')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => useSession.getState().form).toBeNull()
  open({ name: 'wait', subject: 'ambassador-bridge' })
  await expect.element(field(/^Source/)).toHaveValue('')
})

it('[FRM-14] a form closed by anything else keeps its text too', async () => {
  open({ name: 'message' })
  await field(/^English/).fill('Trucks use Blue Water')
  useSession.getState().openForm({ name: 'disruption' })
  await expect.element(field(/^Title/)).toBeVisible()
  useSession.getState().openForm({ name: 'message' })
  await expect.element(field(/^English/)).toHaveValue('Trucks use Blue Water')
})

it('[FRM-18] files that were chosen and not signed for are told by name after a lock, and asked for again', async () => {
  const pdf = new File(['%PDF-1.7 plan of the plaza'], 'plaza.pdf', { type: 'application/pdf' })
  open({ name: 'attach' })
  await userEvent.upload(page.getByLabelText('Choose files'), pdf)
  await expect.element(page.getByRole('list', { name: 'Files to attach' })).toBeVisible()
  keepUnfinished()
  const told = keptTyped().flatMap(({ fields }) => fields)
  expect(told).toContainEqual({ label: 'Files to attach', text: 'plaza.pdf' })
  forgetTyped()
  open({ name: 'attach' })
  await field(/^What it shows/).fill('The plaza from above')
  keepUnfinished()
  open({ name: 'attach' })
  await expect.element(field(/^What it shows/)).toHaveValue('The plaza from above')
  await expect.element(page.getByText(/Choose its files again/)).toBeVisible()
})

it('[FRM-15] a form sent twice quickly writes once', async () => {
  open({ name: 'message' })
  await field(/^English/).fill('Bridge open')
  await field(/^French/).fill('Pont ouvert')
  await field(/^Channel/).fill('511')
  await userEvent.keyboard('{Control>}{Enter}{Enter}{Enter}{/Control}')
  await expect.poll(() => useSession.getState().form).toBeNull()
  await write(draft('note.added', { text: 'After', form: 'note', tags: [], links: [] }))
  await expect.poll(() => picture()?.timeline.at(-1)?.entry.kind).toBe('note.added')
  expect(picture()?.timeline.filter(({ entry }) => entry.kind === 'message.issued')).toHaveLength(1)
})

it('[FRM-16] a number out of range is refused as typed, and a long text is not cut', async () => {
  open({ name: 'wait', subject: 'ambassador-bridge' })
  await field(/^Wait/).fill('1000000000')
  await field(/^Source/).fill('x'.repeat(5000))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Wait/)).toHaveValue('1000000000')
  await expect.element(page.getByText('Write whole minutes, from 0 to 2880 (48 hours).')).toBeVisible()
  await expect.element(page.getByText('This is too long. Shorten it to 300 characters.')).toBeVisible()
  await expect.element(field(/^Source/)).toHaveValue('x'.repeat(5000))
  expect(picture()?.facilities['ambassador-bridge']?.waits ?? {}).toEqual({})
})

it('[HRS-8] changed hours are typed by keyboard, and the picture follows them', async () => {
  open({ name: 'hours', subject: 'ambassador-bridge' })
  await userEvent.click(page.getByText('Same every day'))
  await field('Every day, opens').fill('600')
  await field('Every day, closes').fill('22:00')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => picture()?.facilities['ambassador-bridge']?.hours.US?.at(-1))
    .toMatchObject({
      hours: 'every day 06:00 to 22:00',
      schedule: { seasons: [{ open: '06:00', close: '22:00' }] },
    })
})
