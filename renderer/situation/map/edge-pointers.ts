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

/** Room that a pointer takes, in pixels; its anchor is its top left corner. */
export const pointerBox = { width: 215, height: 60 }

/** Something that a pointer should not cover: a box on the map, and how much it matters. */
export type Obstacle = Frame & { weight: number }

const stepPx = 12
const covering = 100

/** Slides each pointer up or down its edge to the nearest spot that covers the least; none covers another. */
export function slide<P extends Point>(
  pointers: readonly P[],
  obstacles: readonly Obstacle[],
  frame: Frame,
): P[] {
  const taken = [...obstacles]
  const steps = Math.ceil((frame.bottom - frame.top) / stepPx)
  const shifts = [0, ...Array.from({ length: steps }, (_, step) => [step + 1, -step - 1]).flat()]
  return pointers.map((pointer) => {
    const spots = shifts
      .map((shift) => pointer.y + shift * stepPx)
      .filter((y) => y >= frame.top && y <= frame.bottom)
      .map((y) => ({ y, cost: costOf({ x: pointer.x, y }, taken) }))
    const best = spots.reduce<{ y: number; cost: number } | null>(
      (least, spot) => (least === null || spot.cost < least.cost ? spot : least),
      null,
    )
    const placed = { ...pointer, y: best?.y ?? pointer.y }
    taken.push({ ...boxAt(placed), weight: covering })
    return placed
  })
}

const boxAt = ({ x, y }: Point): Frame => ({
  left: x,
  top: y,
  right: x + pointerBox.width,
  bottom: y + pointerBox.height,
})

function costOf(at: Point, obstacles: readonly Obstacle[]): number {
  const box = boxAt(at)
  return obstacles
    .filter(
      ({ left, top, right, bottom }) =>
        left < box.right && right > box.left && top < box.bottom && bottom > box.top,
    )
    .reduce((sum, { weight }) => sum + weight, 0)
}
