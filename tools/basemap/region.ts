import type { LonLat } from './shapefile.ts'

/** Whole continent for zooms 0 to 6: west, south, east, north in degrees. */
export const continent = [-180, 14, -40, 84] as const
const reachKm = 150
const maxZoom = 10

export const tileX = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z)
export const tileY = (lat: number, z: number): number => {
  const radians = (lat * Math.PI) / 180
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z)
}

/** Waters beyond the line's reach that the traffic uses: Seaway down to Québec, the upper lakes, the Inside Passage, Halifax. */
const also: readonly LonLat[] = [
  [-73.6, 45.5],
  [-72.5, 46.3],
  [-71.2, 46.8],
  [-87.6, 41.9],
  [-86.5, 43],
  [-87.9, 43.1],
  [-86.2, 44.7],
  [-85, 45.8],
  [-84.5, 46.5],
  [-87.4, 46.5],
  [-80.9, 44.6],
  [-79.4, 43.7],
  [-81.2, 45.3],
  [-130.3, 54.3],
  [-131.6, 55.3],
  [-63.6, 44.6],
  [-66.1, 45.3],
  [-79.4, 42.9],
  [-122.4, 47.6],
  [-123.4, 48.4],
  [-135.3, 57.05],
]

function anchors(lines: readonly LonLat[][]): LonLat[] {
  const points: LonLat[] = [...also]
  for (const line of lines)
    line.forEach(([lon, lat], i) => {
      const [fromLon, fromLat] = line[i - 1] ?? [lon, lat]
      const steps = Math.max(1, Math.ceil(Math.hypot(lon - fromLon, lat - fromLat) / 0.2))
      for (let step = 1; step <= steps; step++)
        points.push([fromLon + ((lon - fromLon) * step) / steps, fromLat + ((lat - fromLat) * step) / steps])
    })
  return points
}

/** Which tiles the archive holds, as `z/x/y`, and whether a point lies in the fine zone. */
export function coverage(lines: readonly LonLat[][]): {
  tiles: [z: number, x: number, y: number][]
  isNear: (point: LonLat) => boolean
} {
  const tiles: [number, number, number][] = []
  const [west, south, east, north] = continent
  for (let z = 0; z <= 6; z++)
    for (let x = tileX(west, z); x <= tileX(east, z); x++)
      for (let y = tileY(north, z); y <= tileY(south, z); y++) tiles.push([z, x, y])
  const near = new Map<number, Set<string>>()
  for (let z = 7; z <= maxZoom; z++) near.set(z, new Set())
  for (const [lon, lat] of anchors(lines)) {
    const dLat = reachKm / 111.2
    const dLon = dLat / Math.cos((lat * Math.PI) / 180)
    for (const [z, set] of near)
      for (let x = tileX(lon - dLon, z); x <= tileX(lon + dLon, z); x++)
        for (let y = tileY(lat + dLat, z); y <= tileY(lat - dLat, z); y++) set.add(`${z}/${x}/${y}`)
  }
  for (const set of near.values())
    for (const key of set) {
      const [z = 0, x = 0, y = 0] = key.split('/').map(Number)
      tiles.push([z, x, y])
    }
  const fine = near.get(maxZoom)
  return {
    tiles,
    isNear: ([lon, lat]) => fine?.has(`${maxZoom}/${tileX(lon, maxZoom)}/${tileY(lat, maxZoom)}`) ?? false,
  }
}
