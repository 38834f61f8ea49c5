import { Inflate, strFromU8 } from 'fflate'

/** Bytes of a file, and of its parts unpacked, beyond which it is not read. */
const largestFile = 5_000_000
const largestUnpacked = 30_000_000
const mostParts = 500
/** Bytes that are unpacked at once: no more than a thousand times as many come of them. */
const slice = 4096

export type ZipParts =
  | { ok: true; parts: ReadonlyMap<string, Uint8Array> }
  | { ok: false; code: 'tooLarge' | 'damagedXlsx'; value: string }

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** Why a ZIP file is not read. */
class Damage extends Error {
  readonly code: 'tooLarge' | 'damagedXlsx'

  constructor(code: 'tooLarge' | 'damagedXlsx', value: string) {
    super(value)
    this.code = code
  }
}

/**
 * Parts of a ZIP file that are wanted, unpacked and compared with their checksums. fflate's own reader compares none,
 * believes any size and any number of parts.
 */
export function zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipParts {
  try {
    if (bytes.length > largestFile) throw new Damage('tooLarge', String(bytes.length))
    const entries = directory(bytes).filter(({ name }) => isWanted(name))
    const total = entries.reduce((sum, { size }) => sum + size, 0)
    if (total > largestUnpacked) throw new Damage('tooLarge', String(total))
    return { ok: true, parts: new Map(entries.map((entry) => [entry.name, unpacked(bytes, entry)])) }
  } catch (thrown) {
    if (thrown instanceof Damage) return { ok: false, code: thrown.code, value: thrown.message }
    return { ok: false, code: 'damagedXlsx', value: thrown instanceof Error ? thrown.message : '' }
  }
}

type Entry = { name: string; method: number; packed: number; size: number; crc: number; at: number }

const two = (bytes: Uint8Array, at: number): number => {
  const [low, high] = [bytes[at], bytes[at + 1]]
  if (low === undefined || high === undefined) throw new Damage('damagedXlsx', 'cut short')
  return low + high * 256
}
const four = (bytes: Uint8Array, at: number): number => two(bytes, at) + two(bytes, at + 2) * 65_536

/** The entries that the end of the file lists (APPNOTE 4.3.12, 4.3.16). */
function directory(bytes: Uint8Array): Entry[] {
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - 65_557 && four(bytes, end) !== 0x06054b50) end -= 1
  if (end < 0 || four(bytes, end) !== 0x06054b50) throw new Damage('damagedXlsx', 'no directory')
  const count = two(bytes, end + 10)
  if (count > mostParts) throw new Damage('tooLarge', String(count))
  const entries: Entry[] = []
  let at = four(bytes, end + 16)
  for (let each = 0; each < count; each += 1) {
    if (four(bytes, at) !== 0x02014b50) throw new Damage('damagedXlsx', 'directory')
    const [nameLength, extra, comment] = [two(bytes, at + 28), two(bytes, at + 30), two(bytes, at + 32)]
    if (two(bytes, at + 8) & 1) throw new Damage('damagedXlsx', 'locked')
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: two(bytes, at + 10),
      crc: four(bytes, at + 16),
      packed: four(bytes, at + 20),
      size: four(bytes, at + 24),
      at: four(bytes, at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new Damage('damagedXlsx', 'a part twice')
  return entries
}

function unpacked(bytes: Uint8Array, { name, method, packed, size, crc, at }: Entry): Uint8Array {
  if (four(bytes, at) !== 0x04034b50) throw new Damage('damagedXlsx', name)
  const from = at + 30 + two(bytes, at + 26) + two(bytes, at + 28)
  const data = bytes.subarray(from, from + packed)
  if (data.length < packed || (method !== 0 && method !== 8)) throw new Damage('damagedXlsx', name)
  const content = method === 0 ? data : inflated(data, size, name)
  if (content.length !== size || crcOf(content) !== crc) throw new Damage('damagedXlsx', name)
  return content
}

/** Unpacks in slices, and stops as soon as more comes than the part said. */
function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Damage('damagedXlsx', name)
    content.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < data.length || at === 0; at += slice)
    inflate.push(data.subarray(at, at + slice), at + slice >= data.length)
  return content.subarray(0, length)
}

let table: Uint32Array | null = null

function crcTable(): Uint32Array {
  if (table) return table
  table = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    table[byte] = value >>> 0
  }
  return table
}

function crcOf(bytes: Uint8Array): number {
  const values = crcTable()
  let crc = 0xffffffff
  for (const byte of bytes) crc = ((values[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)) >>> 0
  return (crc ^ 0xffffffff) >>> 0
}
