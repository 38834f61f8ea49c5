import geodesic from 'geographiclib-geodesic'
import type { Position } from '../model/ids.ts'

/** Area in square metres and length of the edge in kilometres of an outline on the WGS 84 ellipsoid. */
export function outlineSize(outline: readonly Position[]): { squareMetres: number; edgeKm: number } {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false)
  for (const [lat, lon] of outline) polygon.AddPoint(lat, lon)
  const { area, perimeter } = polygon.Compute(false, true)
  return { squareMetres: Math.abs(area ?? 0), edgeKm: perimeter / 1000 }
}

/** Whether two edges of an outline cross or touch; an open one has no edge from its last corner to the first. */
export function crossesItself(outline: readonly Position[], isClosed: boolean): boolean {
  const edges = outline.flatMap((from, i): [Position, Position][] => {
    const to = outline[i + 1] ?? (isClosed ? outline[0] : undefined)
    return to ? [[from, to]] : []
  })
  return edges.some((one, i) =>
    edges.slice(i + 1).some((other, between) => {
      const follows = between === 0 || (isClosed && i === 0 && i + 1 + between === edges.length - 1)
      return follows ? turnsBack(one, other) : meet(one, other)
    }),
  )
}

type Edge = readonly [Position, Position]

/** Positive when c lies to the left of the line from a to b. A few kilometres are flat enough for this. */
const side = (a: Position, b: Position, c: Position): number =>
  (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1])

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const [one, two, three, four] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (one * two < 0 && three * four < 0) return true
  return (
    (one === 0 && isWithin(a, b, c)) ||
    (two === 0 && isWithin(a, b, d)) ||
    (three === 0 && isWithin(c, d, a)) ||
    (four === 0 && isWithin(c, d, b))
  )
}

const isWithin = (a: Position, b: Position, p: Position): boolean =>
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1])

/** Two edges that share a corner cover each other when the second runs back along the first. */
function turnsBack(one: Edge, other: Edge): boolean {
  const [from, corner, to] = one[1] === other[0] ? [one[0], one[1], other[1]] : [other[0], other[1], one[1]]
  const ahead = (corner[0] - from[0]) * (to[0] - corner[0]) + (corner[1] - from[1]) * (to[1] - corner[1])
  return side(from, corner, to) === 0 && ahead < 0
}
