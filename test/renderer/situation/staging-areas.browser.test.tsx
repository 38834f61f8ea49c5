import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Position } from '../../../data/model/ids.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { StagingAreas } from '../../../renderer/situation/map/StagingAreas.tsx'
import type { MapView } from '../../../renderer/ui/map/map-view.ts'
import { MapCanvas } from '../../../renderer/ui/map/MapCanvas.tsx'
import { LogWriter } from '../../support/log-fixture.ts'
import { hide, show } from '../../support/show.tsx'

afterEach(hide)

/** A log in which so many staging areas are in use, a hundredth of a degree from each other. */
function inUse(count: number) {
  const log = new LogWriter().enrol()
  for (let place = 0; place < count; place += 1) {
    const [latitude, longitude] = [42 + Math.floor(place / 20) / 100, -83 + (place % 20) / 100]
    const area: Position[] = [
      [latitude, longitude],
      [latitude, longitude + 0.005],
      [latitude + 0.005, longitude],
    ]
    log.write('US', 'measure.started', {
      ...{ measure: `yard-${String(place)}-000000`, number: 'DET-1', type: 'stagingArea', isAdvice: false },
      ...{ title: `Yard ${String(place)}`, text: '', directions: ['toCA'], modes: ['commercial'] },
      ...{ from: 'ambassador-bridge', to: [], area, capacity: 40, links: [] },
    })
  }
  return pictureOf(log.entries, 'US')
}

async function shown(count: number): Promise<MapView> {
  const ready = new Promise<MapView>((done) => {
    show(
      <MapCanvas
        theme="light"
        language="en"
        center={[42.05, -82.9]}
        zoom={11}
        deepest={15}
        tiles={null}
        label="Map"
        onReady={done}
      >
        <StagingAreas picture={inUse(count)} />
      </MapCanvas>,
      'en',
      { width: '900px', height: '600px' },
    )
  })
  return ready
}
const yards = () => page.getByRole('button', { name: /staging area, Yard/ }).elements().length
const outlines = () => (document.querySelector('.map-area')?.getAttribute('d') ?? '').split('M').length - 1

it('[MAP-13] every staging area has its outline, symbol and name', async () => {
  await shown(12)
  await expect.poll(yards).toBe(12)
  expect(outlines()).toBe(12)
})

it('[MAP-13] of more than can be read the map shows the outlines and says how many there are; zoomed in, their names', async () => {
  const view = await shown(400)
  await expect.element(page.getByText('400 staging areas in sight: zoom in for their names.')).toBeVisible()
  expect(yards()).toBe(0)
  expect(outlines()).toBe(400)
  view.panTo([42.05, -82.9], 15)
  await expect.poll(yards).toBeGreaterThan(0)
  expect(yards()).toBeLessThan(400)
  await expect.element(page.getByText(/in sight/)).not.toBeInTheDocument()
})
