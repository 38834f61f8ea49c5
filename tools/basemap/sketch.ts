import { VectorTile } from '@mapbox/vector-tile'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import { root } from '../paths.ts'

/*
 * Takes the outlines of a report's map out of the base map that ships: `node tools/basemap/sketch.ts`. Writes
 * data/reference/outlines.json: points in tiles of 4096 units at zoom 6, each line as its first point and the steps from it.
 */

type Point = readonly [x: number, y: number]

const zoom = 6
const across = 2 ** zoom
const extent = 4096
/** The zone in which crossings lie, degrees. */
const zone = { west: -141, east: -64, south: 41, north: 60.5 }
/** How far a line may be from the one it stands for, in units of about 100 m. */
const tolerance = { land: 6, water: 6, border: 2, regions: 6 }
/** Twice the area under which an island or a lake is left out, in square units. */
const smallest = 6_000

const bytes = readFileSync(join(root, 'data/reference/basemap/entente.pmtiles'))
const archive = new PMTiles({
  getKey: () => 'entente',
  getBytes: (offset, length) => {
    const from = bytes.byteOffset + offset
    return Promise.resolve({ data: bytes.buffer.slice(from, from + length) as ArrayBuffer })
  },
})

const kept: Record<'land' | 'water' | 'border' | 'regions', number[][]> = {
  land: [],
  water: [],
  border: [],
  regions: [],
}
const tiles: { x: number; y: number; layers: VectorTile['layers'] }[] = []
for (let x = column(zone.west); x <= column(zone.east); x += 1)
  for (let y = row(zone.north); y <= row(zone.south); y += 1) {
    const tile = await archive.getZxy(zoom, x, y)
    if (tile) tiles.push({ x, y, layers: new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers })
  }
// A report's map shows places on the border: what lies a tile away from it is never in sight.
const onBorder = tiles.filter(({ layers }) => holdsBorder(layers))
for (const tile of tiles)
  if (onBorder.some(({ x, y }) => Math.abs(x - tile.x) <= 1 && Math.abs(y - tile.y) <= 1)) takeTile(tile)
writeFileSync(join(root, 'data/reference/outlines.json'), `${JSON.stringify(kept)}\n`)
process.stdout.write(
  `${Object.entries(kept)
    .map(([name, lines]) => `${name} ${lines.length} lines, ${lines.flat().length / 2} points`)
    .join('; ')}\n`,
)

function holdsBorder({ boundaries }: VectorTile['layers']): boolean {
  const all = Array.from({ length: boundaries?.length ?? 0 }, (_, index) => boundaries?.feature(index))
  return all.some((feature) => feature?.properties['kind'] === 'country')
}

function takeTile({ x, y, layers }: (typeof tiles)[number]): void {
  const take = (
    layer: string,
    as: keyof typeof kept,
    isWanted: (kind: unknown) => boolean,
    isArea: boolean,
  ) => {
    const source = layers[layer]
    for (let index = 0; source && index < source.length; index += 1) {
      const feature = source.feature(index)
      if (!isWanted(feature.properties['kind'])) continue
      for (const ring of feature.loadGeometry()) {
        const points = ring.map((point): Point => [point.x + x * extent, point.y + y * extent])
        if (isArea && Math.abs(areaOf(points)) < smallest) continue
        const line = simplified(points, tolerance[as])
        if (line.length > (isArea ? 3 : 1)) kept[as].push(stepsOf(line))
      }
    }
  }
  take('earth', 'land', () => true, true)
  take('water', 'water', (kind) => kind === undefined, true)
  take('boundaries', 'border', (kind) => kind === 'country', false)
  take('boundaries', 'regions', (kind) => kind === 'region', false)
}

function column(lon: number): number {
  return Math.floor(((lon + 180) / 360) * across)
}
function row(lat: number): number {
  return Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across)
}

/** Twice the area of a ring. */
function areaOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = points[(place + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Ramer, Douglas and Peucker's simplification. */
function simplified(points: readonly Point[], most: number): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return [...points]
  let [farthest, at] = [0, 0]
  for (let place = 1; place < points.length - 1; place += 1) {
    const distance = distanceTo(points[place] ?? first, first, last)
    if (distance > farthest) [farthest, at] = [distance, place]
  }
  if (farthest <= most) return [first, last]
  return [...simplified(points.slice(0, at + 1), most).slice(0, -1), ...simplified(points.slice(at), most)]
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(x - fromX, y - fromY)
  return Math.abs(dx * (fromY - y) - (fromX - x) * dy) / length
}

function stepsOf(points: readonly Point[]): number[] {
  return points.flatMap(([x, y], place) => {
    const [fromX, fromY] = points[place - 1] ?? [0, 0]
    return [x - fromX, y - fromY]
  })
}
