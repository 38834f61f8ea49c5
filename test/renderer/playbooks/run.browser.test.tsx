import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { draftsToStart } from '../../../data/projections/run-drafts.ts'
import { shippedPlaybook } from '../../../data/reference/playbooks.ts'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
import { Playbooks } from '../../../renderer/playbooks/Playbooks.tsx'
import { usePlaybooks } from '../../../renderer/playbooks/playbooks-store.ts'
import {
  addOfficial,
  loadDesks,
  makeDesk,
  setActing,
  type LocalOfficial,
} from '../../../renderer/state/desk.ts'
import { closeWorkspace, createWorkspace } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let officials: Record<Country, LocalOfficial>

async function open(mode: 'real' | 'planning' = 'real') {
  const facilities = ['ambassador-bridge']
  await createWorkspace({ name: 'Alarm', mode, purpose: 'Coordinate', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
}

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const ca = await makeDesk({ name: 'Windsor', code: 'WIN', country: 'CA', agency: 'CBSA', place: 'Windsor' })
  const official = (desk: string, name: string, agency: string) =>
    addOfficial({ desk, name, agency, position: 'Watch' })
  officials = {
    US: await official(us.id, 'Dana Kowalczyk', 'CBP'),
    CA: await official(ca.id, 'Marie Thibodeau', 'CBSA'),
  }
  await setActing(officials.US.id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'playbooks' })
  usePlaybooks.setState({ view: 'library', playbook: null, run: null, seen: null })
  show(
    <>
      <Playbooks />
      <FormHost />
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

const picture = () => useWorkspace.getState().picture
const says = (what: Locator, words: string | RegExp) =>
  expect.poll(() => what.query()?.textContent ?? '').toMatch(words)
const field = (name: RegExp) => page.getByRole('textbox', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

async function put(country: Country, given: Draft | Draft[]) {
  await setActing(officials[country].id)
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const hash = outcome.value.at(-1)?.hash
  await expect.poll(() => useWorkspace.getState().entries.some((each) => each.hash === hash)).toBe(true)
}

/** Starts a run of a shipped playbook so many minutes ago, and shows it. */
async function begin(id: string, minutesAgo = 0): Promise<string> {
  const book = shippedPlaybook(id)
  const known = picture()
  if (!book || !known) throw new Error('nothing to start')
  const run = newId()
  const startedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString()
  const start = { run, facility: 'ambassador-bridge', startedAt, text: '', links: [] }
  await put('US', draftsToStart(book, { ...start, releasability: 'SHARED' }, known))
  usePlaybooks.getState().showRun(run)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return run
}
const item = (key: string) => document.getElementById(`run-item-${key}`)
/** Cards are found by their id: their names hold what ticks. */
async function choose(key: string) {
  await expect.poll(() => item(key)).toBeTruthy()
  item(key)?.focus()
  item(key)?.click()
}
const itemSays = (key: string, words: string | RegExp) =>
  expect.poll(() => item(key)?.parentElement?.textContent ?? '').toMatch(words)
const laneOf = (run: string, key: string) => picture()?.runs[run]?.lanes[key]

it('[RUN-16] a playbook starts at a crossing with its named starts, by keyboard, and several run at once', async () => {
  await open()
  await button(/^Radiological incident/).click()
  await userEvent.keyboard('r')
  await field(/^Date/).nth(1).fill('2026-11-20')
  await field(/^Time/).nth(1).fill('10:00')
  await userEvent.tab()
  await field(/^Source/).fill('Bridge operator')
  await save()
  await says(page.getByRole('heading', { level: 1 }), 'Radiological incident at a crossing')
  const [run] = Object.values(picture()?.runs ?? {})
  expect(run).toMatchObject({ number: 'DET-1', facility: 'ambassador-bridge' })
  await expect.poll(() => run && picture()?.runs[run.run]?.values['I1']?.length).toBe(1)
  await begin('flood')
  await says(button('2 runs'), '2 runs')
  await says(page.getByRole('heading', { level: 1 }), 'Flood')
  await userEvent.keyboard('v')
  await says(page.getByRole('heading', { level: 1 }), 'Radiological')
})

it('[RUN-16] a planning workspace shows the library and says why nothing starts', async () => {
  await open('planning')
  await expect.element(button('Start')).toBeDisabled()
  await says(page.getByText(/^Nothing starts in a planning workspace/), 'a run has a clock')
  await userEvent.keyboard('r')
  expect(useSession.getState().form).toBeNull()
})

it('[RUN-14] Space does the step, Shift Space says why it is late; the other country’s lane is locked', async () => {
  await open()
  const run = await begin('cbrne-radiological', 3)
  await userEvent.keyboard('t')
  await itemSays('P1-1/US', 'Stop the lane')
  await expect.poll(() => document.activeElement?.id).toBe('run-item-P1-1/US')
  await userEvent.keyboard('{Shift>} {/Shift}')
  await save()
  await expect.element(field(/^Remarks/)).toHaveAttribute('aria-invalid', 'true')
  await field(/^Remarks/).fill('No officer in the lane')
  await save()
  await expect.poll(() => laneOf(run, 'P1-1/US')?.done?.text).toBe('No officer in the lane')
  await itemSays('P1-1/US', /^United States, Done:/)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('t')
  await expect.poll(() => document.activeElement?.id).toBe('run-item-P2-1/US')
  await userEvent.keyboard('g')
  await expect.poll(() => laneOf(run, 'P2-1/US')?.started).toBeTruthy()
  await userEvent.keyboard(' ')
  await expect.poll(() => laneOf(run, 'P2-1/US')?.done).toBeTruthy()
  await choose('P1-2/CA')
  await says(page.getByText(/^Only an official acting for/).first(), 'Canada can work this lane')
  await userEvent.keyboard(' ')
  expect(laneOf(run, 'P1-2/CA')?.done ?? null).toBeNull()
  await choose('R-1/US')
  await userEvent.keyboard('x')
  await field(/^Reason/).fill('False alarm')
  await save()
  await expect.poll(() => laneOf(run, 'R-1/US')?.skipped?.text).toBe('False alarm')
})

it('[RUN-15] an option proposes its decision with the run, and the other country answers from the point', async () => {
  await open()
  const run = await begin('cbrne-radiological', 1)
  await choose('D1')
  await button(/^The whole crossing/).click()
  await expect.element(field(/^Terms/)).not.toHaveValue('')
  await save()
  await expect.poll(() => picture()?.runs[run]?.choices['D1']?.[0]?.agreedBy).toBeTruthy()
  const choice = picture()?.runs[run]?.choices['D1']?.[0]
  const decision = picture()?.decisions[choice?.agreedBy ?? '']
  expect(choice?.option).toBe('crossing')
  expect(decision?.terms).toMatchObject({ needs: ['US', 'CA'], links: [{ type: 'run', id: run }] })
  await itemSays('D1', /DET-2 · Proposed/)
  await setActing(officials.CA.id)
  await expect.poll(() => picture()?.country).toBe('CA')
  await userEvent.keyboard('c')
  await expect.poll(() => useSession.getState().form).toMatchObject({ name: 'decisionAnswer' })
})

it('[RUN-17] an element is filled in where it stands, in both units, and what was typed is there again', async () => {
  await open()
  const run = await begin('cbrne-radiological', 1)
  await page.getByText('All', { exact: true }).click()
  await button(/^Dose rate/).click()
  const editor = page.getByRole('form', { name: 'Fill in: Dose rate' })
  await editor.getByRole('textbox', { name: /^Instrument/ }).fill('Handheld, 1 m')
  await editor.getByRole('textbox', { name: /^Dose rate/ }).fill('1,8')
  await says(editor, /1\.8.mSv\/h \(180.mrem\/h\)/)
  await userEvent.keyboard('{Escape}')
  await button(/^Dose rate/).click()
  await expect.element(editor.getByRole('textbox', { name: /^Dose rate/ })).toHaveValue('1,8')
  await save()
  await says(editor, 'Missing.')
  await editor.getByRole('textbox', { name: /^Source/ }).fill('CBP LSS')
  await editor.getByText('High', { exact: true }).click()
  await editor.getByRole('textbox', { name: /^Dose rate/ }).fill('-1')
  await save()
  await says(editor, 'Out of range: at least 0')
  await editor.getByRole('textbox', { name: /^Dose rate/ }).fill('1.8')
  await save()
  await expect
    .poll(() => picture()?.runs[run]?.values['R.rate']?.[0])
    .toMatchObject({
      value: 1.8,
      unit: 'mSv/h',
      subject: 'Handheld, 1 m',
      confidence: 'high',
    })
  await says(button(/^Dose rate/), /1\.8.mSv\/h \(180.mrem\/h\)/)
  await says(button(/^Dose rate/), /needed/)
})

it('[RUN-2] a run that ended is shown as it was, and nothing can be done in it', async () => {
  await open()
  const run = await begin('flood', 1)
  await userEvent.keyboard('z')
  await field(/^Outcome/).fill('Water went down')
  await save()
  await expect.poll(() => picture()?.runs[run]?.ended?.text).toBe('Water went down')
  await says(page.getByText(/^Ended/).first(), 'Ended')
  await userEvent.keyboard(' ')
  expect(Object.keys(picture()?.runs[run]?.lanes ?? {})).toEqual([])
  await expect.element(button(/^End the run/)).not.toBeInTheDocument()
})

it('[RUN-9] the worksheet is weighed and scored, and says why it ranks as it does', async () => {
  await open()
  const run = await begin('maritime-recovery', 1)
  await put('US', [
    draft('run.weightsSet', { run, weights: { life: 50, energy: 50 }, agreedBy: null, reason: 'Cold' }),
    draft('run.itemScored', {
      run,
      item: newId(),
      title: 'Fuel barge',
      scores: { life: 1, energy: 3 },
      gates: {},
      text: '',
    }),
  ])
  const sheet = page.getByRole('table', { name: /^Prioritization/ })
  await says(sheet, /Fuel barge.*66\.7%.*Not answered.*3 × 50/)
  await button('Fuel barge').click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
})
