import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { writePlanFile } from '../../../data/plans/plan-file.ts'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { PlanForms } from '../../../renderer/plans/forms/PlanForms.tsx'
import { Plans } from '../../../renderer/plans/Plans.tsx'
import { usePlansView } from '../../../renderer/plans/plans-view.ts'
import {
  addOfficial,
  loadDesks,
  makeDesk,
  setActing,
  type LocalOfficial,
} from '../../../renderer/state/desk.ts'
import { keepUnfinished } from '../../../renderer/state/lock/typed.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { closeWorkspace, createWorkspace, setArchived } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { planContent } from '../../support/plan-records.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

/** The editor has every field of a plan; a busy machine draws it slowly. In milliseconds. */
const patient = 120_000

let officials: Record<Country, LocalOfficial>
let plan: string

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const ca = await makeDesk({
    name: 'Niagara',
    code: 'NIA',
    country: 'CA',
    agency: 'CBSA',
    place: 'Fort Erie',
  })
  const official = (desk: string, name: string, agency: string) =>
    addOfficial({ desk, name, agency, position: 'Planner' })
  officials = {
    US: await official(us.id, 'Dana Kowalczyk', 'CBP'),
    CA: await official(ca.id, 'Marie Thibodeau', 'CBSA'),
  }
  await setActing(officials.US.id)
  plan = newId()
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  usePlansView.setState({
    list: 'plans',
    plan: null,
    record: null,
    version: null,
    tab: 'words',
    editing: null,
    incoming: null,
  })
  const facilities = ['peace-bridge', 'rainbow-bridge']
  await createWorkspace({ name: 'Plans 2026', mode: 'planning', purpose: 'Plan', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  show(
    <>
      <Plans />
      <Forms />
      <LiveRegion />
    </>,
    'en',
    { height: '900px' },
  )
})

afterEach(async () => {
  vi.restoreAllMocks()
  hide()
  await closeWorkspace()
})

/** As the frame shows them: the forms of this feature, when one of them is open. */
function Forms() {
  const form = useSession((state) => state.form)
  return form?.name.startsWith('plan') ? <PlanForms /> : null
}

async function put(country: Country, given: Draft) {
  await setActing(officials[country].id)
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
  return entry?.hash ?? ''
}
const drafted = (title = 'Niagara crossings', country: Country = 'US') =>
  put(
    country,
    draft('plan.drafted', {
      plan,
      content: planContent({ title, crossings: ['peace-bridge', 'rainbow-bridge'] }),
      major: 1,
      minor: 0,
      changeNote: '',
    }),
  )
const held = () => useWorkspace.getState().picture?.plans[plan]
const plans = () => Object.values(useWorkspace.getState().picture?.plans ?? {})
const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: string | RegExp) => page.getByRole('textbox', { name })
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

/** Asks for a file by its key, once the screen is there and nothing lies over it. */
const bring = async () => {
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button(/^Import a plan/)).toBeEnabled()
  await userEvent.keyboard('g')
}

/** The next file that the official chooses. */
const chooses = (name: string, text: string) =>
  vi.spyOn(machine(), 'openText').mockResolvedValueOnce({ name, text })

it('[PLS-1] the sample is offered, says that it is made up, and becomes a draft only when it is saved', async () => {
  await expect.element(page.getByText('No plan in this log yet')).toBeVisible()
  await button('Training sample').click()
  await expect.element(page.getByRole('dialog').getByText('Sample, made up')).toBeVisible()
  await expect.element(page.getByRole('dialog').getByText(/may be Protected B or CUI/)).toBeVisible()
  expect(plans()).toEqual([])
  await button(/^Save as a new plan/).click()
  await expect.poll(() => plans().length).toBe(1)
  expect(plans()[0]?.versions[0]?.content.title).toMatch(/^SAMPLE/)
  await expect.element(page.getByRole('article').getByText('Draft')).toBeVisible()
  await expect.element(page.getByText('SAMPLE – lot').first()).toBeVisible()
  expect(button('Training sample').query()).toBeNull()
})

it(
  '[PLS-2] a plan is written on one page, refused with its places, mended and saved',
  async () => {
    await expect.element(button(/^New plan/)).toBeEnabled()
    await userEvent.keyboard('t')
    await expect.element(page.getByRole('heading', { name: 'New plan' })).toBeVisible()
    await save()
    await expect.element(button('Title')).toHaveFocus()
    expect(plans()).toEqual([])
    await button('Title').click()
    await expect.element(field(/^Title/)).toHaveFocus()
    await field(/^Title/).fill('Bridges of the Niagara')
    await field(/^Purpose/).fill('Keep traffic moving')
    await button('Add to: Contacts by position').click()
    await save()
    await expect.element(button('Contacts by position, no. 1, Agency')).toBeVisible()
    await button('Contacts by position, no. 1, Telephone').click()
    await expect.element(field(/^Telephone/)).toHaveFocus()
    await field(/^Telephone/).fill('555-0100')
    await field(/^Agency/).fill('CBP')
    await field(/^Position/).fill('Watch commander')
    await save()
    await expect.poll(() => plans()[0]?.versions[0]?.content.title).toBe('Bridges of the Niagara')
    const [saved] = plans()
    expect(saved?.versions[0]).toMatchObject({ major: 1, minor: 0 })
    expect(saved?.versions[0]?.content.crossings).toEqual(['peace-bridge', 'rainbow-bridge'])
    expect(saved?.versions[0]?.content.contacts[0]?.phone).toBe('555-0100')
    expect(saved?.versions[0]?.content.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    await expect.element(page.getByRole('article').getByText('CBP, Watch commander')).toBeVisible()
  },
  patient,
)

it('[PLS-3] what is typed waits as a draft over leaving and a lock, and closing asks first', async () => {
  await drafted()
  await expect.element(button(/^Write next version/)).toBeEnabled()
  await userEvent.keyboard('e')
  await field(/^Title/).fill('Niagara crossings, two bridges')
  keepUnfinished()
  usePlansView.setState({ editing: null })
  await button('Go on writing').click()
  await expect.element(field(/^Title/)).toHaveValue('Niagara crossings, two bridges')
  await expect.element(page.getByText(/Unsaved words of/)).toBeVisible()
  await field(/^Purpose/).fill('Another purpose')
  await button('Close the editor').click()
  await expect.element(page.getByRole('alertdialog')).toBeVisible()
  await button('Discard').click()
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument()
  await expect.element(button(/^Write next version/)).toBeEnabled()
  await userEvent.keyboard('e')
  await expect.element(field(/^Title/)).toHaveValue('Niagara crossings')
  await expect.element(button(/^Save this version/)).toBeDisabled()
})

it('[PLS-4] a revision names its number and what it changes; a major change says what it costs', async () => {
  await drafted()
  await expect.element(button(/^Write next version/)).toBeEnabled()
  await userEvent.keyboard('e')
  await field(/^Purpose/).fill('Keep trucks moving')
  await expect.element(page.getByText('1 change against version 1.0: Purpose.')).toBeVisible()
  page
    .getByRole('radio', { name: /^Major change: 2\.0/ })
    .element()
    .focus()
  await userEvent.keyboard(' ')
  await field(/^What changed/).fill('Trucks only')
  await save()
  await expect
    .poll(() => held()?.versions.map(({ major, minor }) => `${major}.${minor}`))
    .toEqual(['1.0', '2.0'])
  await page.getByRole('tab', { name: 'Versions and approvals' }).click()
  await expect.element(page.getByText('Trucks only')).toBeVisible()
})

it('[PLS-5] each country signs for itself with its name; both put the plan in force, and a withdrawal ends it', async () => {
  await drafted()
  for (const [country, name, act] of [
    ['US', 'Dana Kowalczyk', 'Approve for the United States'],
    ['CA', 'Marie Thibodeau', 'Approve for Canada'],
  ] as const) {
    await setActing(officials[country].id)
    await expect.element(button(new RegExp(`^${act}`))).toBeEnabled()
    await userEvent.keyboard('c')
    await save()
    await expect.element(field(/^Type your name/)).toHaveAttribute('aria-invalid', 'true')
    await field(/^Type your name/).fill(name)
    await save()
    await expect.poll(() => held()?.approvals.some((each) => each.country === country)).toBe(true)
  }
  await expect.element(page.getByRole('article').getByText('In force')).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('l')
  await field(/^Reason/).fill('Signed by mistake')
  await save()
  await expect
    .poll(() => held()?.approvals.find(({ country }) => country === 'CA')?.withdrawn?.reason)
    .toBe('Signed by mistake')
  await page.getByRole('tab', { name: 'Versions and approvals' }).click()
  await expect
    .element(page.getByRole('region', { name: 'Approval of Canada' }).getByText('Approval withdrawn'))
    .toBeVisible()
})

it('[PLS-6] an exercise is recorded with its countries, crossings and ratings, a review with its next day', async () => {
  await drafted()
  await expect.element(button(/^Record exercise/)).toBeEnabled()
  await userEvent.keyboard('v')
  await field(/^Name/).fill('Niagara tabletop')
  await field(/^Ended on/).fill('2026-03-12')
  await save()
  expect(held()?.exercises).toEqual([])
  await page.getByRole('checkbox', { name: /United States/ }).click({ force: true })
  await page.getByRole('checkbox', { name: /Canada/ }).click({ force: true })
  await page.getByRole('checkbox', { name: 'Peace Bridge' }).click({ force: true })
  await button(/Rating of communications/).click()
  await page.getByRole('option', { name: /^S –/ }).click()
  await save()
  await expect
    .poll(() => held()?.exercises[0]?.exercise.objectives)
    .toEqual([{ group: 'CI', title: 'communications', rating: 'S' }])
  await page.getByRole('tab', { name: 'Exercises and reviews' }).click()
  await expect.element(page.getByText('Niagara tabletop')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  document.body.focus()
  await button(/^Record review/).click()
  await field(/^Next review by/).fill('2020-01-01')
  await save()
  expect(held()?.reviews).toEqual([])
  await field(/^Next review by/).fill('2099-06-30')
  await save()
  await expect.poll(() => held()?.reviews[0]?.nextReviewBy).toBe('2099-06-30')
})

it('[PLS-7] a retired plan stays readable and says why nothing more can be said to it', async () => {
  await drafted()
  await expect.element(button(/^Retire/)).toBeEnabled()
  await userEvent.keyboard('z')
  await field(/^Reason/).fill('The bridge was replaced')
  await save()
  await expect.element(page.getByText(/Retired on .*The bridge was replaced/)).toBeVisible()
  await expect.element(page.getByText('This plan is retired: nothing more can be said to it.')).toBeVisible()
  await expect.element(button(/^Write next version/)).toBeDisabled()
  await expect.element(page.getByRole('article').getByText('Keep traffic moving')).toBeVisible()
})

it('[PLS-8] a file that says the same as a plan here is called identical; a changed one is offered as its next version', async () => {
  const file = samplePlan('en')
  chooses('sample.json', writePlanFile(file))
  await bring()
  await expect.element(page.getByRole('dialog').getByText('sample.json').first()).toBeVisible()
  await save()
  await expect.poll(() => plans().length).toBe(1)

  chooses('again.json', writePlanFile(file))
  await button(/^Import a plan/).click()
  await expect.element(page.getByText(/These words are here already: BUF-1, version 0\.1/)).toBeVisible()
  await button('Open BUF-1').click()

  const content = { ...file.content, purpose: 'Another purpose' }
  chooses('changed.json', writePlanFile({ ...file, content, assessments: [judged] }))
  await button(/^Import a plan/).click()
  await expect.element(page.getByText('1 change against version 0.1: Purpose.')).toBeVisible()
  await save()
  await expect.poll(() => plans()[0]?.versions.at(-1)?.content.purpose).toBe('Another purpose')
  expect(plans()).toHaveLength(1)
  await expect
    .poll(() => plans()[0]?.assessments[0])
    .toMatchObject({ element: 'PR-01', score: 3, country: 'US' })
})
const judged = { element: 'PR-01', score: 3, evidence: 'Section 1', owner: 'MTO', by: 'CA' } as const

it('[PLS-9] a broken file is refused whole, with its place, its line and how to mend it', async () => {
  const text = writePlanFile(samplePlan('en'))
  chooses('broken.json', text.replace('"crossing": "peace-bridge"', '"crossing": "no-such-bridge"'))
  await bring()
  await expect.element(page.getByText('Nothing of broken.json was taken in.')).toBeVisible()
  await expect.element(page.getByText('Detour routes, no. 1, Crossing served')).toBeVisible()
  await expect.element(page.getByText('/content/detours/0/crossing')).toBeVisible()
  await expect.element(page.getByText(/The plan does not name this crossing/)).toBeVisible()
  await button('Close').first().click()
  chooses('cut.json', text.slice(0, 40))
  await bring()
  await expect.element(page.getByText(/^Line \d+, column \d+$/)).toBeVisible()
  expect(plans()).toEqual([])
})

it('[PLS-10] a closed record offers nothing that writes, and the catalogue is read only', async () => {
  await drafted()
  await setArchived(true, 'End of the year')
  await expect.element(page.getByText(/This record is closed/).first()).toBeVisible()
  expect(button('New plan').query()).toBeNull()
  expect(button(/^Approve/).query()).toBeNull()
  await expect.element(button(/^Export/)).toBeEnabled()
  await page.getByText(/Known elsewhere \(\d+\)/).click()
  await button(/Binational Port Operations Committees/).click()
  await expect
    .element(page.getByRole('article').getByText('Score unknown: nobody judged its text here'))
    .toBeVisible()
  await expect.element(page.getByRole('article').getByText('high confidence')).toBeVisible()
})
