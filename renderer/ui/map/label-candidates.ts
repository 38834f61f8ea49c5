import type { Language } from '../../../data/model/country.ts'
import type { FoundTile } from './archive.ts'
import { featuresOf } from './paint-tile.ts'
import type { Box, LabelCandidate } from './place-labels.ts'

/** What is written: a town with its dot, a state or province, a water, a street's name, or a highway shield. */
export type MapWord = LabelCandidate & {
  kind: 'city' | 'region' | 'water' | 'shield' | 'street'
  text: string
  x: number
  y: number
  size: number
  shield: string
  /** Of a street's name, in radians. */
  angle?: number
}

/** Pixels of the drawing for a point of a tile, given as parts of the tile's side. */
export type ToScreen = (found: FoundTile, x: number, y: number) => { x: number; y: number }
/** Width of a text in pixels. */
export type Measure = (text: string, kind: MapWord['kind'], size: number) => number

/** Names and shields of the shown tiles, each once, with the boxes where they may stand. */
export function labelCandidates(
  tiles: readonly FoundTile[],
  zoom: number,
  language: Language,
  centre: { x: number; y: number },
  toScreen: ToScreen,
  measure: Measure,
): MapWord[] {
  const words = new Map<string, MapWord>()
  for (const found of tiles) {
    for (const word of [
      ...placeWords(found, zoom, language, toScreen, measure),
      ...shieldWords(found, zoom, toScreen, measure),
    ])
      if (!words.has(word.id)) words.set(word.id, word)
  }
  return onePerRegion([...words.values()], centre)
}

/** A state has one name in the tiles for every stretch of the line; the one nearest to the middle of the view is written. */
function onePerRegion(words: readonly MapWord[], centre: { x: number; y: number }): MapWord[] {
  const away = ({ x, y }: MapWord) => Math.hypot(x - centre.x, y - centre.y)
  const nearest = new Map<string, MapWord>()
  for (const word of words) {
    const other = nearest.get(word.text)
    if (word.kind === 'region' && (!other || away(word) < away(other))) nearest.set(word.text, word)
  }
  return words.filter((word) => word.kind !== 'region' || nearest.get(word.text) === word)
}

function placeWords(
  found: FoundTile,
  zoom: number,
  language: Language,
  toScreen: ToScreen,
  measure: Measure,
): MapWord[] {
  return featuresOf(found.tile, 'places').flatMap((feature) => {
    const { properties, extent } = feature
    const point = feature.loadGeometry()[0]?.[0]
    const kind = kindOf(String(properties['kind']))
    const name = properties[language === 'fr' ? 'name_fr' : 'name'] ?? properties['name']
    // Points in the buffer belong to the neighbour, which writes them.
    if (
      !point ||
      typeof name !== 'string' ||
      point.x < 0 ||
      point.y < 0 ||
      point.x >= extent ||
      point.y >= extent
    )
      return []
    const { x, y } = toScreen(found, point.x / extent, point.y / extent)
    const rank = Number(properties['rank'] ?? 0)
    const text = kind === 'region' ? name.toUpperCase() : name
    const size = kind === 'city' ? citySize(rank, zoom) : kind === 'region' ? 12.5 : waterSize(rank, zoom)
    const width = measure(text, kind, size)
    const order = { region: 3e7, water: 4e7, city: 1e7 }[kind]
    return [
      {
        id: `${kind} ${text} ${Math.round(x / 40)} ${Math.round(y / 40)}`,
        kind,
        text,
        x,
        y,
        size,
        shield: '',
        rank: order + rank,
        boxes: kind === 'city' ? aroundDot(x, y, width, size) : [centred(x, y, width, size + 4)],
      },
    ]
  })
}

const kindOf = (kind: string): 'city' | 'region' | 'water' =>
  kind === 'region' || kind === 'water' ? kind : 'city'

const citySize = (population: number, zoom: number): number =>
  (population > 5e5 ? 15 : population > 1e5 ? 14 : 12.5) + (zoom > 8 ? 1 : 0)

/** Waters that come in early are the large ones: rank is 20 minus the first zoom. */
const waterSize = (rank: number, zoom: number): number =>
  Math.min(19, 12.5 + Math.max(0, zoom - (20 - rank)) * 1.5)

/** A box around its middle. */
export const centred = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2 - 2,
  top: y - height / 2,
  width: width + 4,
  height,
})

/** The boxes beside, above and below the dot of a town. */
export function aroundDot(x: number, y: number, width: number, size: number): Box[] {
  const height = size + 3
  const box = (left: number, top: number): Box => ({ left, top, width: width + 4, height })
  return [
    box(x + 5, y - height / 2),
    box(x - width - 9, y - height / 2),
    box(x - width / 2, y - height - 4),
    box(x - width / 2, y + 4),
  ]
}

function shieldWords(found: FoundTile, zoom: number, toScreen: ToScreen, measure: Measure): MapWord[] {
  if (zoom < 6) return []
  return featuresOf(found.tile, 'roads').flatMap((feature) => {
    const { properties, extent } = feature
    const text = shieldText(String(properties['ref'] ?? ''))
    const isMain = properties['class'] === 'freeway'
    if (!text || (!isMain && zoom < 8)) return []
    const line = feature.loadGeometry().reduce((a, b) => (b.length > a.length ? b : a), [])
    const point = line[Math.floor(line.length / 2)]
    if (!point || point.x < 0 || point.y < 0 || point.x >= extent || point.y >= extent) return []
    const { x, y } = toScreen(found, point.x / extent, point.y / extent)
    const width = Math.max(22, measure(text, 'shield', 11) + 10)
    const shield = String(properties['shield'] ?? '')
    return [
      {
        id: `shield ${shield} ${text} ${Math.floor(x / 220)} ${Math.floor(y / 220)}`,
        kind: 'shield' as const,
        text,
        x,
        y,
        size: 11,
        shield,
        rank: isMain ? 1e5 : 1e3,
        boxes: [centred(x, y, width, 22)],
      },
    ]
  })
}

/** The number of a highway; null for a road without one, which gets no shield. */
export function shieldText(ref: string): string | null {
  if (ref === 'QEW') return ref
  return /(\d+[A-Z]?)\s*$/.exec(ref)?.[1] ?? null
}
