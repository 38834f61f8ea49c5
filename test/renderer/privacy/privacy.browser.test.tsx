import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { checkChains } from '../../../data/exchange/verify.ts'
import { writtenRows } from '../../../data/log/read.ts'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { Privacy } from '../../../renderer/privacy/Privacy.tsx'
import { database } from '../../../renderer/state/database.ts'
import {
  addOfficial,
  loadDesks,
  makeDesk,
  setActing,
  type LocalOfficial,
} from '../../../renderer/state/desk.ts'
import {
  actAs,
  closeWorkspace,
  createWorkspace,
  openWorkspace,
} from '../../../renderer/state/open-workspace.ts'
import { useSession } from '../../../renderer/state/session.ts'
import { useWorkspace } from '../../../renderer/state/workspace.ts'
import { draft, write } from '../../../renderer/state/write.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

let workspace: string
let officials: LocalOfficial[]

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await page.viewport(1440, 900)
  await database.delete()
  await database.open()
  await loadDesks()
  const us = await makeDesk({ name: 'Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' })
  const official = (name: string) =>
    addOfficial({ desk: us.id, name, agency: 'CBP', position: 'Watch officer' })
  officials = [await official('Dana Kowalczyk'), await official('Sam Rivera')]
  await setActing(officials[0]?.id ?? '')
  useSession.setState({ selection: null, form: null, releasability: 'SHARED' })
  vi.setSystemTime(new Date('2024-01-10T12:00:00.000Z'))
  const facilities = ['ambassador-bridge']
  workspace = await createWorkspace({ name: 'Closure', mode: 'real', purpose: 'Coordinate', facilities })
  await put(note('Truck on fire'))
  await put(note('Only ours', 'US'))
  show(<Privacy />)
})
afterEach(async () => {
  hide()
  vi.useRealTimers()
  await closeWorkspace()
})

const note = (text: string, releasability: Country | 'SHARED' = 'SHARED') =>
  draft('note.added', { text, form: 'note', tags: [], links: [] }, { releasability })

async function put(given: Draft) {
  const outcome = await write(given)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const hash = outcome.value[0]?.hash ?? ''
  await expect.poll(() => useWorkspace.getState().entries.some((each) => each.hash === hash)).toBe(true)
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: RegExp) => page.getByRole('textbox', { name })
const bodies = async () => JSON.stringify((await writtenRows(database, workspace)).map(({ body }) => body))

it('[PRV-4] years later a purge is shown, refused without a reason, and then deletes the text; the log says how many and the chains verify', async () => {
  vi.setSystemTime(new Date('2027-01-10T12:00:00.000Z'))
  await button('Look again').click()
  await expect.poll(() => button('Purge 1 entry').elements().length).toBe(2)
  await button('Purge 1 entry').first().click()
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await dialog.getByRole('button', { name: 'Purge 1 entry' }).click()
  await expect.element(dialog.getByText('Fill this in.')).toBeVisible()
  await userEvent.fill(field(/Reason/), 'Three years are over')
  await dialog.getByRole('button', { name: 'Purge 1 entry' }).click()
  await expect.element(page.getByText(/1 entry was purged under retention on/)).toBeVisible()
  expect(await bodies()).not.toContain('Truck on fire')
  expect(await bodies()).toContain('Only ours')
  expect(JSON.stringify(useWorkspace.getState().entries)).not.toContain('Truck on fire')
  const rows = await writtenRows(database, workspace)
  const checks = await checkChains(rows, {
    seals: [],
    keyOf: () => null,
    verify: () => Promise.resolve(true),
  })
  expect(Object.values(checks).every(({ fault }) => fault === null)).toBe(true)
  await openWorkspace(workspace)
  await expect.poll(() => useWorkspace.getState().status).toBe('ready')
  expect(JSON.stringify(useWorkspace.getState().entries)).not.toContain('Truck on fire')
})

it('[PRV-5] a hold placed on the screen keeps a purge from what it names, until it is lifted', async () => {
  vi.setSystemTime(new Date('2027-01-10T12:00:00.000Z'))
  await page.getByRole('tab', { name: 'Legal holds' }).click()
  await button('Place a hold').click()
  const dialog = page.getByRole('dialog')
  await userEvent.fill(field(/Name of the hold/), 'Claim 12')
  await userEvent.fill(field(/Entries/), 'DET#99')
  await userEvent.fill(field(/Reason/), 'Court order')
  await expect.element(dialog.getByText('Not found: DET#99')).toBeVisible()
  await userEvent.fill(field(/Entries/), 'det#4')
  await dialog.getByRole('button', { name: 'Place a hold' }).click()
  await expect.element(page.getByRole('rowheader', { name: 'Claim 12' })).toBeVisible()
  await page.getByRole('tab', { name: 'Retention' }).click()
  await expect.element(page.getByText('1 under legal hold')).toBeVisible()
  await page.getByRole('tab', { name: 'Legal holds' }).click()
  await button('Lift').click()
  await userEvent.fill(field(/Reason/), 'Settled')
  await dialog.getByRole('button', { name: 'Lift' }).click()
  await page.getByRole('tab', { name: 'Retention' }).click()
  await expect.poll(() => page.getByText('1 under legal hold').elements().length).toBe(0)
})

it('[PRV-6] an erased name is nowhere in the log any more: the position stands in its place', async () => {
  await actAs(officials[1]?.id ?? '')
  await page.getByRole('tab', { name: 'Names' }).click()
  await button('Erase the name of Dana Kowalczyk').click()
  await userEvent.fill(field(/Reason/), 'Left the service')
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the name' }).click()
  await expect.element(page.getByText('Name erased')).toBeVisible()
  expect(await bodies()).not.toContain('Kowalczyk')
  expect(JSON.stringify(useWorkspace.getState().picture)).not.toContain('Kowalczyk')
  expect(useWorkspace.getState().picture?.people.officials[officials[0]?.id ?? '']?.name).toBe(
    'Watch officer',
  )
  await expect.poll(() => database.officials.count()).toBe(1)
})

it('[PRV-3] a privacy dialog warns of personal data in what is typed, and keeps it only with a reason', async () => {
  await page.getByRole('tab', { name: 'Concerns' }).click()
  await button('Report a privacy concern').click()
  const dialog = page.getByRole('dialog')
  await userEvent.fill(field(/^Concern/), 'The entry names driver 313-555-0100')
  await userEvent.fill(field(/Owner/), 'Privacy office')
  await expect.element(dialog.getByText(/looks like personal data: phone number/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.element(dialog.getByRole('alert').getByText('Fill this in.')).toBeVisible()
  expect(useWorkspace.getState().entries.some(({ kind }) => kind === 'concern.reported')).toBe(false)
})
