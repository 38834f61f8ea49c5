import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { pictureOf } from '../../../data/projections/picture.ts'
import { OpenThings } from '../../../renderer/situation/panel/OpenThings.tsx'
import { useSession } from '../../../renderer/state/session.ts'
import { LogWriter } from '../../support/log-fixture.ts'
import { hide, show } from '../../support/show.tsx'

afterEach(() => {
  useSession.setState({ selection: null })
  hide()
})

const id = (place: number) => `yard-${String(place)}-000000`
function running(count: number) {
  const log = new LogWriter().enrol()
  for (let place = 0; place < count; place += 1)
    log.write('US', 'measure.started', {
      ...{ measure: id(place), number: 'DET-1', type: 'stagingArea', isAdvice: false, area: null },
      ...{ title: `Yard ${String(place)}`, text: '', directions: ['toCA'], modes: ['commercial'] },
      ...{ from: 'ambassador-bridge', to: [], capacity: 40, links: [] },
    })
  return Object.values(pictureOf(log.entries, 'US').measures)
}
const listed = () => page.getByText(/^Yard \d+$/).elements().length

it('[KEY-7] of very many measures the first ones and the one in hand are listed, and all on request', async () => {
  useSession.setState({ selection: { type: 'measure', id: id(90) } })
  const things = { disruptions: [], measures: running(100), decisions: [] }
  show(<OpenThings things={things} now="2026-11-23T12:00:00.000Z" isWritable />)
  await expect.poll(listed).toBe(41)
  await expect.element(page.getByText('Yard 90', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Show all 100 measures' }).click()
  await expect.poll(listed).toBe(100)
  await expect.element(page.getByRole('button', { name: /^Show all/ })).not.toBeInTheDocument()
  // Who works by keyboard goes on where the list went on.
  expect(document.activeElement?.closest('[data-thing]')?.textContent).toContain('Yard 40')
})
