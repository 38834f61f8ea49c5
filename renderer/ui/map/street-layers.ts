import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'
import { featuresOf } from './paint-tile.ts'

/** How much a road carries: 3 motorways, 2 arterials, 1 streets, 0 paths. */
export type RoadRank = 0 | 1 | 2 | 3

/** Layers of the two common street-level schemas, by what they show (protomaps.com/docs, openmaptiles.org/schema). */
const layers = {
  water: ['water'],
  waterways: ['water', 'waterway'],
  roads: ['roads', 'transportation'],
  roadNames: ['roads', 'transportation_name'],
  boundaries: ['boundaries', 'boundary'],
  buildings: ['buildings', 'building'],
  places: ['places', 'place'],
  waterNames: ['water', 'water_name'],
} as const

/** Whether a file with these layers shows anything that the painter knows. */
export const isDrawable = (names: readonly string[]): boolean =>
  [...layers.water, ...layers.roads].some((name) => names.includes(name))

/** The features of a tile that show one thing, in whichever schema. */
export const streetFeatures = (tile: VectorTile, what: keyof typeof layers): VectorTileFeature[] =>
  layers[what].flatMap((name) => featuresOf(tile, name))

/** The kind of a feature: `kind` of Protomaps (`pmap:kind` before 2024), `class` of OpenMapTiles. */
export const kindOf = ({ properties }: VectorTileFeature): string =>
  String(properties['kind'] ?? properties['pmap:kind'] ?? properties['class'] ?? '')

const ranks: readonly [RegExp, RoadRank][] = [
  [/^(highway|motorway|freeway|trunk)/, 3],
  [/^(major_road|primary|secondary)/, 2],
  [/^(medium_road|minor_road|minor|tertiary|service|street|residential|busway|unclassified)/, 1],
  [/^(path|track|pedestrian|footway)/, 0],
]

/** The rank of a road; null for rails, ferries and the like, which are not drawn as roads. */
export const roadRank = (feature: VectorTileFeature): RoadRank | null =>
  ranks.find(([kind]) => kind.test(kindOf(feature)))?.[1] ?? null

/** Whether a boundary lies between countries or between states; null for lesser ones and those at sea. */
export function boundaryKind(feature: VectorTileFeature): 'country' | 'region' | null {
  const { properties } = feature
  const level = Number(
    properties['admin_level'] ?? properties['kind_detail'] ?? properties['pmap:min_admin_level'],
  )
  const kind = kindOf(feature)
  if (kind === 'country' || level === 2) return 'country'
  return kind === 'region' || level === 4 ? 'region' : null
}

/** Whether a tile brings the line between two countries. */
export const hasCountryLine = (tile: VectorTile): boolean =>
  streetFeatures(tile, 'boundaries').some((each) => boundaryKind(each) === 'country')
