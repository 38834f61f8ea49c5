import type { VectorTileFeature } from '@mapbox/vector-tile'
import { dashFor, partsInside } from './tile-dash.ts'

/** Where and how large the features of a layer are drawn: pixels = units of the tile * scale - left or top. */
export type Brush = {
  context: CanvasRenderingContext2D
  scale: number
  left: number
  top: number
}

/** Side of a tile on the screen in CSS pixels. */
export const tileSide = 256

function trace(brush: Brush, feature: VectorTileFeature): void {
  for (const line of feature.loadGeometry())
    line.forEach(({ x, y }, i) => {
      const [px, py] = [x * brush.scale - brush.left, y * brush.scale - brush.top]
      if (i === 0) brush.context.moveTo(px, py)
      else brush.context.lineTo(px, py)
    })
}

/** Strokes lines and outlines; dashes run on from one tile to the next. */
export function stroke(
  brush: Brush,
  features: readonly VectorTileFeature[],
  look: { color: string; width: number; dash?: number[] },
): void {
  const { context } = brush
  if (features.length === 0) return
  context.strokeStyle = look.color
  context.lineWidth = look.width
  if (look.dash) {
    for (const feature of features) strokeDashed(brush, feature, look.dash)
    return
  }
  context.beginPath()
  for (const feature of features) trace(brush, feature)
  context.stroke()
}

/** Fills areas one by one, each over the ones before. */
export function fill(
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

function strokeDashed(brush: Brush, feature: VectorTileFeature, dash: readonly number[]): void {
  const { context } = brush
  for (const line of feature.loadGeometry()) {
    const points = line.map(({ x, y }) => ({
      x: x * brush.scale - brush.left,
      y: y * brush.scale - brush.top,
    }))
    for (const part of partsInside(points, tileSide)) {
      const fitted = dashFor(part, dash, tileSide)
      context.setLineDash(fitted.dash)
      context.lineDashOffset = fitted.offset
      context.beginPath()
      for (const { x, y } of fitted.line) context.lineTo(x, y)
      context.stroke()
    }
  }
  context.setLineDash([])
  context.lineDashOffset = 0
}
