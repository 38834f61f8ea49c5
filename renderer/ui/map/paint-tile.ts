import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'
import type { FoundTile } from './archive.ts'
import type { MapTheme } from './map-theme.ts'

/** Which tile is painted, and the zoom that the map shows. */
export type Square = { z: number; x: number; y: number }

type Brush = {
  context: CanvasRenderingContext2D
  scale: number
  left: number
  top: number
}

/** Side of a tile on the screen in CSS pixels. */
export const tileSide = 256

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
  const times = 2 ** (square.z - found.z)
  const place = {
    context,
    left: (square.x - found.x * times) * tileSide,
    top: (square.y - found.y * times) * tileSide,
  }
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const brush = (name: string): Brush => ({
    ...place,
    scale: (tileSide * times) / (found.tile.layers[name]?.extent ?? 4096),
  })
  paintWater(brush('earth'), brush('water'), found.tile, square.z, theme)
  paintBoundaries(brush('boundaries'), found.tile, 'region', square.z, theme)
  paintRoads(brush('roads'), found.tile, square.z, theme)
  paintBoundaries(brush('boundaries'), found.tile, 'country', square.z, theme)
}

/** The features of a layer; none when the tile lacks it. */
export function featuresOf(tile: VectorTile, name: string): VectorTileFeature[] {
  const layer = tile.layers[name]
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : []
}

function trace(brush: Brush, feature: VectorTileFeature): void {
  for (const line of feature.loadGeometry())
    line.forEach(({ x, y }, i) => {
      const [px, py] = [x * brush.scale - brush.left, y * brush.scale - brush.top]
      if (i === 0) brush.context.moveTo(px, py)
      else brush.context.lineTo(px, py)
    })
}

function stroke(
  brush: Brush,
  features: readonly VectorTileFeature[],
  look: { color: string; width: number; dash?: number[] },
): void {
  const { context } = brush
  if (features.length === 0) return
  context.beginPath()
  for (const feature of features) trace(brush, feature)
  context.strokeStyle = look.color
  context.lineWidth = look.width
  context.setLineDash(look.dash ?? [])
  context.stroke()
  context.setLineDash([])
}

function fill(
  brush: Brush,
  features: readonly VectorTileFeature[],
  look: { color: string; edge: string | null },
): void {
  const { context } = brush
  context.fillStyle = look.color
  for (const feature of features) {
    context.beginPath()
    trace(brush, feature)
    context.closePath()
    context.fill('evenodd')
  }
  if (look.edge) stroke(brush, features, { color: look.edge, width: 0.9 })
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
