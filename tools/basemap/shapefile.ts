import { readFileSync } from 'node:fs'

/** Longitude, latitude in degrees. */
export type LonLat = [number, number]
export type Shape = { parts: LonLat[][]; values: Record<string, string> }

/** The records of an ESRI shapefile (points, lines, polygons) with the columns of its .dbf; `path` has no extension. */
export function readShapefile(path: string): Shape[] {
  const shp = readFileSync(`${path}.shp`)
  const rows = readTable(readFileSync(`${path}.dbf`))
  const shapes: Shape[] = []
  for (let at = 100; at < shp.length;) {
    const length = shp.readInt32BE(at + 4) * 2
    shapes.push({ parts: partsOf(shp, at + 8), values: rows[shapes.length] ?? {} })
    at += 8 + length
  }
  return shapes
}

function partsOf(shp: Buffer, at: number): LonLat[][] {
  const kind = shp.readInt32LE(at) % 10
  const point = (offset: number): LonLat => [shp.readDoubleLE(offset), shp.readDoubleLE(offset + 8)]
  if (kind === 0) return []
  if (kind === 1) return [[point(at + 4)]]
  const count = shp.readInt32LE(at + 36)
  const total = shp.readInt32LE(at + 40)
  const first = at + 44 + count * 4
  return Array.from({ length: count }, (_, i) => {
    const from = shp.readInt32LE(at + 44 + i * 4)
    const to = i + 1 < count ? shp.readInt32LE(at + 48 + i * 4) : total
    return Array.from({ length: to - from }, (_, j) => point(first + (from + j) * 16))
  })
}

function readTable(dbf: Buffer): Record<string, string>[] {
  const [count, head, size] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)]
  const columns: { name: string; length: number }[] = []
  for (let at = 32; dbf[at] !== 0x0d; at += 32)
    columns.push({
      name: dbf.toString('latin1', at, at + 11).replace(/\0.*$/s, ''),
      length: dbf.readUInt8(at + 16),
    })
  return Array.from({ length: count }, (_, row) => {
    let at = head + row * size + 1
    const values: Record<string, string> = {}
    for (const { name, length } of columns) {
      values[name] = dbf.toString('utf8', at, at + length).trim()
      at += length
    }
    return values
  })
}
