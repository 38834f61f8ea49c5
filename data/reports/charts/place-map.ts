import {
  kilometresPerUnit,
  outlinesIn,
  sketchPoint,
  type OutlineKind,
  type SketchPoint,
} from '../../reference/outlines.ts'
import { drawing, element, ink, labelLines, signWidth, text, WIDTH, wrapped } from './svg.ts'

/** How a place stands, as its mark tells by shape. */
export type PlaceState = 'open' | 'restricted' | 'closed' | 'unknown'

type PlaceMap = {
  title: string
  description: string
  /** Repeated across the map; null: a real event. */
  watermark: string | null
  legend: Readonly<Record<PlaceState, string>>
  diversionText: string
  places: readonly { position: readonly [lat: number, lon: number]; label: string; state: PlaceState }[]
  /** Diversions in effect, from one position to another. */
  diversions: readonly { from: readonly [number, number]; to: readonly [number, number] }[]
}

type Frame = { west: number; east: number; north: number; south: number; scale: number }

const height = 400
const top = 30
/** Least width of what is shown, km: one place alone stands in its surroundings. */
const narrowest = 140
const tones = { land: '#eef0ea', water: '#c9dde8', region: '#9aa8ae', border: '#a3157f' } as const

/** Places with their state at a moment, on outlines of land and water with the border: for orientation, not for navigation. */
export function placeMap(map: PlaceMap): string {
  const frame = frameOf(
    map.places.map(({ position }) => sketchPoint(position)),
    middleLatitude(map),
  )
  const at = ([x, y]: SketchPoint): SketchPoint => [
    (x - frame.west) * frame.scale,
    (y - frame.north) * frame.scale,
  ]
  const inside = element(
    'svg',
    { x: 0, y: top, width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, overflow: 'hidden' },
    element('rect', { x: 0, y: 0, width: WIDTH, height, fill: tones.water }),
    outline('land', frame, at, { fill: tones.land }),
    outline('water', frame, at, { fill: tones.water }),
    outline('regions', frame, at, { fill: 'none', stroke: tones.region, 'stroke-dasharray': '4 4' }),
    outline('border', frame, at, {
      fill: 'none',
      stroke: tones.border,
      'stroke-width': 2,
      'stroke-dasharray': '9 4 2 4',
    }),
    ...(map.watermark === null ? [] : watermark(map.watermark)),
    ...map.diversions.map(({ from, to }) => arrow(at(sketchPoint(from)), at(sketchPoint(to)))),
    ...labelled(map.places.map((place) => ({ ...place, at: at(sketchPoint(place.position)) }))),
    scaleBar(kilometresPerUnit(middleLatitude(map)) / frame.scale),
    element('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, fill: 'none', stroke: ink.axis }),
  )
  return drawing('worst-moment', top + height + 4, map.title, map.description, [...legend(map), inside])
}

const middleLatitude = ({ places }: PlaceMap): number =>
  places.reduce((sum, { position }) => sum + position[0], 0) / Math.max(1, places.length)

/** A frame around some points, with room for their labels, in the shape of the drawing. */
function frameOf(points: readonly SketchPoint[], latitude: number): Frame {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [north, south] = [Math.min(...ys), Math.max(...ys)]
  const width = Math.max(
    (east - west) * 1.5,
    ((south - north) * 1.5 * WIDTH) / height,
    narrowest / kilometresPerUnit(latitude),
  )
  const [middleX, middleY] = [(west + east) / 2, (north + south) / 2]
  const down = (width * height) / WIDTH
  return {
    west: middleX - width / 2,
    east: middleX + width / 2,
    north: middleY - down / 2,
    south: middleY + down / 2,
    scale: WIDTH / width,
  }
}

function outline(
  kind: OutlineKind,
  frame: Frame,
  at: (point: SketchPoint) => SketchPoint,
  look: Readonly<Record<string, string | number>>,
): string {
  const end = kind === 'land' || kind === 'water' ? 'Z' : ''
  const d = outlinesIn(kind, frame)
    .map((line) => `M${line.map((point) => at(point).map(tenths).join(' ')).join('L')}${end}`)
    .join('')
  return element('path', { d, ...look })
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10)

function watermark(words: string): string[] {
  return [90, 210, 330].map((y, row) =>
    text(row % 2 === 0 ? 40 : 330, y, words, {
      'font-size': 34,
      'font-weight': 700,
      'fill-opacity': 0.12,
      transform: `rotate(-14 ${row % 2 === 0 ? 40 : 330} ${y})`,
    }),
  )
}

/** Names beside their marks: right of it, or left near the edge, and none over another. */
function labelled(places: readonly { at: SketchPoint; label: string; state: PlaceState }[]): string[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  const severe: readonly PlaceState[] = ['closed', 'restricted', 'open', 'unknown']
  const inTurn = [...places].sort((a, b) => severe.indexOf(a.state) - severe.indexOf(b.state))
  const names = inTurn.flatMap(({ at: [x, y], label }) => {
    const lines = wrapped(label, 34)
    const wide = Math.max(...lines.map(({ words }) => words.length)) * signWidth.bold
    const isLeft = x + wide + 16 > WIDTH
    const left = isLeft ? x - 14 - wide : x + 14
    const tall = lines.length * 16
    const above = [0, 16, -16, 32, -32, 48, -48]
      .map((shift) => y + shift - tall / 2)
      .find(
        (from) =>
          from > 2 &&
          from + tall < height - 2 &&
          taken.every(
            (one) =>
              one.bottom <= from || one.top >= from + tall || one.left > left + wide || one.right < left,
          ),
      )
    if (above === undefined) return []
    taken.push({ left, right: left + wide, top: above, bottom: above + tall })
    const look = { 'font-weight': 600, 'text-anchor': isLeft ? 'end' : 'start' }
    const halo = { ...look, stroke: '#ffffff', 'stroke-width': 4, 'stroke-linejoin': 'round' }
    const base = [isLeft ? x - 14 : x + 14, above + 12.5, 16, lines] as const
    return [...labelLines(...base, halo), ...labelLines(...base, look)]
  })
  // What matters most is drawn last, over the others.
  return [...[...inTurn].reverse().map(({ at: [x, y], state }) => mark(x, y, state)), ...names]
}

/** Ring open, diamond restricted, octagon with a cross closed, broken ring unknown: as on the screens. */
function mark(x: number, y: number, state: PlaceState): string {
  const stroke = { stroke: ink.text, 'stroke-width': 1.5 }
  switch (state) {
    case 'closed':
      return [
        element('path', { d: octagon(x, y, 10), fill: ink.closed, ...stroke }),
        element('path', { d: `M${x - 4} ${y - 4}l8 8m0-8l-8 8`, stroke: '#ffffff', 'stroke-width': 2.5 }),
      ].join('')
    case 'restricted':
      return element('path', { d: `M${x} ${y - 10}l10 10l-10 10l-10-10Z`, fill: ink.restricted, ...stroke })
    case 'open':
      return element('circle', {
        cx: x,
        cy: y,
        r: 7,
        fill: '#ffffff',
        stroke: '#00674f',
        'stroke-width': 3.5,
      })
    case 'unknown':
      return element('circle', { cx: x, cy: y, r: 7, fill: '#ffffff', ...stroke, 'stroke-dasharray': '3 3' })
  }
}

const octagon = (x: number, y: number, r: number): string => {
  const corners = Array.from({ length: 8 }, (_, place) => {
    const angle = ((place + 0.5) * Math.PI) / 4
    return `${tenths(x + r * Math.cos(angle))} ${tenths(y + r * Math.sin(angle))}`
  })
  return `M${corners.join('L')}Z`
}

/** A bent arrow, so that it does not hide what lies on the straight line. */
function arrow([x1, y1]: SketchPoint, [x2, y2]: SketchPoint): string {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = Math.max(1, Math.hypot(dx, dy))
  const [bendX, bendY] = [(x1 + x2) / 2 - dy * 0.2, (y1 + y2) / 2 + dx * 0.2]
  const [endX, endY] = [x2 - bendX, y2 - bendY]
  const far = Math.max(1, Math.hypot(endX, endY))
  const [ux, uy] = [endX / far, endY / far]
  const [tipX, tipY] = [x2 - ux * 13, y2 - uy * 13]
  if (length < 30) return ''
  const look = { fill: 'none', stroke: ink.us, 'stroke-width': 3 }
  return [
    element('path', {
      d: `M${x1} ${y1}Q${bendX} ${bendY} ${tipX} ${tipY}`,
      ...look,
      'stroke-dasharray': '10 5',
    }),
    element('path', {
      d: `M${tipX - ux * 9 - uy * 6} ${tipY - uy * 9 + ux * 6}L${tipX} ${tipY}L${tipX - ux * 9 + uy * 6} ${tipY - uy * 9 - ux * 6}`,
      ...look,
    }),
  ].join('')
}

function legend({ legend: words, diversionText, diversions }: PlaceMap): string[] {
  let x = 10
  const entry = (sign: string, label: string, wide: number) => {
    const part = [sign, text(x + wide, 17, label, { fill: ink.soft })].join('')
    x += wide + label.length * signWidth.plain + 22
    return part
  }
  const states = (['closed', 'restricted', 'open', 'unknown'] as const).map((state) =>
    entry(mark(x, 12, state), words[state], 16),
  )
  if (diversions.length === 0) return states
  const sign = element('path', {
    d: `M${x - 6} 12h28m-6-5l6 5l-6 5`,
    fill: 'none',
    stroke: ink.us,
    'stroke-width': 3,
  })
  return [...states, entry(sign, diversionText, 30)]
}

/** A bar of a round number of kilometres; `kilometres` are those of a unit of the drawing. */
function scaleBar(kilometres: number): string {
  const round = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].findLast((km) => km / kilometres <= 160) ?? 1
  const [x, y, wide] = [16, height - 16, round / kilometres]
  return [
    element('rect', {
      x: x - 8,
      y: y - 20,
      width: wide + 16,
      height: 28,
      fill: '#ffffff',
      'fill-opacity': 0.85,
    }),
    element('path', { d: `M${x} ${y - 5}v5h${wide}v-5`, fill: 'none', stroke: ink.text, 'stroke-width': 2 }),
    text(x, y - 6, `${round} km`, { 'font-size': 12 }),
  ].join('')
}
