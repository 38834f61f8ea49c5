import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

/** One encoded tile. */
export type BuiltTile = { z: number; x: number; y: number; data: Uint8Array }
type Entry = { id: number; offset: number; length: number; run: number }

function varint(value: number, to: number[]): void {
  let rest = value
  while (rest >= 0x80) {
    to.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  to.push(rest)
}

function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = []
  varint(entries.length, bytes)
  entries.forEach(({ id }, i) => varint(id - (entries[i - 1]?.id ?? 0), bytes))
  for (const { run } of entries) varint(run, bytes)
  for (const { length } of entries) varint(length, bytes)
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1]
    varint(before && before.offset + before.length === offset ? 0 : offset + 1, bytes)
  })
  return gzipSync(Buffer.from(bytes), { level: 9 })
}

/** A PMTiles v3 archive (spec: github.com/protomaps/PMTiles) of gzipped vector tiles; equal tiles are kept once. */
export function writeArchive(
  tiles: readonly BuiltTile[],
  metadata: object,
  bounds: readonly [west: number, south: number, east: number, north: number],
): Buffer {
  const blobs: Buffer[] = []
  const known = new Map<string, { offset: number; length: number }>()
  let size = 0
  const entries = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data }))
    .sort((a, b) => a.id - b.id)
    .map(({ id, data }) => {
      const key = Buffer.from(data).toString('latin1')
      let place = known.get(key)
      if (!place) {
        const blob = gzipSync(data, { level: 9 })
        place = { offset: size, length: blob.length }
        size += blob.length
        blobs.push(blob)
        known.set(key, place)
      }
      return { id, ...place, run: 1 }
    })
  const leafSize = 2048
  const leaves: Buffer[] = []
  const root: Entry[] = []
  let leafOffset = 0
  for (let i = 0; i < entries.length; i += leafSize) {
    const leaf = directory(entries.slice(i, i + leafSize))
    root.push({ id: entries[i]?.id ?? 0, offset: leafOffset, length: leaf.length, run: 0 })
    leafOffset += leaf.length
    leaves.push(leaf)
  }
  const rootBytes = directory(root)
  const metaBytes = gzipSync(JSON.stringify(metadata))
  const zooms = tiles.map(({ z }) => z)
  const head = Buffer.alloc(127)
  head.write('PMTiles', 0, 'latin1')
  head[7] = 3
  const metaAt = 127 + rootBytes.length
  const leavesAt = metaAt + metaBytes.length
  const dataAt = leavesAt + leafOffset
  const numbers = [127, rootBytes.length, metaAt, metaBytes.length, leavesAt, leafOffset, dataAt, size]
  numbers.push(entries.length, entries.length, blobs.length)
  numbers.forEach((value, i) => head.writeBigUInt64LE(BigInt(value), 8 + i * 8))
  // Clustered; gzip inside and for tiles; tile type MVT.
  head.set([known.size === entries.length ? 1 : 0, 2, 2, 1, Math.min(...zooms), Math.max(...zooms)], 96)
  bounds.forEach((degrees, i) => head.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4))
  head[118] = 6
  head.writeInt32LE(-82e7, 119)
  head.writeInt32LE(43e7, 123)
  return Buffer.concat([head, rootBytes, metaBytes, ...leaves, ...blobs])
}
