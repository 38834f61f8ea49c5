import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import type { PlanContent } from '../../../data/model/plan.ts'
import { GuideCheck } from '../../../renderer/plans/check/GuideCheck.tsx'
import { PlanVersions } from '../../../renderer/plans/check/PlanVersions.tsx'
import {
  addOfficial,
  loadDesks,
  makeDesk,
  setActing,
  type LocalOfficial,
} from '../../../renderer/state/desk.ts'
import { closeWorkspace, createWorkspace, setArchived } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { planContent } from '../../support/plan-records.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/plans/plans.css'

let officials: Record<Country, LocalOfficial>
let plan: string
let version: string

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const ca = await makeDesk({ name: 'Erie', code: 'ERI', country: 'CA', agency: 'CBSA', place: 'Fort Erie' })
  const official = (desk: string, name: string) =>
    addOfficial({ desk, name, agency: 'Agency', position: 'Planner' })
  officials = { US: await official(us.id, 'Dana Kowalczyk'), CA: await official(ca.id, 'Marie Thibodeau') }
  await setActing(officials.US.id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  await createWorkspace({ name: 'Plans', mode: 'planning', purpose: 'Plan', facilities: ['peace-bridge'] })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  plan = newId()
  version = await drafted(plan, {})
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

function showView(view: 'check' | 'versions', language: 'en' | 'fr' = 'en') {
  show(
    <>
      {view === 'check' ? <GuideCheck plan={plan} /> : <PlanVersions plan={plan} />}
      <LiveRegion />
    </>,
    language,
  )
}

async function put(country: Country, given: Draft) {
  await setActing(officials[country].id)
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
  return entry?.hash ?? ''
}
const drafted = (id: string, more: Partial<PlanContent>) =>
  put(
    'US',
    draft('plan.drafted', { plan: id, content: planContent(more), major: 1, minor: 0, changeNote: '' }),
  )
const judged = (element: string) =>
  useWorkspace.getState().picture?.plans[plan]?.assessments.findLast((each) => each.element === element)
const head = (element: RegExp) => page.getByRole('button', { name: element, expanded: false })

it('[CHK-1] elements are scored from the keyboard, one entry each, and the score says what nobody judged', async () => {
  showView('check')
  await expect.element(page.getByText(/^0 of 61 elements judged; 61 are not, and count as 0\./)).toBeVisible()
  await expect.element(page.getByText('0 of 9 gate elements score 2 or more.')).toBeVisible()
  await head(/^PR-01/).click()
  await userEvent.keyboard('3')
  await expect.poll(() => judged('PR-01')?.score).toBe(3)
  await userEvent.keyboard('j')
  await userEvent.keyboard('1')
  await expect.poll(() => judged('PR-02')?.score).toBe(1)
  await expect.element(page.getByText(/^2 of 61 elements judged; 59 are not, and count as 0\./)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^PR-01 .*: met, score 3/ })).toBeVisible()
  await expect.element(page.getByText('1 of 9 gate elements score 2 or more.')).toBeVisible()
  await userEvent.keyboard('k')
  await userEvent.keyboard('{Backspace}')
  await expect.poll(() => judged('PR-01')?.score).toBe(null)
})

it('[CHK-2] evidence and owner are written in place; what is typed outlives another score and a closed tab', async () => {
  showView('check')
  await head(/^CI-01/).click()
  await userEvent.keyboard('e')
  await expect.element(page.getByRole('textbox', { name: 'Evidence' })).toHaveFocus()
  await userEvent.keyboard('Annex B, call tree of 3 May')
  await page.getByRole('radio', { name: '2 written' }).click({ force: true })
  await expect.poll(() => judged('CI-01')?.score).toBe(2)
  expect(judged('CI-01')?.evidence).toBe('')
  show(null)
  await expect.element(head(/^PR-01/)).not.toBeInTheDocument()
  showView('check')
  await head(/^CI-01/).click()
  await expect
    .element(page.getByRole('textbox', { name: 'Evidence' }))
    .toHaveValue('Annex B, call tree of 3 May')
  await page.getByRole('textbox', { name: 'Owner' }).fill('Duty manager')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => judged('CI-01')?.owner).toBe('Duty manager')
  expect(judged('CI-01')).toMatchObject({ score: 2, evidence: 'Annex B, call tree of 3 May' })
})

it('[CHK-3] what is to do lists gates first; what is done leaves the list and the next is in hand', async () => {
  showView('check')
  await page.getByRole('radio', { name: /^To do/ }).click({ force: true })
  const first = page.getByRole('listitem').getByRole('button', { expanded: false }).first()
  await expect.poll(() => first.query()?.textContent).toMatch(/^PR-01/)
  await first.click()
  await userEvent.keyboard('4')
  await expect.poll(() => judged('PR-01')?.score).toBe(4)
  await expect.element(page.getByRole('radio', { name: 'To do (60)' })).toBeVisible()
  await userEvent.keyboard('2')
  await expect.poll(() => judged('PR-03')?.score).toBe(2)
})

it('[CHK-4] what each country said of an element stands side by side, and a difference is marked', async () => {
  const say = (country: Country, score: 1 | 3) =>
    put(
      country,
      draft('plan.elementAssessed', { plan, version, element: 'CM-01', score, evidence: '', owner: '' }),
    )
  await say('US', 3)
  await say('CA', 1)
  showView('check', 'fr')
  await expect.element(page.getByText('Les pays divergent')).toBeVisible()
  await head(/^CM-01/).click()
  await expect.element(page.getByText(/^3 sur 4, /)).toBeVisible()
  await expect.element(page.getByText(/^1 sur 4, /)).toBeVisible()
})

it('[CHK-5] a closed record can be read and not judged', async () => {
  await setArchived(true, 'Over')
  await expect.poll(() => Boolean(useWorkspace.getState().picture?.workspace?.archived)).toBe(true)
  showView('check')
  await expect.element(page.getByText(/^This record is closed/)).toBeVisible()
  await head(/^PR-01/).click()
  await userEvent.keyboard('3')
  await expect.element(page.getByRole('textbox', { name: 'Evidence' })).toBeDisabled()
  expect(judged('PR-01')).toBeUndefined()
})

it('[CHK-6] two versions say what was added, removed and changed', async () => {
  showView('versions')
  await expect.element(page.getByText(/one version only/)).toBeVisible()
  const content = planContent({
    purpose: 'Keep trucks moving',
    crossings: ['peace-bridge', 'rainbow-bridge'],
  })
  await put('US', draft('plan.revised', { plan, content, major: 1, minor: 1, changeNote: 'Rainbow' }))
  show(null)
  await expect.element(page.getByText(/one version only/)).not.toBeInTheDocument()
  showView('versions')
  await expect.element(page.getByText('2 changes from 1.0 to 1.1')).toBeVisible()
  await expect.element(page.getByText('Keep traffic moving')).toBeVisible()
  await expect.element(page.getByText('Keep trucks moving')).toBeVisible()
  await expect.element(page.getByText('Rainbow Bridge')).toBeVisible()
})

it('[CHK-7] two plans stand side by side: scores of elements that differ, and the parts that do', async () => {
  await drafted(newId(), { title: 'Detroit River', crossings: ['ambassador-bridge'] })
  await put(
    'US',
    draft('plan.elementAssessed', { plan, version, element: 'TM-02', score: 2, evidence: '', owner: '' }),
  )
  showView('versions')
  await page.getByRole('radio', { name: 'Another plan' }).click({ force: true })
  await page.getByRole('button', { name: /Other plan/ }).click()
  await page.getByRole('option', { name: /Detroit River/ }).click()
  const scores = page.getByRole('table', { name: 'Scores by heading and element' })
  const row = scores.getByRole('row', { name: /^TM-02/ })
  await expect.poll(() => row.query()?.textContent).toMatch(/2 of 4not judged$/)
  await expect.element(page.getByText('Ambassador Bridge')).toBeVisible()
  await expect.element(page.getByText(/^The same in both: .*Purpose/)).toBeVisible()
})
