import { randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

/**
 * LevelDB's log: blocks of this many bytes, and in them the pieces of records, which begin with so many and never cross
 * a block. Source: leveldb, doc/log_format.md
 */
const BLOCK = 32_768
const HEADER = 7
const FULL = 1
const FIRST = 2
const LAST = 4

/** Where the browser engine keeps the databases of a profile: of its first store, and of locked ones. */
const places = ['IndexedDB', 'Local Storage', 'Partitions']

/** How much of a log is whole, in bytes, and whether something else than a torn end follows. */
type Judged = { whole: number; isTornOnly: boolean }

/**
 * Judges a log by its first record that is not whole: what a power cut or a full disk left of it, zeros where a file
 * system had made room for it, or a damaged one.
 */
export function judgeLog(log: Buffer): Judged {
  let whole = 0
  let isOpen = false
  for (let at = 0; at < log.length;) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEADER) {
      at += left // too short for a piece, and padded
      continue
    }
    if (at + HEADER > log.length) return { whole: padded(whole, log), isTornOnly: true }
    const end = at + HEADER + log.readUInt16LE(at + 4)
    const type = log.readUInt8(at + 6)
    const fits = type >= FULL && type <= LAST && end <= at + left && isOpen !== type <= FIRST
    if (!fits || end > log.length || crc(log, at + 6, end) !== sumAt(log, at))
      return { whole: padded(whole, log), isTornOnly: (fits && end >= log.length) || isEmpty(log, at) }
    at = end
    isOpen = type !== FULL && type !== LAST
    // The pieces of a record count once its last one is there.
    if (!isOpen) whole = at
  }
  return { whole: padded(whole, log), isTornOnly: true }
}

/** With the padding of its block, where no piece fits behind. */
function padded(whole: number, log: Buffer): number {
  const left = BLOCK - (whole % BLOCK)
  return left < HEADER ? Math.min(whole + left, log.length) : whole
}

const isEmpty = (log: Buffer, from: number): boolean => log.subarray(from).every((byte) => byte === 0)

/** The checksum that a piece begins with, as LevelDB masks it. */
function sumAt(log: Buffer, at: number): number {
  const turned = (log.readUInt32LE(at) - 0xa282ead8) >>> 0
  return ((turned >>> 17) | (turned << 15)) >>> 0
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0x82f63b78 : 0)
  return rest
})

/** CRC-32C, which neither Node nor the browser engine offers. Source: RFC 3720, appendix B.4 */
function crc(bytes: Buffer, from: number, to: number): number {
  let rest = -1
  for (let at = from; at < to; at += 1)
    rest = (remainders[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}

/**
 * Cuts the engine's logs off at their first record that is not whole, before the engine opens them. The engine would skip
 * it and write on behind it; at its next start it would leave out what it wrote there, or take the whole database for
 * damaged and begin a new one, and with the old one goes the key of the desk. What the cut takes from the database the
 * second copy gives back; where more than a torn end goes, the log is kept beside first.
 */
export function mendLogs(profile: string): void {
  for (const { path, store } of places.flatMap((name) => logsIn(join(profile, name), profile))) {
    try {
      const log = readFileSync(path)
      const { whole, isTornOnly } = judgeLog(log)
      if (whole === log.length) continue
      if (!isTornOnly) keepBeside(path, store)
      cut(path, whole)
    } catch {
      // A disk that cannot be read or written is told of when the window opens.
    }
  }
}

function keepBeside(path: string, store: string): void {
  const folder = join(store, 'Damaged', randomUUID())
  mkdirSync(folder, { recursive: true })
  copyFileSync(path, join(folder, basename(path)))
}

function cut(path: string, length: number): void {
  const file = openSync(path, 'r+')
  try {
    ftruncateSync(file, length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every log below a folder, with the store that it belongs to: the profile's own, or a locked one's folder. */
function logsIn(folder: string, store: string): { path: string; store: string }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
      const path = join(folder, each.name)
      if (each.isDirectory()) return logsIn(path, basename(folder) === 'Partitions' ? path : store)
      return folder.endsWith('leveldb') && /^(\d+\.log|MANIFEST-\d+)$/.test(each.name)
        ? [{ path, store }]
        : []
    })
  } catch {
    return [] // a first start
  }
}
