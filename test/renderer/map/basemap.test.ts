import { VectorTile } from '@mapbox/vector-tile'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PbfReader } from 'pbf'
import { PMTiles, tileIdToZxy } from 'pmtiles'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../renderer/ui/map/archive.ts'
import { featuresOf } from '../../../renderer/ui/map/paint-tile.ts'
import type { TileSource } from '../../../renderer/ui/map/tile-source.ts'
import { root } from '../../../tools/paths.ts'
import { tileX, tileY } from '../../../tools/basemap/region.ts'

const bytes = readFileSync(join(root, 'data/reference/basemap/entente.pmtiles'))
const source: TileSource = {
  key: 'bundled',
  getBytes: (offset, length) =>
    Promise.resolve(Uint8Array.from(bytes.subarray(offset, offset + length)).buffer),
}
const archive = openArchive(source)
const detroit = [42.33, -83.05] as const

/** The tile over a place, or its ancestor. */
const tileAt = ([lat, lon]: readonly [number, number], zoom: number) =>
  archive.find(zoom, tileX(lon, zoom), tileY(lat, zoom))

async function namesAt(place: readonly [number, number], zoom: number, key: string): Promise<unknown[]> {
  const found = await tileAt(place, zoom)
  if (!found) return []
  return featuresOf(found.tile, 'places').map(({ properties }) => properties[key])
}

describe('the base map that ships', () => {
  it('[MAP-1] has land, water, boundaries, highways and names at Detroit, far and near', async () => {
    for (const zoom of [4, 9]) {
      const found = await tileAt(detroit, zoom)
      expect(found?.z).toBe(zoom)
      expect(Object.keys(found?.tile.layers ?? {}).sort()).toEqual([
        'boundaries',
        'earth',
        'places',
        'roads',
        'water',
      ])
    }
  })

  it('[MAP-1] is at most 8 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(8_000_000)
  })

  it('[MAP-2] draws the last tile larger where the archive ends', async () => {
    expect((await tileAt(detroit, 12))?.z).toBe(10)
    expect((await tileAt([36, -98], 9))?.z).toBe(6)
  })

  it('[MAP-3] names waters and provinces in both languages', async () => {
    expect(await namesAt([42.44, -82.68], 8, 'name')).toContain('Lake St. Clair')
    expect(await namesAt([42.44, -82.68], 8, 'name_fr')).toContain('lac Sainte-Claire')
    expect(await namesAt([46.2, -66.7], 7, 'name_fr')).toContain('Nouveau-Brunswick')
  })

  it('[MAP-4] carries the line between the two countries along its whole length', async () => {
    for (const place of [detroit, [49.0, -122.75], [45.19, -67.28], [49.0, -104], [62, -141]] as const) {
      const found = await tileAt(place, 9)
      const kinds = found ? featuresOf(found.tile, 'boundaries') : []
      expect(kinds.map(({ properties }) => properties['kind'])).toContain('country')
    }
  })

  it('[MAP-1] decodes a sample of tiles of every zoom', async () => {
    const file = new PMTiles({
      getKey: () => 'all',
      getBytes: async (offset, length) => ({ data: await source.getBytes(offset, length) }),
    })
    const { maxZoom } = await file.getHeader()
    const end = (4 ** (maxZoom + 1) - 1) / 3
    expect(maxZoom).toBe(10)
    let decoded = 0
    // Every 7th tile id of the far zooms and every 97th of the near ones: all leaves of the directory are touched.
    for (let id = 0; id < end; id += id < 5461 ? 7 : 97) {
      const [z, x, y] = tileIdToZxy(id)
      const found = await file.getZxy(z, x, y)
      if (!found) continue
      const tile = new VectorTile(new PbfReader(new Uint8Array(found.data)))
      for (const name of Object.keys(tile.layers))
        for (const feature of featuresOf(tile, name)) expect(feature.loadGeometry().length).toBeGreaterThan(0)
      decoded += 1
    }
    expect(decoded).toBeGreaterThan(100)
  })
})
