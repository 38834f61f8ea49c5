import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Country, Language } from '../../../data/model/country.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { Reports } from '../../../renderer/reports/Reports.tsx'
import { useDesk } from '../../../renderer/state/desk.ts'
import { machine } from '../../../renderer/state/machine.ts'
import { closedWorkspace, useWorkspace } from '../../../renderer/state/workspace.ts'
import { ambassadorLog, ids } from '../../data/reports/fixture.ts'
import { hide, show } from '../../support/show.tsx'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

const saved: { suggestedName: string; content: string | Uint8Array }[] = []

beforeEach(() => {
  saved.length = 0
  machine().saveFile = (file) => {
    saved.push(file)
    return Promise.resolve(`/tmp/${file.suggestedName}`)
  }
})
afterEach(() => {
  hide()
  useWorkspace.setState({ ...closedWorkspace })
})

function showReports(country: Country, language: Language = 'en'): void {
  const seen = ambassadorLog().entries.filter(
    ({ releasability }) => releasability === 'SHARED' || releasability === country,
  )
  useWorkspace.setState({
    status: 'ready',
    id: ids.workspace,
    entries: seen,
    picture: pictureOf(seen, country),
  })
  const code = country === 'US' ? 'DET' : 'WIN'
  const desk = { id: ids[country].desk, name: 'Desk', code, country, agency: 'Agency', place: 'Place' }
  const official = {
    id: ids[country].official,
    desk: desk.id,
    name: 'Name',
    agency: 'Agency',
    position: 'Position',
  }
  useDesk.setState({
    status: 'ready',
    acting: { desk: { ...desk, publicKey: 'ab', privateKey: null }, official },
  })
  show(<Reports />, language, { height: '860px' })
}

const written = () => String(saved[0]?.content)

it('[RPT-21] says how many of our entries a shared copy leaves out, and writes it without them', async () => {
  showReports('CA')
  await expect.element(page.getByText('1 entry left out of this copy. Marked Canada only.')).toBeVisible()
  await userEvent.click(page.getByText('one file'))
  await userEvent.click(page.getByRole('button', { name: /Export HTML/ }))
  await expect
    .element(page.getByText(/Saved: .*entente-EXERCISE-ambassador-26-WIN-38-en-fr\.html/))
    .toBeVisible()
  expect(written()).not.toContain('NATIONAL-')
  expect(written()).not.toContain('left out')
})

it('[RPT-21] adds our own entries to our own copy', async () => {
  showReports('US')
  await userEvent.click(page.getByText(/^adds 1 entry/))
  await userEvent.click(page.getByText('one file'))
  await userEvent.click(page.getByRole('button', { name: /Export HTML/ }))
  await expect.element(page.getByText(/Saved:/)).toBeVisible()
  expect(written()).toContain('NATIONAL-US')
  expect(written()).toContain('United States only')
})

it('[RPT-21] shows what will be written in a frame that can run nothing', async () => {
  showReports('CA', 'fr')
  const frame = page.getByTitle('Aperçu du rapport')
  await expect.element(frame).toBeVisible()
  expect(frame.element().getAttribute('sandbox')).toBe('')
  await expect.element(page.getByRole('radio', { name: /Les deux pays/ })).toBeChecked()
})

it('[PRV-11] writes the privacy report as one CSV, never the log with it', async () => {
  showReports('US')
  await userEvent.click(page.getByText(/register, retention, holds/))
  await userEvent.click(page.getByText('every table, for a spreadsheet'))
  await userEvent.click(page.getByRole('button', { name: /Export CSV/ }))
  await expect.poll(() => saved.map(({ suggestedName }) => suggestedName.split('.').at(-1))).toEqual(['csv'])
  expect(written()).toContain('Classes and retention')
})
