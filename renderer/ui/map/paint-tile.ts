import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'
import type { FoundTile } from './archive.ts'
import { fill, stroke, tileSide, type Brush } from './brush.ts'
import type { MapTheme } from './map-theme.ts'

/** Which tile is painted, and the zoom that the map shows. */
export type Square = { z: number; x: number; y: number }

/** Paints a square of the map from its tile or a part of an ancestor: land, water, borders, roads. */
export function paintTile(
  context: CanvasRenderingContext2D,
  square: Square,
  found: FoundTile | null,
  theme: MapTheme,
): void {
  context.fillStyle = theme.water
  context.fillRect(0, 0, tileSide, tileSide)
  if (!found) return
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const brush = (name: string): Brush =>
    placeOf(context, square, found, found.tile.layers[name]?.extent ?? 4096)
  paintWater(brush('earth'), brush('water'), found.tile, square.z, theme)
  paintBoundaries(brush('boundaries'), found.tile, 'region', square.z, theme)
  paintRoads(brush('roads'), found.tile, square.z, theme)
  paintCountryLine(context, square, found, theme)
}

/** Paints the line between the two countries: also over a street-level map that has none. */
export function paintCountryLine(
  context: CanvasRenderingContext2D,
  square: Square,
  found: FoundTile,
  theme: MapTheme,
): void {
  const brush = placeOf(context, square, found, found.tile.layers['boundaries']?.extent ?? 4096)
  paintBoundaries(brush, found.tile, 'country', square.z, theme)
}

/** The brush for a tile whose layer counts `extent` units along its side, or for a part of it. */
export function placeOf(
  context: CanvasRenderingContext2D,
  square: Square,
  found: FoundTile,
  extent: number,
): Brush {
  const times = 2 ** (square.z - found.z)
  return {
    context,
    scale: (tileSide * times) / extent,
    left: (square.x - found.x * times) * tileSide,
    top: (square.y - found.y * times) * tileSide,
  }
}

/** The features of a layer; none when the tile lacks it. */
export function featuresOf(tile: VectorTile, name: string): VectorTileFeature[] {
  const layer = tile.layers[name]
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : []
}

function paintWater(earth: Brush, water: Brush, tile: VectorTile, zoom: number, theme: MapTheme): void {
  const areas = (name: string) => featuresOf(tile, name).filter(({ type }) => type === 3)
  const lines = featuresOf(tile, 'water').filter(({ type }) => type === 2)
  const land = areas('earth')
  // The fine shoreline comes in cells: a hairline of land under their edges hides the seams.
  const cells = land.filter(({ properties }) => properties['seam'] === 'land')
  stroke(earth, cells, { color: theme.land, width: 0.9 })
  for (const area of land) {
    const { seam } = area.properties
    fill(earth, [area], {
      color: seam === 'water' ? theme.water : theme.land,
      edge: seam ? null : theme.shore,
    })
  }
  fill(water, areas('water'), { color: theme.water, edge: theme.shore })
  const [shores, rivers] = [true, false].map((isShore) =>
    lines.filter(({ properties }) => (properties['kind'] === 'shore') === isShore),
  )
  const width = zoom < 6 ? 1 : Math.min(4, (zoom - 4) * 0.6)
  stroke(water, rivers ?? [], { color: theme.water, width })
  stroke(water, shores ?? [], { color: theme.shore, width: 0.9 })
}

function paintBoundaries(brush: Brush, tile: VectorTile, kind: string, zoom: number, theme: MapTheme): void {
  const lines = featuresOf(tile, 'boundaries').filter(({ properties }) => properties['kind'] === kind)
  if (kind === 'region') {
    stroke(brush, lines, { color: theme.admin, width: zoom < 6 ? 0.8 : 1.2, dash: [5, 4] })
    return
  }
  const width = zoom < 5 ? 5 : zoom < 7 ? 8 : 12
  brush.context.lineCap = 'butt'
  stroke(brush, lines, { color: theme.boundaryBand, width })
  stroke(brush, lines, { color: theme.boundary, width: zoom < 5 ? 1 : 1.6, dash: [12, 3, 2, 3] })
  brush.context.lineCap = 'round'
}

function paintRoads(brush: Brush, tile: VectorTile, zoom: number, theme: MapTheme): void {
  const roads = featuresOf(tile, 'roads')
  const isMain = ({ properties }: VectorTileFeature) =>
    /^(freeway|highway|motorway)$/.test(String(properties['class'] ?? properties['kind'] ?? ''))
  const main = roads.filter(isMain)
  const other = roads.filter((road) => !isMain(road))
  const growth = Math.max(0, zoom - 5)
  if (zoom >= 7) stroke(brush, other, { color: theme.roadCase, width: 1 + growth * 0.5 + 1.5 })
  stroke(brush, other, { color: theme.road, width: 0.5 + growth * 0.35 })
  stroke(brush, main, { color: theme.roadCase, width: 1.5 + growth * 0.6 + 2 })
  stroke(brush, main, { color: theme.road, width: 1 + growth * 0.6 })
}
