import { fineShore } from './fine-shore.ts'
import { feature, type BuiltFeature } from './layers.ts'

const lonOf = (x: number, z: number): number => (x / 2 ** z) * 360 - 180
const latOf = (y: number, z: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI

/** Land, water and shorelines for zoom 7 and up, from GSHHG, cell by cell of the zoom 7 grid. */
export function fineLayers(tiles: readonly [z: number, x: number, y: number][]): {
  earth: BuiltFeature[]
  water: BuiltFeature[]
} {
  const earth: BuiltFeature[] = []
  const water: BuiltFeature[] = []
  for (const [z, x, y] of tiles) {
    if (z !== 7) continue
    const cell = [lonOf(x, z), latOf(y + 1, z), lonOf(x + 1, z), latOf(y, z)] as const
    const { areas, shores } = fineShore(cell)
    // Painted in order and over each other; `seam` says that the edge of a cell is no shore.
    // The first area is the sea under the whole cell, which the painter has as its ground.
    for (const { isWater, ring } of areas[0]?.isWater ? areas.slice(1) : areas)
      earth.push(feature('Polygon', [ring], { minzoom: 7, seam: isWater ? 'water' : 'land' }))
    for (const line of shores) water.push(feature('LineString', line, { minzoom: 7, kind: 'shore' }))
  }
  return { earth, water }
}
