import type { Position } from '../../../data/model/ids.ts'

export const compassPoints = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type CompassPoint = (typeof compassPoints)[number]

type Point = { x: number; y: number }
/** A box inside the map that pointers keep to, in pixels from its top left corner. */
export type Frame = { left: number; top: number; right: number; bottom: number }

/** Which way one position lies from another, to the nearest of eight points; by the initial bearing of the great circle. */
export function compassPoint(from: Position, to: Position): CompassPoint {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [south, north] = [radians(from[0]), radians(to[0])]
  const east = radians(to[1] - from[1])
  const bearing = Math.atan2(
    Math.sin(east) * Math.cos(north),
    Math.cos(south) * Math.sin(north) - Math.sin(south) * Math.cos(north) * Math.cos(east),
  )
  return compassPoints[Math.round(((bearing * 180) / Math.PI + 360) / 45) % 8] ?? 'N'
}

/** Where a pointer to a point outside stands: on the frame, in its direction from the middle; null when it is inside. */
export function onFrame(point: Point, frame: Frame): Point | null {
  const { left, top, right, bottom } = frame
  if (point.x >= left && point.x <= right && point.y >= top && point.y <= bottom) return null
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const [x, y] = [point.x - middle.x, point.y - middle.y]
  const reach = Math.min(
    x === 0 ? Infinity : (right - left) / 2 / Math.abs(x),
    y === 0 ? Infinity : (bottom - top) / 2 / Math.abs(y),
  )
  return { x: middle.x + x * reach, y: middle.y + y * reach }
}

/** Moves pointers that would cover each other further down the frame, or up where it ends. */
export function spread<P extends Point>(points: readonly P[], apart: number, frame: Frame): P[] {
  const placed: P[] = []
  for (const point of points.toSorted((one, other) => one.y - other.y)) {
    const above = placed.findLast(({ x }) => Math.abs(x - point.x) < pointerWidth)
    const y = above && point.y - above.y < apart ? above.y + apart : point.y
    placed.push({ ...point, y })
  }
  const over = Math.max(0, ...placed.map(({ y }) => y - frame.bottom))
  return over === 0 ? placed : placed.map((point) => ({ ...point, y: point.y - over }))
}

/** Room that a pointer takes from its anchor, in pixels. */
export const pointerWidth = 190
