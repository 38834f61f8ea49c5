import geojsonvt, { type VtTile } from 'geojson-vt'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromGeojsonVt } from 'vt-pbf'
import { root } from '../paths.ts'
import {
  boundary,
  boundaryFeatures,
  lakes,
  land,
  places,
  regionLines,
  rivers,
  roads,
  type BuiltFeature,
} from './layers.ts'
import { writeArchive, type BuiltTile } from './pmtiles-writer.ts'
import { fineLayers } from './near-layers.ts'
import { continent, coverage } from './region.ts'

/*
 * Builds the base map that ships: `node tools/basemap/build.ts <facts>/corridors`.
 * Sources, licences and the Debian packages that hold them: data/reference/basemap/PROVENANCE.md.
 */

const facts = process.argv[2]
if (!facts) throw new Error('usage: node tools/basemap/build.ts <folder of the corridors>')

const line = boundary()
const { tiles, isNear } = coverage(line)
const near = fineLayers(tiles)
const layers: Record<string, BuiltFeature[]> = {
  earth: [...land(), ...near.earth],
  water: [...lakes(), ...near.water, ...rivers()],
  boundaries: [...regionLines(), ...boundaryFeatures(line)],
  roads: roads(facts),
  places: places(isNear),
}

const indexes = Object.entries(layers).map(([name, features]) => ({
  name,
  index: geojsonvt(
    { type: 'FeatureCollection', features },
    { maxZoom: 10, indexMaxZoom: 4, indexMaxPoints: 0, tolerance: 3, buffer: 192, extent: 4096 },
  ),
}))

const built: BuiltTile[] = []
for (const [z, x, y] of tiles) {
  const content: Record<string, VtTile> = {}
  for (const { name, index } of indexes) {
    const tile = index.getTile(z, x, y)
    const features = tile?.features.filter(({ tags }) => isShownAt(tags, z)) ?? []
    if (tile && features.length > 0)
      content[name] = { ...tile, features: features.map((one) => ({ ...one, tags: shipped(one.tags) })) }
  }
  built.push({ z, x, y, data: fromGeojsonVt(content, { version: 2 }) })
}

function isShownAt(tags: Record<string, unknown> | null, z: number): boolean {
  return Number(tags?.['minzoom'] ?? 0) <= z && z <= Number(tags?.['maxzoom'] ?? 10)
}

function shipped(tags: Record<string, unknown> | null): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !/^(min|max)zoom$/.test(key)))
}

const metadata = {
  name: 'Entente base map',
  attribution: 'Natural Earth; GSHHG (LGPL); OpenStreetMap contributors (ODbL); GeoNames (CC BY 4.0)',
  vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })),
}
const archive = writeArchive(built, metadata, continent)
const target = join(root, 'data/reference/basemap/entente.pmtiles')
writeFileSync(target, archive)
process.stdout.write(`${built.length} tiles, ${(archive.length / 1e6).toFixed(1)} MB\n`)
for (const [name, features] of Object.entries(layers)) process.stdout.write(`${name} ${features.length}\n`)
