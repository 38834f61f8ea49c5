import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Draft } from '../../../data/model/entry.ts'
import { Committees } from '../../../renderer/committees/Committees.tsx'
import { CommitteeForms } from '../../../renderer/committees/forms/CommitteeForms.tsx'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { now } from '../../../renderer/state/now.ts'
import { closeWorkspace, createWorkspace, setArchived } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { LiveRegion } from '../../../renderer/ui/parts/LiveRegion.tsx'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Buffalo', code: 'BUF', country: 'US', agency: 'CBP', place: 'Buffalo' })
  const official = { desk: us.id, name: 'Dana Kowalczyk', agency: 'CBP', position: 'Planner' }
  await setActing((await addOfficial(official)).id)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  const facilities = ['peace-bridge', 'rainbow-bridge']
  await createWorkspace({ name: 'Plans 2026', mode: 'planning', purpose: 'Plan', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  showScreen('en')
})

afterEach(async () => {
  hide()
  await closeWorkspace()
})

function showScreen(language: 'en' | 'fr') {
  show(
    <>
      <Committees />
      <CommitteeForms />
      <LiveRegion />
    </>,
    language,
    { height: '900px' },
  )
}

const all = () => Object.values(useWorkspace.getState().picture?.committees ?? {})
const items = () => Object.values(useWorkspace.getState().picture?.actionItems ?? {})
const field = (name: string | RegExp) => page.getByRole('textbox', { name })
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const closed = () => expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
async function put(given: Draft) {
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const [entry] = outcome.value
  await expect.poll(() => useWorkspace.getState().entries.some(({ hash }) => hash === entry?.hash)).toBe(true)
}
async function formed(type: 'bpoc' | 'maritime' = 'bpoc') {
  const committee = newId()
  const members = [
    { country: 'US' as const, agency: 'CBP', position: 'Port director', isCore: true },
    { country: 'CA' as const, agency: 'CBSA', position: 'District director', isCore: true },
  ]
  await put(
    draft('committee.formed', { committee, type, title: 'Niagara committee', facilities: [], members }),
  )
  return committee
}

it('[COM-1] a committee is formed with seats by position, and its members change', async () => {
  await expect.element(page.getByText('No committee in this log yet')).toBeVisible()
  await userEvent.keyboard('t')
  await save()
  await expect.element(field(/^Name of the committee/)).toHaveFocus()
  expect(all()).toEqual([])
  await field(/^Name of the committee/).fill('Niagara port operations committee')
  await field('Position').nth(0).fill('Port director, Buffalo')
  await save()
  await expect.element(field('Position').nth(1)).toHaveFocus()
  await field('Position').nth(1).fill('District director, Fort Erie')
  await save()
  await expect.poll(() => all().length).toBe(1)
  await closed()
  await expect.element(page.getByRole('cell', { name: 'District director, Fort Erie' })).toBeVisible()
  await userEvent.keyboard('e')
  await page.getByRole('button', { name: 'Add a seat' }).click()
  await field('Agency').nth(2).fill('MTO')
  await field('Position').nth(2).fill('Area manager')
  await save()
  await expect.poll(() => all()[0]?.members.length).toBe(3)
})

it('[COM-2] meetings of the year are counted against four; a maritime committee has no number', async () => {
  const committee = await formed()
  await formed('maritime')
  const year = now().slice(0, 4)
  await expect.element(page.getByText(`no meeting in ${year}`).first()).toBeVisible()
  useSession.getState().select({ type: 'committee', id: committee })
  await expect.element(page.getByRole('article').getByText(`0 of 4 meetings in ${year}`)).toBeVisible()
  await userEvent.keyboard('v')
  await field(/^Agenda/).fill('Winter storms')
  await page.getByRole('checkbox', { name: /CBSA, District director/ }).click({ force: true })
  await save()
  await closed()
  await expect.element(page.getByRole('article').getByText(`1 of 4 meetings in ${year}`)).toBeVisible()
  expect(all().find((each) => each.committee === committee)?.meetings[0]).toMatchObject({
    agenda: 'Winter storms',
    attended: [{ country: 'CA', agency: 'CBSA', position: 'District director' }],
  })
})

it('[COM-3] an action item has an owner and a day, is overdue after it, and closes with what came of it', async () => {
  await formed()
  await userEvent.keyboard('c')
  await field(/^What is to be done/).fill('Sign the staging agreement')
  await field(/^Owner/).fill('MTO area manager')
  await field(/^Due/).fill('2026-01-31')
  await save()
  await expect.poll(() => items().length).toBe(1)
  await closed()
  await expect.element(page.getByRole('article').getByText('Overdue')).toBeVisible()
  await userEvent.keyboard('g')
  await expect.element(page.getByRole('heading', { name: 'Sign the staging agreement' })).toBeVisible()
  await userEvent.keyboard('r')
  await field(/^Due/).fill('2099-01-31')
  await save()
  await expect.poll(() => items()[0]?.due).toBe('2099-01-31')
  await closed()
  await expect.element(page.getByText('(first due 2026-01-31)')).toBeVisible()
  await userEvent.keyboard('x')
  await field(/^What came of it/).fill('Signed')
  await save()
  await expect.poll(() => items()[0]?.closed?.outcome).toBe('Signed')
  await closed()
  await expect.element(page.getByRole('article').getByText('Closed', { exact: true })).toBeVisible()
})

it('warns of personal data, which may stay only with a reason', async () => {
  await formed()
  await userEvent.keyboard('v')
  await field(/^Agenda/).fill('Call 716-555-0143 about the lot')
  await save()
  await expect.element(page.getByRole('alert')).toBeVisible()
  expect(all()[0]?.meetings).toEqual([])
})

it('[COM-4] a closed record changes no committee, and says so in French too', async () => {
  await formed()
  await setArchived(true, 'Over')
  await expect.poll(() => Boolean(useWorkspace.getState().picture?.workspace?.archived)).toBe(true)
  showScreen('fr')
  await expect.element(page.getByText(/^Ce dossier est clos/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Former un comité/ })).toBeDisabled()
  await userEvent.keyboard('v')
  expect(useSession.getState().form).toBeNull()
})
