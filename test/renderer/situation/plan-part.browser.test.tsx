import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Draft } from '../../../data/model/entry.ts'
import { writePlanFile } from '../../../data/plans/plan-file.ts'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { minutesAfter } from '../../../data/rules/instant.ts'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
import { PlanPart } from '../../../renderer/situation/panel/PlanPart.tsx'
import { database } from '../../../renderer/state/database.ts'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { now } from '../../../renderer/state/now.ts'
import { closeWorkspace, createWorkspace, setArchived } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { planContent } from '../../support/plan-records.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/situation/panel/panel.css'

let library: string

/** Staging at level 2, a diversion at level 3; level 4 asks for waits and for a judgement. */
const content = planContent({
  title: 'Niagara crossings',
  stagingAreas: [
    {
      ...{ key: 'lot', name: 'North lot', country: 'CA' as const, crossing: 'peace-bridge' },
      ...{ area: null, capacity: 120, owner: 'MTO', access: '' },
    },
  ],
  levels: [
    { level: 3, conditions: [{ type: 'closed', atLeastMinutes: 240 }] },
    {
      level: 4,
      conditions: [
        { type: 'wait', modes: ['commercial'], over: 90, forMinutes: 0 },
        { type: 'judged', text: 'The alternate is over capacity' },
      ],
    },
  ],
  measures: [
    {
      ...{ key: 'signs', level: 2, lead: 'CA', owner: 'MTO duty officer', type: 'messageSigns' },
      ...{ title: 'Signs on the QEW', text: 'Text 2', directions: ['toUS'], modes: ['commercial'] },
      ...{ from: null, to: [], staging: null, isAdvice: false },
    },
    {
      ...{ key: 'divert', level: 3, lead: 'both', owner: '', type: 'diversion' },
      ...{ title: 'Trucks to Lewiston', text: '', directions: ['toUS'], modes: ['commercial'] },
      ...{ from: 'peace-bridge', to: ['lewiston-queenston-bridge'], staging: null, isAdvice: true },
    },
  ],
})

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const official = { desk: us.id, name: 'Dana Kowalczyk', agency: 'CBP', position: 'Watch commander' }
  await setActing((await addOfficial(official)).id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  // Libraries of other tests on this computer are no part of this one.
  await Promise.all([database.workspaces.clear(), database.entries.clear()])
  library = await open('planning')
  await put(draft('plan.drafted', { plan: newId(), content, major: 2, minor: 1, changeNote: '' }))
  await closeWorkspace()
  await open('real')
  show(
    <>
      <Panel />
      <FormHost />
      <LiveRegion />
    </>,
  )
})

afterEach(async () => {
  vi.restoreAllMocks()
  hide()
  await closeWorkspace()
})

function Panel() {
  const picture = useWorkspace((state) => state.picture)
  const facility = facilityById('peace-bridge')
  return picture && facility ? <PlanPart facility={facility} picture={picture} now={now()} /> : null
}

async function open(mode: 'planning' | 'real') {
  const id = await createWorkspace({ name: `A ${mode}`, mode, purpose: 'Test', facilities: ['peace-bridge'] })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  return id
}
async function put(given: Draft) {
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
}
const closing = () =>
  put(
    draft('disruption.opened', {
      ...{ disruption: newId(), facility: 'peace-bridge', title: 'Fire', cause: 'fire', description: '' },
      ...{ source: 'Operator', position: null, links: [], expectedEnd: minutesAfter(now(), 360) },
      cells: [{ direction: 'toUS', mode: 'commercial', state: 'closed' }],
    } as Draft<'disruption.opened'>['body']),
  )
const activated = () => useWorkspace.getState().picture?.activatedPlans ?? []
const measures = () => Object.values(useWorkspace.getState().picture?.measures ?? {})
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
/** Presses K once the panel is there and no form lies over it. */
const follow = async () => {
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /^Follow a/ })).toBeVisible()
  await userEvent.keyboard('k')
}

it('[TRG-7] an event takes in a plan of a library on this computer, as it stands there', async () => {
  await expect.element(page.getByText(/follows no plan that names this crossing/)).toBeVisible()
  await follow()
  await expect
    .element(page.getByRole('dialog').getByRole('button', { name: /Niagara crossings/ }))
    .toBeVisible()
  await expect.element(page.getByText(/not approved by both countries\. It may/)).toBeVisible()
  await save()
  await expect.poll(() => activated().length).toBe(1)
  expect(activated()[0]).toMatchObject({
    library,
    major: 2,
    minor: 1,
    content: { title: 'Niagara crossings' },
  })
  await expect.element(page.getByText(/2\.1: Niagara crossings/)).toBeVisible()
  await expect.element(page.getByText('No condition of a higher level is met.')).toBeVisible()
})

it('[TRG-8] the level says by which condition it was reached, and what nobody can tell; a measure starts filled in', async () => {
  await follow()
  await expect
    .element(page.getByRole('dialog').getByRole('button', { name: /Niagara crossings/ }))
    .toBeVisible()
  await save()
  await expect.poll(() => activated().length).toBe(1)
  await closing()
  await expect.element(page.getByText(/^Level 3: A direction is closed for 240 min or more/)).toBeVisible()
  await expect.element(page.getByText(/^Level 4: Wait over 90 min/)).toBeVisible()
  await expect.element(page.getByText('Level 4: The alternate is over capacity')).toBeVisible()
  await userEvent.keyboard('2')
  const form = page.getByRole('dialog')
  await expect.element(form.getByRole('textbox', { name: /^Title/ })).toHaveValue('Signs on the QEW')
  await form.getByRole('textbox', { name: /^Title/ }).fill('Signs on the QEW and 420')
  await save()
  await expect.poll(() => measures().length).toBe(1)
  expect(measures()[0]).toMatchObject({
    ...{ type: 'messageSigns', title: 'Signs on the QEW and 420', text: 'Text 2', modes: ['commercial'] },
    ...{ from: 'peace-bridge', directions: ['toUS'] },
  })
  await expect.element(page.getByText('running')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Start: Signs on the QEW' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('1')
  await expect.element(page.getByRole('dialog').getByRole('textbox', { name: /^Title/ })).toBeVisible()
  await save()
  await expect.poll(() => measures().map(({ type }) => type)).toContain('diversion')
  expect(measures().find(({ type }) => type === 'diversion')).toMatchObject({
    ...{ to: ['lewiston-queenston-bridge'], isAdvice: true },
  })
})

it('[TRG-9] a plan comes from a file too; one that is broken is refused', async () => {
  const made = samplePlan('en')
  const file = { ...made, isSample: false, content: { ...made.content, title: 'Plan of the file' } }
  const opened = vi.spyOn(machine(), 'openText')
  opened.mockResolvedValueOnce({ name: 'broken.json', text: '{' })
  opened.mockResolvedValueOnce({ name: 'niagara.json', text: writePlanFile(file) })
  await follow()
  const button = page.getByRole('button', { name: 'Open a plan file' })
  await button.click()
  await expect.element(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  await button.click()
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByText(/^FILE-1 /)
        .first(),
    )
    .toBeVisible()
  await save()
  await expect.poll(() => activated().length).toBe(1)
  expect(activated()[0]).toMatchObject({ number: 'FILE-1', content: { title: file.content.title } })
})

it('a closed record starts nothing', async () => {
  await setArchived(true, 'Over')
  await expect.poll(() => Boolean(useWorkspace.getState().picture?.workspace?.archived)).toBe(true)
  await expect.element(page.getByRole('button', { name: /Follow a plan/ })).not.toBeInTheDocument()
})

it('[TRG-10] a made-up plan is not followed in a real event, also when it comes from a file', async () => {
  const sample = samplePlan('en')
  vi.spyOn(machine(), 'openText').mockResolvedValueOnce({
    name: 'sample.json',
    text: writePlanFile({ ...sample, content: { ...sample.content, title: 'Niagara, edited by hand' } }),
  })
  await follow()
  await page.getByRole('button', { name: 'Open a plan file' }).click()
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByText(/^FILE-1 .*SAMPLE/)
        .first(),
    )
    .toBeVisible()
  await save()
  await expect.element(page.getByRole('dialog').getByText(/a real event cannot follow it/)).toBeVisible()
  expect(activated()).toEqual([])
})
