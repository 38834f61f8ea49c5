import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { gateElements } from '../../../data/model/plan.ts'
import { Coverage } from '../../../renderer/coverage/Coverage.tsx'
import { lookInto } from '../../../renderer/coverage/view.ts'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
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
import { exercise, pair, planContent } from '../../support/plan-records.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let officials: Record<Country, LocalOfficial>
let day: string

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  lookInto(null)
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const ca = await makeDesk({
    name: 'Fort Erie',
    code: 'FTE',
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
  useSession.setState({ selection: null, form: null, releasability: 'SHARED', screen: 'coverage' })
  await createWorkspace({ name: 'Plans', mode: 'planning', purpose: 'Plan', facilities: [] })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  day = new Date().toISOString().slice(0, 10)
  show(
    <>
      <Coverage />
      <FormHost />
      <LiveRegion />
    </>,
    'en',
    { height: '780px' },
  )
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

async function put(country: Country, given: Draft | Draft[]) {
  await setActing(officials[country].id)
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
  return entry?.hash ?? ''
}

const shared = { releasability: 'SHARED' } as const
const year = () => Number(day.slice(0, 4))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A plan of both bridges, approved by some countries, with an exercise that names the first. */
async function writePlan(approvedBy: readonly Country[], reviewBy = inDays(300)) {
  const plan = newId()
  const content = planContent({ title: 'Niagara', crossings: ['peace-bridge', 'rainbow-bridge'], reviewBy })
  const version = await put(
    'US',
    draft('plan.drafted', { plan, content, major: 1, minor: 0, changeNote: '' }, shared),
  )
  const judged = gateElements.map((element) =>
    draft(
      'plan.elementAssessed',
      { plan, version, element, score: 3, evidence: `Section ${element}`, owner: 'MTO' },
      shared,
    ),
  )
  await put('CA', judged)
  for (const country of approvedBy)
    await put(country, draft('plan.approved', { plan, version, remarks: '' }, shared))
  const held = exercise({ endedOn: inDays(-100), reportFinal: { US: inDays(-90), CA: null } })
  await put('US', draft('plan.exercised', { plan, version, exercise: held }, shared))
  return plan
}

const adopt = (country: Country) => {
  const pairs = ['peace-bridge', 'rainbow-bridge', 'blue-water-bridge'].map((id) => pair(id))
  return put(
    country,
    draft('priorityList.adopted', { year: year(), pairs, reason: 'Agreed in June' }, shared),
  )
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const panel = () => page.getByRole('complementary', { name: 'Evidence and what to do' })
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
const says = (words: string | RegExp) => expect.poll(() => panel().query()?.textContent ?? '').toMatch(words)
const reads = (name: string, words: string) =>
  expect.poll(() => row(name).query()?.textContent ?? '').toContain(words)
const heads = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((line) => line.querySelector('th[scope=row]')?.textContent)

describe('before a list is adopted', () => {
  it('[COV-24] nothing is counted; the one action adopts the offered list with a reason', async () => {
    await expect.element(page.getByText(`No priority list was adopted for ${year()}`)).toBeVisible()
    expect(page.getByRole('table').query()).toBeNull()
    await userEvent.keyboard('l')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const reason = page.getByRole('textbox', { name: /^Reason/ })
    await expect.element(reason).toHaveAttribute('aria-invalid', 'true')
    await reason.fill('Agreed by both chairs in June')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(button(/0 of 21/).first()).toBeVisible()
    expect(page.getByRole('row').elements()).toHaveLength(22)
    const list = useWorkspace.getState().picture?.priorityLists[year()]
    expect(list?.adoptions[0]).toMatchObject({ country: 'US', reason: 'Agreed by both chairs in June' })
  })
})

describe('with a list', () => {
  it('[COV-28] the headline, a crossing and a cell open the evidence behind them', async () => {
    await adopt('US')
    const plan = await writePlan(['US', 'CA'])
    await button(/1 of 3 33\.3%/).click()
    await says(/Counted: 1.*Peace Bridge.*Not counted: 2/)
    await panel()
      .getByRole('button', { name: /Peace Bridge/ })
      .click()
    await says(/Approved .* by Dana Kowalczyk, CBP/)
    await says(/Approved .* by Marie Thibodeau, CBSA/)
    await says('Section RC-01')
    await says('Niagara tabletop')
    await userEvent.keyboard('{Escape}')
    await says(/Counted: 1/)
    await row('Rainbow Bridge').getByRole('button', { name: 'Reopening: in plan' }).click()
    await says('The exercise does not name this crossing')
    expect(panel().element().querySelector('[aria-current]')?.textContent).toContain('RC-01')
    await userEvent.keyboard('r')
    expect(useSession.getState()).toMatchObject({ screen: 'plans', selection: { type: 'plan', id: plan } })
  })

  it('[COV-25] the fastest gain says how many crossings one exercise would add', async () => {
    await adopt('US')
    await writePlan(['US', 'CA'])
    await says(/Rainbow Bridge.*One exercise of BUF-\d+ 1\.0.*Makes it 2 of 3 \(66\.7%\)/)
  })

  it('[COV-8] one country’s approval stands in a row of its own, with who has signed', async () => {
    await adopt('US')
    await writePlan(['CA'])
    await button(/Approved by one country alone 2/).click()
    await says(/Counted: 2/)
    await expect
      .element(row('Peace Bridge').getByRole('button', { name: 'Approved by Canada' }))
      .toBeVisible()
    await reads('Peace Bridge', 'one country')
    await says(/Not approved by the United States/)
  })

  it('[COV-27] an overdue review stands in words beside its owners', async () => {
    await adopt('US')
    await writePlan(['US', 'CA'], inDays(-70))
    await says(/Overdue reviews1.*2 months late.*Port director.*Superintendent/)
    await reads('Peace Bridge', 'Review overdue since')
    await expect.element(button(/^Priority crossings|0 of 3/).first()).toBeVisible()
  })

  it('[COV-31] J and K go through the crossings, G leaves the gaps, Enter goes into the evidence', async () => {
    await adopt('US')
    await writePlan(['US', 'CA'])
    await expect.poll(heads).toEqual(['Peace Bridge', 'Rainbow Bridge', 'Blue Water Bridge'])
    await userEvent.keyboard('jj')
    expect(document.activeElement?.textContent).toBe('Rainbow Bridge')
    await says(/Rainbow Bridge/)
    await userEvent.keyboard('k{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('H2')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.textContent).toBe('Peace Bridge')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Scope: in plan')
    await userEvent.keyboard('g')
    await expect.poll(heads).toEqual(['Rainbow Bridge', 'Blue Water Bridge'])
  })

  it('[COV-4] another day and another window change what counts', async () => {
    await adopt('US')
    await writePlan(['US', 'CA'])
    await expect.element(button(/1 of 3 33\.3%/)).toBeVisible()
    await userEvent.keyboard('x')
    await userEvent.keyboard('2{Tab}')
    await expect.element(button(/0 of 3 0\.0%/).first()).toBeVisible()
    await userEvent.keyboard('c')
    await userEvent.keyboard('2019-01-01')
    await expect.element(page.getByText('No priority list was adopted for 2019')).toBeVisible()
    await button('Today').click()
    await expect.element(button(/0 of 3 0\.0%/).first()).toBeVisible()
  })

  it('[COV-29] the second country adopts the same list, and a dated amendment changes it', async () => {
    await adopt('US')
    await setActing(officials.CA.id)
    await expect.element(button(/List of \d+: 3 crossings/)).toBeVisible()
    await userEvent.keyboard('l')
    await page.getByRole('textbox', { name: /^Reason/ }).fill('We agree')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await button(/List of \d+: 3 crossings/).click()
    await says(/by Dana Kowalczyk, CBP.*Agreed in June.*by Marie Thibodeau, CBSA.*We agree/)
    await userEvent.keyboard('l')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(page.getByText(/Nothing changes yet/)).toBeVisible()
    await page.getByRole('dialog').getByText('Blue Water Bridge', { exact: true }).click()
    await page.getByRole('textbox', { name: /^Reason/ }).fill('Closed for good')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(button(/List of \d+: 2 crossings/)).toBeVisible()
    await says(/− Blue Water Bridge.*Closed for good/)
  })
})
