import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import { nowFor } from '../../../data/projections/exercise-clock.ts'
import { ConductForms } from '../../../renderer/exercise/conduct/forms/ConductForms.tsx'
import { Exercise } from '../../../renderer/exercise/Exercise.tsx'
import { useAnnouncedInjects } from '../../../renderer/exercise/conduct/players/use-announced-injects.ts'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
import { setActing } from '../../../renderer/state/desk.ts'
import { realNow } from '../../../renderer/state/now.ts'
import { closeWorkspace } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { openRoom, planShipped, put } from '../../support/exercise-room.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let officials: Record<Country, string>

beforeEach(async () => {
  await page.viewport(1440, 900)
  officials = await openRoom()
  showScreen('en')
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

function Screen() {
  useAnnouncedInjects()
  const form = useSession((state) => state.form)
  return (
    <>
      <Exercise />
      <ConductForms key={form?.name} />
      <FormHost />
    </>
  )
}

function showScreen(language: 'en' | 'fr', height = '900px') {
  return show(
    <>
      <Screen />
      <LiveRegion />
    </>,
    language,
    { height },
  )
}

/** Plans the exercise, and goes from its design, where it is planned, to its conduct. */
async function planned(...change: Parameters<typeof planShipped>): Promise<void> {
  await planShipped(...change)
  await userEvent.keyboard('{Alt>}c{/Alt}')
}

const picture = () => {
  const { picture: shown } = useWorkspace.getState()
  if (!shown) throw new Error('no picture')
  return shown
}
const clock = () => picture().clock
const delivered = () => Object.values(picture().injects).map(({ content }) => content.number)
const line = (number: string) => page.getByRole('row', { name: new RegExp(`^${number} `) })
const text = (row: Locator) => row.query()?.textContent ?? ''
const button = (name: string | RegExp) => page.getByRole('button', { name })
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const asked = async () => {
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.poll(() => document.activeElement?.closest('[role="dialog"]') !== null).toBe(true)
}
const closed = () => expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
const opened = async (number: string) => {
  await line(number).getByRole('button').first().click()
  await expect.element(button('Deliver now')).toBeEnabled()
}
const start = (rate = 1) => put([draft('clock.started', { exerciseTime: '2026-11-22T14:00:00.000Z', rate })])

it('[CON-1] the clock starts at nine of the exercise’s first day, pauses and goes on with F8, and its rate is chosen', async () => {
  await planned()
  await expect.element(page.getByText('NOT STARTED')).toBeVisible()
  await expect.element(button(/^Jump/)).toBeDisabled()
  await userEvent.keyboard('{F8}')
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('textbox', { name: 'Date' })).toHaveValue('2026-11-22')
  await expect.element(dialog.getByRole('textbox', { name: 'Time' })).toHaveValue('09:00')
  await save()
  await closed()
  await expect.poll(() => clock().segments.at(-1)?.isRunning).toBe(true)
  expect(clock().segments[0]?.exerciseTime).toBe('2026-11-22T14:00:00.000Z')
  await expect.element(button(/^Pause/)).toBeEnabled()
  await userEvent.keyboard('{F8}')
  await expect.element(page.getByText('PAUSED')).toBeVisible()
  expect(clock().segments.at(-1)?.isRunning).toBe(false)
  await expect.element(button(/^Go on/)).toBeEnabled()
  await userEvent.keyboard('{F8}')
  await expect.element(page.getByText('PAUSED')).not.toBeInTheDocument()
  await userEvent.keyboard(']')
  await expect.poll(() => clock().segments.at(-1)?.rate).toBe(2)
  await expect.element(page.getByRole('radio', { name: '×2' })).toBeChecked()
})

it('[CON-2] a jump says why, and the end is for good', async () => {
  await planned()
  await start()
  await expect.element(button(/^Jump/)).toBeEnabled()
  await userEvent.keyboard('g')
  await asked()
  await save()
  await expect.element(page.getByRole('textbox', { name: /^Reason/ })).toHaveFocus()
  const time = page.getByRole('dialog').getByRole('textbox', { name: 'Time' })
  await time.fill('10:30')
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Straight to the blockade')
  await save()
  await closed()
  await expect.poll(() => clock().segments.at(-1)?.exerciseTime).toBe('2026-11-22T15:30:00.000Z')
  await expect.poll(() => text(line('1'))).toMatch(/late/)
  await userEvent.keyboard('z')
  await expect.element(page.getByText(/stops for good/)).toBeVisible()
  await save()
  await closed()
  await expect.element(page.getByText('ENDED')).toBeVisible()
  expect(clock().endedAt).not.toBeNull()
  await expect.element(button(/^Send now/)).toBeDisabled()
})

it('[CON-3] what comes next is sent once, however often the key is pressed, with all that it changes', async () => {
  await planned()
  await start()
  await expect.element(button(/^Send now/)).toBeEnabled()
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  await expect.poll(delivered).toEqual(['0'])
  await expect.poll(() => text(line('0'))).toMatch(/sent, 00:/)
  await expect.element(page.getByText('Inject 0 is delivered').first()).toBeInTheDocument()
  const [sent] = Object.values(picture().injects)
  const effects = picture().timeline.filter(({ entry }) => entry.kind === 'status.reported')
  expect(effects.length).toBe(sent?.content.effects.filter(({ type }) => type === 'status').length)
  expect(delivered()).toEqual(['0'])
})

it('[CON-4] a line is held and released, re-timed, skipped with a reason, and delivered out of turn', async () => {
  await planned()
  await start()
  await opened('1')
  await userEvent.keyboard('l')
  await expect.poll(() => text(line('1'))).toMatch(/held by Director/)
  await expect.element(button(/^Release/)).toBeEnabled()
  await userEvent.keyboard('l')
  await expect.poll(() => text(line('1'))).not.toMatch(/held/)
  await userEvent.keyboard('t')
  const offset = page.getByRole('textbox', { name: /^Minutes from the start/ })
  await offset.fill('95')
  await save()
  await closed()
  await expect.poll(() => text(line('1'))).toMatch(/10:35/)
  await userEvent.keyboard('x')
  await asked()
  await save()
  await expect.element(page.getByRole('textbox', { name: /^Reason/ })).toHaveFocus()
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Already known')
  await save()
  await closed()
  await expect.poll(() => text(line('1'))).toMatch(/skipped/)
  await expect.element(page.getByText(/skipped by Dana Example .* Already known/)).toBeVisible()
  await userEvent.keyboard('k')
  await expect.element(line('2').getByRole('button').first()).toHaveFocus()
  await expect.element(button('Deliver now')).toBeEnabled()
  await userEvent.keyboard('e')
  await expect.poll(delivered).toEqual(['2'])
})

it('[CON-5] an expected action is met by an entry that players linked, or by one that a controller names', async () => {
  await planned()
  await start()
  await opened('1')
  await userEvent.keyboard('e')
  await expect.poll(delivered).toEqual(['1'])
  await expect.poll(() => text(line('1'))).toMatch(/no action/)
  await put([draft('note.added', { text: 'Called Windsor', form: 'call', tags: [], links: [] })])
  await userEvent.keyboard('c')
  await page.getByRole('combobox', { name: /^Entry that did it/ }).fill('Windsor')
  await page.getByRole('option', { name: /DET/ }).click()
  await save()
  await closed()
  await expect.poll(() => text(line('1'))).toMatch(/met in 00:\d\d/)
  await expect.element(line('1').getByRole('button', { name: /^DET#/ })).toBeVisible()
})

it('[CON-6] an inject that is not on the list is put there and delivered in one write', async () => {
  await planned((all) => all.slice(0, 2))
  await start()
  await expect.element(page.getByRole('button', { name: 'Inject', exact: true })).toBeEnabled()
  await userEvent.keyboard('{Alt>}i{/Alt}')
  await asked()
  await save()
  await expect.element(page.getByRole('textbox', { name: /^Title, English/ })).toHaveFocus()
  await page.getByRole('textbox', { name: /^Title, English/ }).fill('Tunnel fan fails')
  await page.getByRole('textbox', { name: /^What players get, English/ }).fill('The tunnel is closed.')
  await page.getByRole('radio', { name: 'Closed' }).click({ force: true })
  await save()
  await closed()
  await expect.poll(delivered).toEqual(['2'])
  const [sent] = Object.values(picture().injects)
  expect(sent?.content.effects[0]).toMatchObject({ type: 'status', facility: 'ambassador-bridge' })
  await expect.poll(() => text(page.getByRole('row', { name: /Tunnel fan fails/ }))).toMatch(/no action|sent/)
})

it('[CON-7] the other country’s desk sees what was delivered to its players, and nothing of the list', async () => {
  await planned()
  await start()
  await opened('1')
  await userEvent.keyboard('e')
  await expect.poll(delivered).toEqual(['1'])
  await setActing(officials.CA)
  await expect.poll(() => Object.keys(picture().events)).toEqual([])
  await expect.element(page.getByRole('region', { name: 'Injects delivered' })).toBeVisible()
  await expect.element(button(/^Send now/)).not.toBeInTheDocument()
  await userEvent.keyboard('l')
  expect(useSession.getState().form).toMatchObject({ name: 'note' })
  useSession.getState().closeForm()
  const [inject] = Object.values(picture().injects)
  for (const name of [
    'Propose a decision',
    'Ask the other country',
    'Start a measure',
    'Draft a public message',
  ]) {
    await userEvent.keyboard('g')
    await page.getByRole('menuitem', { name }).click()
    await expect.element(page.getByRole('button', { name: 'Remove 1', exact: true })).toBeVisible()
    useSession.getState().closeForm()
    await closed()
  }
  const links = [{ type: 'inject' as const, id: inject?.inject ?? '' }]
  await put([draft('note.added', { text: 'Told Detroit', form: 'call', tags: [], links })])
  await expect.element(page.getByText('Logged:')).toBeVisible()
  await setActing(officials.US)
  await expect.poll(() => text(line('1'))).toMatch(/met in/)
})

it('[CON-8] the shown exercise time is that of the log', async () => {
  await planned()
  await start(10)
  await put([draft('clock.paused', { exerciseTime: nowFor(picture(), realNow()) })])
  await expect.element(page.getByText('PAUSED')).toBeVisible()
  const shown = document.querySelector('.bigc time')?.getAttribute('datetime') ?? ''
  expect(shown).toBe(nowFor(picture(), realNow()))
})

it('[EVL-6] an observation can be logged without scrolling in a low window', async () => {
  const host = showScreen('en', '560px')
  await planned()
  await start()
  const log = button(/^Log it/)
  await expect.element(log).toBeVisible()
  const { bottom } = log.element().getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(host.getBoundingClientRect().bottom)
  await expect.element(page.getByRole('textbox', { name: /^What was observed/ })).toBeVisible()
})

it('[CON-11] an inject that is in one language only is marked in the other, and spoken in its own', async () => {
  const inEnglish = { en: 'Vehicles stop on the road', fr: '' }
  await planned((all) => all.slice(0, 2).map((each) => ({ ...each, title: inEnglish, from: inEnglish })))
  await start()
  await expect.element(page.getByText('Vehicles stop on the road').first()).toBeVisible()
  await expect.element(page.getByText('(EN)').first()).not.toBeInTheDocument()
  showScreen('fr')
  await expect.element(line('1').getByText('(EN)')).toBeVisible()
  expect(text(line('1').getByText('Vehicles stop on the road'))).toBe('Vehicles stop on the road')
  expect(line('1').getByText('Vehicles stop on the road').element().closest('[lang]')).toHaveAttribute(
    'lang',
    'en-CA',
  )
})

it('says in French what it says in English', async () => {
  await planned()
  await start()
  showScreen('fr')
  await expect.element(page.getByRole('heading', { name: 'Liste maîtresse des événements' })).toBeVisible()
  await expect.element(button(/^Envoyer/)).toBeVisible()
})
