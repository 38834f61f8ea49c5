import geojsonvt from 'geojson-vt'
import { deflateSync, crc32 } from 'node:zlib'
import { fromGeojsonVt } from 'vt-pbf'
import { writeArchive, type BuiltTile } from '../../tools/basemap/pmtiles-writer.ts'
import { tileX, tileY } from '../../tools/basemap/region.ts'

/** West, south, east, north of the part of Windsor and Detroit that the maps of these tests show. */
export const shown = [-83.1, 42.28, -83.04, 42.33] as const
const [west, south, east, north] = shown

const box = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature' as const,
  geometry: { type, coordinates },
  properties,
})

/** What each layer holds: land everywhere, one square lake, streets with names and a quarter. */
const protomaps = {
  earth: [feature('Polygon', [box], { kind: 'earth' })],
  water: [
    feature(
      'Polygon',
      [
        [
          [-83.075, 42.3],
          [-83.065, 42.3],
          [-83.065, 42.306],
          [-83.075, 42.306],
          [-83.075, 42.3],
        ],
      ],
      { kind: 'lake' },
    ),
  ],
  roads: [
    feature(
      'LineString',
      [
        [-83.1, 42.298],
        [-83.04, 42.298],
      ],
      { kind: 'major_road', name: 'Test Avenue' },
    ),
    feature(
      'LineString',
      [
        [-83.08, 42.28],
        [-83.06, 42.33],
      ],
      { kind: 'minor_road', name: 'Essai Street' },
    ),
    feature(
      'LineString',
      [
        [-83.1, 42.31],
        [-83.04, 42.29],
      ],
      { kind: 'highway', kind_detail: 'motorway' },
    ),
  ],
  places: [feature('Point', [-83.09, 42.29], { kind: 'neighbourhood', name: 'Testville' })],
}

const openMapTiles = {
  water: protomaps.water,
  transportation: protomaps.roads.map((road, i) => ({
    ...road,
    properties: { class: (['primary', 'minor', 'motorway'] as const)[i] },
  })),
  transportation_name: protomaps.roads.map((road) => ({
    ...road,
    properties: { ...road.properties, class: 'minor' },
  })),
  place: [feature('Point', [-83.09, 42.29], { class: 'suburb', name: 'Testville', 'name:fr': 'Villessai' })],
}

/** A street-level map in one of the two common schemas, zoom 8 to 15, or with layers that nobody knows. */
export function vectorMap(schema: 'protomaps' | 'openmaptiles' | 'unknown'): Buffer {
  const layers: Record<string, object[]> =
    schema === 'unknown' ? { secret: protomaps.water } : schema === 'protomaps' ? protomaps : openMapTiles
  const indexes = Object.entries(layers).map(([name, features]) => ({
    name,
    index: geojsonvt({ type: 'FeatureCollection', features } as Parameters<typeof geojsonvt>[0], {
      maxZoom: 15,
    }),
  }))
  const tiles = squares(8, 15).map(([z, x, y]): BuiltTile => {
    const content = indexes.flatMap(({ name, index }) => {
      const tile = index.getTile(z, x, y)
      return tile ? [[name, tile] as const] : []
    })
    return { z, x, y, data: fromGeojsonVt(Object.fromEntries(content), { version: 2 }) }
  })
  const about = {
    attribution: '<a href="https://example.org">Test map makers</a>',
    vector_layers: Object.keys(layers).map((id) => ({ id })),
  }
  return writeArchive(tiles, about, shown)
}

/** A map of one-coloured pictures, zoom 8 to 13. */
export function pictureMap(): Buffer {
  const picture = png(255, 0, 255)
  const tiles = squares(8, 13).map(([z, x, y]): BuiltTile => ({ z, x, y, data: picture }))
  const archive = writeArchive(tiles, { attribution: 'Test photographers' }, shown)
  archive[99] = 2 // PNG
  return archive
}

function squares(from: number, to: number): [z: number, x: number, y: number][] {
  const found: [number, number, number][] = []
  for (let z = from; z <= to; z++)
    for (let x = tileX(west, z); x <= tileX(east, z); x++)
      for (let y = tileY(north, z); y <= tileY(south, z); y++) found.push([z, x, y])
  return found
}

/** A picture of 256 by 256 pixels in one colour. */
function png(red: number, green: number, blue: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(256 * 3, Buffer.from([red, green, blue]))])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(256, 0)
  head.writeUInt32BE(256, 4)
  head.set([8, 2], 8)
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
