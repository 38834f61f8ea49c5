import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Country } from '../../../data/model/country.ts'
import { draftsToStart } from '../../../data/projections/run-drafts.ts'
import { shippedPlaybook } from '../../../data/reference/playbooks.ts'
import { RequestRecord } from '../../../renderer/decisions/RequestRecord.tsx'
import '../../../renderer/decisions/record.css'
import { FormHost } from '../../../renderer/forms/FormHost.tsx'
import { useEditor } from '../../../renderer/playbooks/editor/editor-store.ts'
import { PlaybookEditor } from '../../../renderer/playbooks/editor/PlaybookEditor.tsx'
import { ErgCard } from '../../../renderer/playbooks/erg/ErgCard.tsx'
import { ErgForm } from '../../../renderer/playbooks/erg/ErgForm.tsx'
import { useZoneInput } from '../../../renderer/playbooks/erg/zone-store.ts'
import { usePlaybooks } from '../../../renderer/playbooks/playbooks-store.ts'
import { addOfficial, loadDesks, makeDesk, setActing } from '../../../renderer/state/desk.ts'
import { useNow } from '../../../renderer/state/now.ts'
import { closeWorkspace, createWorkspace } from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, newId, write } from '../../../renderer/state/write.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let officials: Record<Country, string>
const run = () => Object.values(picture()?.runs ?? {})[0]
const picture = () => useWorkspace.getState().picture
const chemical = shippedPlaybook('cbrne-chemical')

beforeEach(async () => {
  await page.viewport(1440, 900)
  localStorage.clear()
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const ca = await makeDesk({ name: 'Windsor', code: 'WIN', country: 'CA', agency: 'CBSA', place: 'Windsor' })
  const official = async (desk: string, name: string) =>
    (await addOfficial({ desk, name, agency: 'CBP', position: 'Watch' })).id
  officials = { US: await official(us.id, 'Dana'), CA: await official(ca.id, 'Marc') }
  await setActing(officials.US)
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  useZoneInput.getState().clear()
  useEditor.getState().close()
  const facilities = ['blue-water-bridge']
  await createWorkspace({ name: 'Tanker', mode: 'exercise', purpose: 'Coordinate', facilities })
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
})
afterEach(async () => {
  hide()
  await closeWorkspace()
})

function Card() {
  const form = useSession((state) => state.form)
  const known = useWorkspace((state) => Object.keys(state.picture?.runs ?? {})[0])
  return (
    <>
      <ErgCard run={known ?? null} />
      {form?.name === 'erg' ? <ErgForm /> : <FormHost />}
    </>
  )
}

function Record() {
  const now = useNow()
  const request = useWorkspace((state) => Object.values(state.picture?.requests ?? {})[0])
  return request && <RequestRecord request={request} now={now} />
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: RegExp) => page.getByRole('textbox', { name })

async function startRun(): Promise<void> {
  const known = picture()
  if (!chemical || !known) throw new Error('no playbook')
  const start = {
    run: newId(),
    facility: 'blue-water-bridge',
    startedAt: '2026-11-22T12:00:00.000Z',
  } as const
  const more = { releasability: 'SHARED', text: '', links: [] } as const
  const outcome = await write(draftsToStart(chemical, { ...start, ...more }, known))
  expect(outcome.ok).toBe(true)
  await expect.poll(run).toBeDefined()
}

it('[ERG-8] without a run distances are looked up, and it says that a zone needs one', async () => {
  show(<Card />)
  await button(/Look up distances/).click()
  await expect.element(page.getByText('No run is going on.', { exact: false })).toBeVisible()
  await expect.element(button(/Log the zone/)).toBeDisabled()
  await page.getByText('ERG 2016', { exact: true }).click()
  await page.getByRole('combobox').fill('phosgene')
  await page.getByRole('option', { name: /1076/ }).click()
  await page.getByText('Small', { exact: true }).click()
  await page.getByText('Night', { exact: true }).click()
  await expect.element(page.getByText('2.5 km (1.6 mi)')).toBeVisible()
  await page.getByText('ERG 2024', { exact: true }).click()
  await expect.element(page.getByText('Not in our table for ERG 2024.', { exact: false })).toBeVisible()
})

it('[ERG-10] the commander’s distances are logged with their reason, and shown as the commander’s', async () => {
  await startRun()
  show(<Card />)
  await button(/Look up distances/).click()
  await page.getByText('The incident commander sets other distances').click()
  await field(/^Isolation all round/).fill('250')
  await userEvent.keyboard('{Tab}{Control>}{Enter}{/Control}')
  await expect.element(field(/^Reason for other distances/)).toHaveFocus()
  await userEvent.keyboard('Tank is venting{Control>}{Enter}{/Control}')
  await expect
    .poll(() => run()?.zones)
    .toMatchObject([{ edition: null, isolationM: 250, text: 'Tank is venting' }])
  await expect
    .element(page.getByRole('heading', { name: 'Distances of the incident commander' }))
    .toBeVisible()
  await expect.element(page.getByText('250 m (820 ft)')).toBeVisible()
  await userEvent.keyboard('{Alt>}u{/Alt}')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field(/^Reason/)).toHaveAttribute('aria-invalid', 'true')
  await field(/^Reason/).fill('Readings are clean')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText(/Zone lifted .* Readings are clean$/)).toBeVisible()
})

it('[ERG-8] what was typed is still there when the form opens again, in French too', async () => {
  await startRun()
  show(<Card />, 'fr')
  await button(/Chercher les distances/).click()
  await page.getByRole('combobox').fill('1017')
  await page.getByRole('option', { name: 'ONU 1017 Chlore' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => useSession.getState().form).toBeNull()
  await button(/Chercher les distances/).click()
  await expect.element(page.getByRole('combobox')).toHaveValue('ONU 1017 Chlore')
})

it('[REQ-4] a record shows what is asked beside what is offered, with both legal bases', async () => {
  const request = newId()
  const opened = draft('request.opened', {
    request,
    subject: 'personnel',
    to: 'CA',
    title: 'Decontamination team',
    text: '',
    quantity: 12,
    gate: { facility: 'blue-water-bridge', text: 'Lane 1' },
    crossAt: null,
    credentials: 'Hazmat technician',
    legalBasis: '2008 agreement',
    neededBy: null,
    links: [],
  })
  expect((await write(opened)).ok).toBe(true)
  await setActing(officials.CA)
  const countered = draft('request.countered', {
    request,
    text: 'Eight can come',
    quantity: 8,
    legalBasis: 'Emergency Management Act',
  })
  expect((await write(countered)).ok).toBe(true)
  await expect.poll(() => picture()?.requests[request]?.state).toBe('countered')
  show(<Record />)
  await expect.element(page.getByText('Asked: 12')).toBeVisible()
  await expect.element(page.getByText('Offered: 8')).toBeVisible()
  await expect.element(page.getByText('Blue Water Bridge, Lane 1')).toBeVisible()
  await expect.element(page.getByText('2008 agreement')).toBeVisible()
  await expect.element(page.getByText('Emergency Management Act')).toBeVisible()
  await expect.element(button(/Offer something else/)).toBeVisible()
  expect(button(/Accept the counter-offer/).query()).toBeNull()
  await setActing(officials.US)
  await expect.element(button(/Accept the counter-offer/)).toBeVisible()
  expect(button(/^Decline/).query()).toBeNull()
})

it('[PBE-1] nothing changed is not adopted; a fault is said at its field, in French too', async () => {
  usePlaybooks.getState().edit(chemical?.hash ?? null)
  show(<PlaybookEditor />, 'fr')
  await expect.element(button(/Adopter la révision 2/)).toBeDisabled()
  await expect.element(page.getByText('rien n’a été changé', { exact: false })).toBeVisible()
  const title = field(/^Titre, français/)
  await title.fill('')
  await expect.element(title).toHaveAttribute('aria-invalid', 'true')
  await button(/Étapes/).click()
  await button(/Généralités › Titre › français/).click()
  await expect.element(title).toHaveFocus()
  await title.fill('Rejet chimique')
  await button(/Adopter la révision 2/).click()
  await expect
    .poll(() => Object.values(picture()?.playbooks ?? {}).map(({ playbook }) => playbook))
    .toMatchObject([
      { version: 2, title: { fr: 'Rejet chimique' }, copiedFrom: { id: 'cbrne-chemical', version: 1 } },
    ])
})
