import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LonLat } from './shapefile.ts'

/** West, south, east, north in degrees. */
export type Cell = readonly [west: number, south: number, east: number, north: number]
/** Areas in painting order (a lake after its land, an island after its lake), and shorelines for the outline. */
export type FineShore = { areas: { isWater: boolean; ring: LonLat[] }[]; shores: LonLat[][] }

// GMT leaves its history file where it runs.
const folder = mkdtempSync(join(tmpdir(), 'gmt-'))
const gmt = (args: readonly string[]): string =>
  execFileSync('gmt', ['pscoast', ...args], {
    cwd: folder,
    encoding: 'latin1',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** The full-resolution GSHHG shoreline in a cell. GMT gives polygons only as a drawing, so the drawing is read back. */
export function fineShore(cell: Cell): FineShore {
  const [west, south, east, north] = cell
  const region = [`-R${west}/${east}/${south}/${north}`, '-Df', '-A0.3']
  const drawing = gmt([...region, '-JX160c/160c', '-Gred', '-Sblue', '-P', '-K'])
  const side = (160 / 2.54) * 1200
  const toDegrees = ([x, y]: LonLat): LonLat => [
    west + (x / side) * (east - west),
    south + (y / side) * (north - south),
  ]
  return {
    areas: readDrawing(drawing).map(({ isWater, ring }) => ({ isWater, ring: ring.map(toDegrees) })),
    shores: readLines(gmt([...region, '-W', '-M'])).flatMap((line) => withoutEdges(line, cell)),
  }
}

/** Paths of GMT's PostScript: `{r g b C} FS` sets the fill, `x y M`, `dx dy D` and `FO` draw one, `… SP` a short one. */
function readDrawing(postscript: string): FineShore['areas'] {
  const areas: FineShore['areas'] = []
  const body = postscript.slice(postscript.indexOf('%%BeginObject PSL_Layer_1'))
  let isWater = true
  let ring: LonLat[] = []
  const step = (dx = 0, dy = 0) => {
    const [x, y] = ring.at(-1) ?? [0, 0]
    ring.push([x + dx, y + dy])
  }
  const close = () => {
    const [first] = ring
    if (first && ring.length > 2) areas.push({ isWater, ring: [...ring, first] })
    ring = []
  }
  for (const row of body.split('\n')) {
    const words = row.trim().split(/\s+/)
    const numbers = words.map(Number)
    const [first = 0, second = 0] = numbers
    const order = words.at(-1)
    if (order === 'FS') isWater = row.startsWith('{0 0 1')
    else if (order === 'M') ring = [[first, second]]
    else if (order === 'D') step(first, second)
    else if (order === 'FO') close()
    else if (order === 'SP') {
      const at = words.length - 3
      ring = [[numbers[at] ?? 0, numbers[at + 1] ?? 0]]
      for (let i = at - 3; i >= 0; i -= 2) step(numbers[i], numbers[i + 1])
      close()
    }
  }
  return areas
}

function readLines(dump: string): LonLat[][] {
  return dump
    .split(/^>.*$/m)
    .map((block) =>
      block
        .trim()
        .split('\n')
        .map((row) => row.split('\t').map(Number))
        .filter((pair) => pair.length === 2)
        .map(([lon = 0, lat = 0]): LonLat => [lon > 180 ? lon - 360 : lon, lat]),
    )
    .filter((line) => line.length > 1)
}

/** GMT closes a clipped shoreline along the edge of the cell; those stretches are no shore. */
function withoutEdges(line: readonly LonLat[], [west, south, east, north]: Cell): LonLat[][] {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6
  const onOneEdge = (a: LonLat, b: LonLat) =>
    [west, east].some((edge) => near(a[0], edge) && near(b[0], edge)) ||
    [south, north].some((edge) => near(a[1], edge) && near(b[1], edge))
  const pieces: LonLat[][] = [[]]
  line.forEach((point, i) => {
    const last = line[i - 1]
    if (last && onOneEdge(last, point)) pieces.push([])
    pieces.at(-1)?.push(point)
  })
  return pieces.filter((piece) => piece.length > 1)
}
