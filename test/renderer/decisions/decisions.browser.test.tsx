import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { Decisions } from '../../../renderer/decisions/Decisions.tsx'
import { useAnnouncedDecisions } from '../../../renderer/decisions/use-announced-decisions.ts'
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
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let officials: Record<Country, LocalOfficial>
let decision: string

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
  decision = newId()
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  const facilities = ['ambassador-bridge']
  await createWorkspace({ name: 'Closure', mode: 'real', purpose: 'Coordinate', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  show(<Screen />)
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

function Screen() {
  useAnnouncedDecisions()
  return (
    <>
      <Decisions />
      <FormHost />
      <LiveRegion />
    </>
  )
}

const says = (what: Locator, words: string) =>
  expect.poll(() => what.query()?.textContent ?? '').toContain(words)
const shown = () => useWorkspace.getState().picture?.decisions[decision]
const half = (country: string) => page.getByRole('group', { name: `Answer of ${country}` })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: RegExp) => page.getByRole('textbox', { name })

async function put(country: Country, given: Draft) {
  await setActing(officials[country].id)
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
  return entry?.hash ?? ''
}

const propose = (country: Country = 'US') =>
  put(
    country,
    draft('decision.proposed', {
      decision,
      title: 'Divert trucks',
      text: 'Trucks to Canada go by Blue Water.',
      needs: ['US', 'CA'],
      conditions: ['Escort for fuel'],
      authority: { US: '8 CFR 235.1', CA: '' },
      effectiveFrom: null,
      expiresAt: null,
      reviewAt: null,
      answerBy: null,
      links: [{ type: 'facility', id: 'ambassador-bridge' }],
    }),
  )
const concur = (country: Country, terms: string) =>
  put(country, draft('decision.concurred', { decision, terms, remarks: '' }))

it('[SCR-1] a proposal puts the country of the proposer behind it only when its official signs for that', async () => {
  useSession.getState().openForm({ name: 'decision' })
  await field(/^Title/).fill('Divert trucks')
  await field(/^Terms/).fill('Trucks to Canada go by Blue Water.')
  await page.getByText('My country concurs with these terms now').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Type your name/)).toHaveAttribute('aria-invalid', 'true')
  await field(/^Type your name/).fill('dana kowalczyk')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await says(half('United States'), 'Concurs')
  await says(half('Canada'), 'Waiting')
  expect(
    useWorkspace
      .getState()
      .entries.slice(-2)
      .map(({ kind }) => kind),
  ).toEqual(['decision.proposed', 'decision.concurred'])
})

it('[SCR-2] the half of the other country is locked and says who can answer; a call is recorded apart', async () => {
  await propose()
  await says(half('Canada'), 'Only an official acting for Canada can answer here.')
  expect(half('United States').element().textContent).not.toContain('Only an official')
  await half('Canada').getByRole('button', { name: 'Record an answer by phone' }).click()
  await page.getByText('Will concur').click()
  await field(/^Position or office/).fill('CBSA Windsor duty office')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await says(half('Canada'), 'Will concur. Not a concurrence.')
  await says(half('Canada'), 'Waiting')
  expect(shown()?.answers).toEqual({})
})

it('[SCR-3] C signs for the acting country after its official typed the own name, and the change is said aloud', async () => {
  const proposal = await propose()
  await concur('US', proposal)
  await setActing(officials.CA.id)
  await expect.element(page.getByRole('button', { name: 'Concur', exact: true })).toBeVisible()
  await userEvent.keyboard('c')
  await says(page.getByRole('dialog'), 'Escort for fuel')
  await field(/^Type your name/).fill('Dana Kowalczyk')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Type your name/)).toHaveAttribute('aria-invalid', 'true')
  await field(/^Type your name/).fill('Marie Thibodeau')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await says(half('Canada'), 'Concurs')
  await says(half('Canada'), 'Signed on the same computer')
  await says(half('Canada'), 'Signature verified')
  await expect
    .poll(() => document.querySelector('[aria-live="assertive"]')?.textContent)
    .toContain('DET-1: In effect')
})

it('[SCR-4] nobody signs terms that were changed while the form was open', async () => {
  const proposal = await propose()
  await setActing(officials.CA.id)
  useSession.getState().openForm({ name: 'decisionAnswer', subject: decision, option: 'concur' })
  await field(/^Type your name/).fill('Marie Thibodeau')
  const known = shown()
  if (!known) throw new Error('the decision is in the picture')
  const amended = { ...known.terms, decision, text: 'By the ferry.', reason: 'Bridge closes' }
  await put('CA', draft('decision.amended', amended, { basedOn: [proposal] }))
  await expect.poll(() => shown()?.terms.text).toBe('By the ferry.')
  await expect.element(field(/^Type your name/)).toHaveValue('Marie Thibodeau')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText(/^The terms of this decision changed/)).toBeVisible()
  expect(shown()?.answers).toEqual({})
})

it('[SCR-5] a concurrence that fell with an amendment stays readable, and both are asked again', async () => {
  const proposal = await propose()
  await concur('US', proposal)
  const known = shown()
  if (!known) throw new Error('the decision is in the picture')
  await put('CA', draft('decision.amended', { ...known.terms, decision, text: 'By ferry.', reason: 'Wind' }))
  await expect.element(page.getByText('Answers to earlier terms')).toBeVisible()
  await says(half('United States'), 'Waiting')
  await says(half('Canada'), 'Waiting')
})

it('[SCR-6] one country rescinds with a reason that the record shows', async () => {
  const proposal = await propose()
  await concur('US', proposal)
  await concur('CA', proposal)
  await button('Rescind').click()
  await field(/^Reason/).fill('Queue is gone')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText(/Rescinded by Canada.*Queue is gone/)).toBeVisible()
  await expect.element(button('Rescind')).not.toBeInTheDocument()
})

it('[SCR-7] a sovereign action is never shown as agreed, and the other country acknowledges it', async () => {
  await put(
    'CA',
    draft('decision.takenAlone', {
      decision,
      title: 'Close the yard',
      text: 'Closed to trucks.',
      authority: '',
      expiresAt: null,
      reviewAt: null,
      links: [],
    }),
  )
  await says(half('Canada'), 'Takes this action alone')
  await says(half('United States'), 'Awaiting acknowledgement')
  await expect.element(button('Acknowledge')).not.toBeInTheDocument()
  await setActing(officials.US.id)
  await button('Acknowledge').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await says(half('United States'), 'Acknowledged')
  expect(half('United States').element().textContent).not.toContain('Concurs')
})

it('[SCR-8] a request shows its record; only the country asked may take the next step', async () => {
  const request = newId()
  const body = { subject: 'equipment', to: 'CA', title: 'Two scanners', text: '', legalBasis: '' } as const
  await put('US', draft('request.opened', { request, ...body, neededBy: null, links: [] }))
  useSession.getState().select({ type: 'request', id: request })
  await says(
    page.getByRole('article', { name: 'DET-1' }),
    'Only an official acting for Canada can answer here.',
  )
  await setActing(officials.CA.id)
  await button('Accept').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(button('Log as deployed')).toBeVisible()
})

it('[SCR-9] J and K go from one decision to the next, and the record follows', async () => {
  await propose()
  const first = decision
  decision = newId()
  await propose()
  useSession.getState().select({ type: 'decision', id: decision })
  await expect.element(page.getByRole('article', { name: 'DET-2' })).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('article', { name: 'DET-1' })).toBeVisible()
  expect(useSession.getState().selection?.id).toBe(first)
  await userEvent.keyboard('k')
  await expect.element(page.getByRole('article', { name: 'DET-2' })).toBeVisible()
})

it('[SCR-10] a declined decision is proposed again by key from its own terms, linked to it and without past dates', async () => {
  const proposal = await propose()
  await put('CA', draft('decision.declined', { decision, terms: proposal, reason: 'Not by ferry' }))
  await expect.element(button('Propose again')).toBeVisible()
  await userEvent.keyboard('g')
  await expect.element(page.getByRole('dialog').getByText(/^Terms of DET-1/)).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => Object.keys(useWorkspace.getState().picture?.decisions ?? {}).length).toBe(2)
  const again = Object.values(useWorkspace.getState().picture?.decisions ?? {}).find(
    (each) => each.decision !== decision,
  )
  expect(again?.terms).toMatchObject({ title: shown()?.terms.title, text: shown()?.terms.text })
  expect(again?.terms.links).toContainEqual({ type: 'decision', id: decision })
  expect(again?.answers).toEqual({})
  useSession.getState().select({ type: 'decision', id: decision })
  await expect.element(page.getByText('Linked from')).toBeVisible()
})

it('[SCR-11] in a narrow window the record lies over the board; Escape closes it and the focus returns', async () => {
  await propose()
  await page.viewport(1280, 800)
  try {
    const record = page.getByRole('complementary', { name: 'Decision record' })
    await page
      .getByRole('button', { name: /^DET-1/ })
      .first()
      .click()
    await expect.element(record).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(record).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.id).toBe(`decision-${decision}`)
  } finally {
    await page.viewport(1440, 900)
  }
})
