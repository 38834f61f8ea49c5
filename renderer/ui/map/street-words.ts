import type { VectorTileFeature } from '@mapbox/vector-tile'
import type { Language } from '../../../data/model/country.ts'
import type { FoundTile } from './archive.ts'
import { aroundDot, centred, type MapWord, type Measure, type ToScreen } from './label-candidates.ts'
import { along, lengthOf, type Point } from './offset-line.ts'
import { kindOf, roadRank, streetFeatures } from './street-layers.ts'

const streetNameZoom = 14

/** Names of a street-level map: towns and quarters, waters, and streets along their course. */
export function streetWords(
  tiles: readonly FoundTile[],
  zoom: number,
  language: Language,
  toScreen: ToScreen,
  measure: Measure,
): MapWord[] {
  const words = new Map<string, MapWord>()
  for (const found of tiles)
    for (const word of [
      ...pointWords(found, zoom, language, toScreen, measure),
      ...(zoom >= streetNameZoom ? streetNames(found, language, toScreen, measure) : []),
    ])
      if (!words.has(word.id)) words.set(word.id, word)
  return [...words.values()]
}

/** A name in the language of the window, or as it is written on the spot. */
function nameOf({ properties }: VectorTileFeature, language: Language): string {
  const name = properties[`name:${language}`] ?? properties[`name_${language}`] ?? properties['name']
  return typeof name === 'string' ? name.trim() : ''
}

const sizes: readonly [RegExp, size: number, from: number, rank: number][] = [
  [/^(city|locality)$/, 15, 3, 1e7],
  [/^town$/, 14, 8, 9e6],
  [/^village$/, 13, 11, 8e6],
  [/^(suburb|macrohood|borough|quarter)$/, 13, 11, 7e6],
  [/^(neighbourhood|hamlet)$/, 12, 13, 6e6],
]

function pointWords(
  found: FoundTile,
  zoom: number,
  language: Language,
  toScreen: ToScreen,
  measure: Measure,
): MapWord[] {
  const write = (feature: VectorTileFeature, kind: 'city' | 'water', size: number, rank: number) => {
    const point = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined
    const text = nameOf(feature, language)
    const { extent } = feature
    if (!point || !text || Math.min(point.x, point.y) < 0 || Math.max(point.x, point.y) >= extent) return []
    const { x, y } = toScreen(found, point.x / extent, point.y / extent)
    const width = measure(text, kind, size)
    const boxes = kind === 'city' ? aroundDot(x, y, width, size) : [centred(x, y, width, size + 4)]
    const id = `street ${kind} ${text} ${Math.round(x / 40)} ${Math.round(y / 40)}`
    return [{ id, kind, text, x, y, size, shield: '', rank, boxes }]
  }
  const towns = streetFeatures(found.tile, 'places').flatMap((feature) => {
    const [, size, from, rank] = sizes.find(([kind]) => kind.test(kindOf(feature))) ?? []
    if (size === undefined || rank === undefined || from === undefined || zoom < from) return []
    return write(feature, 'city', size, rank + Number(feature.properties['population'] ?? 0) / 100)
  })
  const waters = streetFeatures(found.tile, 'waterNames').flatMap((one) => write(one, 'water', 13, 4e6))
  return [...towns, ...waters]
}

function streetNames(found: FoundTile, language: Language, toScreen: ToScreen, measure: Measure): MapWord[] {
  return streetFeatures(found.tile, 'roadNames').flatMap((feature) => {
    const text = nameOf(feature, language)
    if (!text || feature.type !== 2) return []
    const { extent } = feature
    const lines = feature
      .loadGeometry()
      .map((line) => line.map(({ x, y }) => toScreen(found, x / extent, y / extent)))
    const line = lines.reduce<Point[]>((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), [])
    const size = 12
    const width = measure(text, 'street', size)
    const length = lengthOf(line)
    if (length < width + 8) return []
    // The name stands on the chord over its own length, so that a bend does not turn it off the street.
    const [from, middle, to] = along(line, length / 2 - width / 2, width / 2)
    if (!from || !middle || !to) return []
    const course = Math.atan2(to.y - from.y, to.x - from.x)
    const angle = Math.abs(course) > Math.PI / 2 ? course + Math.PI : course
    const across = width * Math.abs(Math.cos(angle)) + size * Math.abs(Math.sin(angle))
    const upright = width * Math.abs(Math.sin(angle)) + size * Math.abs(Math.cos(angle))
    const { x, y } = middle
    return [
      {
        id: `street ${text} ${Math.floor(x / 260)} ${Math.floor(y / 260)}`,
        kind: 'street' as const,
        text,
        x,
        y,
        size,
        shield: '',
        angle,
        rank: (roadRank(feature) ?? 0) * 100 + Math.min(99, length / 20),
        boxes: [centred(x, y, across, upright + 2)],
      },
    ]
  })
}
