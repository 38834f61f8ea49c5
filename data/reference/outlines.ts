import written from './outlines.json' with { type: 'json' }

/** A point of the outlines: Mercator, in 4,096ths of a tile at zoom 6, west to east and north to south. */
export type SketchPoint = readonly [x: number, y: number]

/** Units of the whole world, across and down. */
const world = 4096 * 2 ** 6

/** What a report's map is drawn on, taken from the base map (its provenance says from where): areas are closed rings. */
export type OutlineKind = 'land' | 'water' | 'regions' | 'border'

/** The outlines of a kind that come into a frame, each as its points. */
export function outlinesIn(
  kind: OutlineKind,
  frame: { west: number; east: number; north: number; south: number },
): SketchPoint[][] {
  return written[kind].map(pointsOf).filter((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return (
      Math.min(...xs) <= frame.east &&
      Math.max(...xs) >= frame.west &&
      Math.min(...ys) <= frame.south &&
      Math.max(...ys) >= frame.north
    )
  })
}

/** A place in degrees as a point of the outlines. */
export function sketchPoint([lat, lon]: readonly [lat: number, lon: number]): SketchPoint {
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
  return [((lon + 180) / 360) * world, y * world]
}

/** Kilometres in a unit of the outlines at a latitude (a sphere of 40,075 km around the equator). */
export const kilometresPerUnit = (lat: number): number => (40_075 / world) * Math.cos((lat * Math.PI) / 180)

function pointsOf(steps: readonly number[]): SketchPoint[] {
  let [x, y] = [0, 0]
  return Array.from({ length: steps.length / 2 }, (_, place): SketchPoint => {
    x += steps[place * 2] ?? 0
    y += steps[place * 2 + 1] ?? 0
    return [x, y]
  })
}
