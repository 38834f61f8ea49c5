import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { plannedDraft } from '../../../data/projections/delivery.ts'
import { exerciseFromScenario } from '../../../data/reference/scenario-exercise.ts'
import { shippedScenarios } from '../../../data/reference/scenarios.ts'
import { Design } from '../../../renderer/exercise/design/Design.tsx'
import { useDesignView } from '../../../renderer/exercise/design/design-view.ts'
import { DesignForms } from '../../../renderer/exercise/design/forms/DesignForms.tsx'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { closeWorkspace, createWorkspace, setArchived } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let canadian: string
const [scenario] = shippedScenarios()

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const ca = await makeDesk({ name: 'Erie', code: 'FTE', country: 'CA', agency: 'CBSA', place: 'Fort Erie' })
  canadian = (await addOfficial({ desk: ca.id, name: 'Marc', agency: 'CBSA', position: 'Player' })).id
  const director = { desk: us.id, name: 'Dana', agency: 'CBP', position: 'Director' }
  await setActing((await addOfficial(director)).id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  useDesignView.setState({ part: 'overview', scenario: null, isEditing: false, list: null, refused: null })
  await createWorkspace({
    ...{ name: 'Tabletop', mode: 'exercise', purpose: 'Exercise', facilities: ['ambassador-bridge'] },
  })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  show(
    <>
      <Design />
      <DesignForms />
      <LiveRegion />
    </>,
    'en',
    { height: '900px' },
  )
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

const closed = () => expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const events = () =>
  Object.values(useWorkspace.getState().picture?.events ?? {}).filter(({ removed }) => !removed)

/** The first scenario, planned by the desk of the United States. */
async function planned(): Promise<void> {
  if (!scenario) throw new Error('a scenario ships')
  const days = { startsOn: '2026-11-22', endsOn: '2026-11-22' }
  const { overview, injects } = exerciseFromScenario(scenario, { language: 'en', ...days })
  const outcome = await write([
    draft('exercise.planned', { exercise: newId(), overview }, { releasability: 'SHARED' }),
    ...injects.map((content) => plannedDraft({ event: newId(), content }, 'US')),
  ])
  if (!outcome.ok) throw new Error(outcome.problem.code)
  await expect.poll(() => events().length).toBe(injects.length)
}

it('[DSG-2] the library tells facts from fiction by word, with source and how sure each is', async () => {
  await expect.element(page.getByRole('heading', { name: 'Scenario library' })).toBeVisible()
  const detail = page.getByRole('article')
  await expect.element(detail.getByText('detroitnews.com 2022-02-07', { exact: false })).toBeVisible()
  await expect.element(detail.getByText('medium confidence', { exact: false }).first()).toBeVisible()
  await expect.element(detail.getByRole('cell', { name: /^Fact F/ }).first()).toBeInTheDocument()
  await expect.element(detail.getByRole('cell', { name: /^Fiction/ }).first()).toBeInTheDocument()
})

it('[DSG-1] a scenario is prepared in one write, the list for the own country alone', async () => {
  await expect.element(page.getByRole('button', { name: /^Prepare an exercise/ })).toBeEnabled()
  await userEvent.keyboard('c')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('textbox', { name: /^Exercise name/ }).fill('')
  await save()
  await expect.element(page.getByText('Fill this in.')).toBeVisible()
  expect(events()).toEqual([])
  await page.getByRole('textbox', { name: /^Exercise name/ }).fill('Bridge tabletop')
  await save()
  await closed()
  await expect.element(page.getByRole('heading', { name: 'Bridge tabletop' })).toBeVisible()
  expect(events().every(({ releasability }) => releasability === 'US')).toBe(true)
  expect(events().length).toBeGreaterThan(13)
})

it('[DSG-5] the other country’s desk sees the objectives and is told where the list is', async () => {
  await planned()
  await setActing(canadian)
  await expect.poll(() => events().length).toBe(0)
  await expect.element(page.getByText('Critical Transportation').first()).toBeVisible()
  await userEvent.keyboard('l')
  await expect
    .element(page.getByText('stays with the controllers of the United States', { exact: false }))
    .toBeVisible()
})

it('[DSG-6] a faulty list is refused with row, column and how to mend it, and nothing is taken in', async () => {
  await planned()
  const before = events().length
  const bytes = new TextEncoder().encode('Number,Time,Title,Method\n90,T+5,Fine,phone\n91,soon,Bad,pigeon\n')
  vi.spyOn(machine(), 'openBytes').mockResolvedValueOnce({ name: 'list.csv', bytes })
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('button', { name: /^Open a list/ })).toBeEnabled()
  await userEvent.keyboard('r')
  await expect.element(page.getByText(/^Row 3, column B \(Time\)/)).toBeVisible()
  await expect.element(page.getByText(/^Row 3, column D \(Method\)/)).toBeVisible()
  await save()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(events().length).toBe(before)
})

it('[DSG-4] an inject is changed, and taken off with a reason; an archived exercise is only read', async () => {
  await planned()
  const before = events().length
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('button', { name: /^Change/ })).toBeEnabled()
  await userEvent.keyboard('e')
  await page.getByRole('textbox', { name: /^Title \(English\)/ }).fill('As it stands at the start')
  await page.getByRole('textbox', { name: /^Time/ }).fill('soon')
  await save()
  await expect.element(page.getByText(/This is no time from the start/)).toBeVisible()
  await page.getByRole('textbox', { name: /^Time/ }).fill('T+0:02')
  await save()
  await closed()
  await expect.element(page.getByRole('article', { name: 'As it stands at the start' })).toBeVisible()
  expect(events().some(({ offset, content }) => offset === 2 && content.number === '0')).toBe(true)
  await userEvent.keyboard('x')
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Too easy')
  await save()
  await closed()
  await expect.poll(() => events().length).toBe(before - 1)
  await setArchived(true, 'over')
  await expect.element(page.getByText(/nothing can be changed here/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^New inject/ })).not.toBeInTheDocument()
})

it('[DSG-3] what is typed in the overview is kept, is there again, and is saved as the next wording', async () => {
  await planned()
  await expect.element(page.getByRole('button', { name: /^Change/ })).toBeEnabled()
  await userEvent.keyboard('e')
  await page.getByRole('textbox', { name: /^Place/ }).fill('Room 7')
  await expect.poll(() => JSON.stringify({ ...localStorage }).includes('Room 7')).toBe(true)
  useDesignView.setState({ isEditing: false })
  await expect.element(page.getByRole('button', { name: /^Go on with your draft/ })).toBeVisible()
  await userEvent.keyboard('e')
  await expect.element(page.getByRole('textbox', { name: /^Place/ })).toHaveValue('Room 7')
  await page.getByRole('textbox', { name: /^Last day/ }).fill('2020-01-01')
  await save()
  await expect.element(page.getByText(/^The last day lies before the first/)).toBeVisible()
  await page.getByRole('textbox', { name: /^Last day/ }).fill('2026-11-23')
  await save()
  await expect.element(page.getByText('Room 7')).toBeVisible()
  await expect.element(page.getByText('2026-11-22 – 2026-11-23')).toBeVisible()
  expect(JSON.stringify({ ...localStorage })).not.toContain('Room 7')
})
