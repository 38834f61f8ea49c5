import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** LevelDB's log: blocks of this many bytes, and records in them that begin with so many and never cross a block. */
const BLOCK = 32_768
const HEADER = 7
const FULL = 1
const LAST = 4

/** Where the browser engine keeps the databases of a profile: of its first store, and of locked ones. */
const places = ['IndexedDB', 'Local Storage', 'Partitions']

/**
 * How many bytes of a LevelDB log are whole: all of them, or those before the record that a power cut or a full disk
 * cut off at the end. A log with anything else wrong in it counts as whole: it is the engine's to judge.
 */
export function wholeBytes(log: Buffer): number {
  let whole = 0
  for (let at = 0; at < log.length;) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEADER) {
      at += left // too short for a record, and padded
      continue
    }
    if (at + HEADER > log.length) break
    const length = log.readUInt16LE(at + 4)
    const type = log.readUInt8(at + 6)
    if (type < FULL || type > LAST || HEADER + length > left) return log.length
    if (at + HEADER + length > log.length) break
    at += HEADER + length
    // The pieces of a record count once its last one is there.
    if (type === FULL || type === LAST) whole = at
  }
  const left = BLOCK - (whole % BLOCK)
  return left < HEADER ? Math.min(whole + left, log.length) : whole
}

/**
 * Cuts off what is torn at the end of the engine's logs, before the engine opens them. The engine would skip the piece
 * and write on behind it; at its next start it would take the whole database for damaged and begin a new one, and with
 * the old one goes the key of the desk.
 */
export function mendLogs(profile: string): void {
  for (const path of places.flatMap((name) => logsIn(join(profile, name)))) {
    try {
      const log = readFileSync(path)
      const whole = wholeBytes(log)
      if (whole < log.length) cut(path, whole)
    } catch {
      // A disk that cannot be read or written is told of when the window opens.
    }
  }
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

function logsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
      const path = join(folder, each.name)
      if (each.isDirectory()) return logsIn(path)
      return folder.endsWith('leveldb') && /^\d+\.log$/.test(each.name) ? [path] : []
    })
  } catch {
    return [] // a first start
  }
}
