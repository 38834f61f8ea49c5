import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { judgeLog, mendLogs } from '../../electron/disk/torn-log.ts'
import { whyClosed } from '../../electron/disk/why-closed.ts'
import { newerWriter } from '../../electron/disk/written-by.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** CRC-32C bit by bit, and as LevelDB masks it. */
function maskedSum(bytes: Buffer): number {
  let rest = 0xffff_ffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0x82f6_3b78 : rest >>> 1
  }
  const sum = ~rest >>> 0
  return (((sum >>> 15) | (sum << 17)) + 0xa282_ead8) >>> 0
}

/** A LevelDB log of records of these lengths, as the engine writes it, and where each record ends. */
function logOf(lengths: readonly number[]): { log: Buffer; ends: number[] } {
  const parts: Buffer[] = []
  const ends: number[] = []
  let at = 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const length of lengths) {
    let left = length
    let isFirst = true
    do {
      const room = 32_768 - (at % 32_768)
      if (room < 7) {
        add(Buffer.alloc(room))
        continue
      }
      const piece = Math.min(left, room - 7)
      left -= piece
      const head = Buffer.alloc(7)
      head.writeUInt16LE(piece, 4)
      head.writeUInt8(isFirst ? (left === 0 ? 1 : 2) : left === 0 ? 4 : 3, 6)
      const whole = Buffer.concat([head, Buffer.alloc(piece, 7)])
      whole.writeUInt32LE(maskedSum(whole.subarray(6)), 0)
      add(whole)
      isFirst = false
    } while (left > 0 || isFirst)
    ends.push(at)
  }
  return { log: Buffer.concat(parts), ends }
}

it('[FLT-2] the checksum is the one of the engine', () => {
  // RFC 3720, appendix B.4: 32 bytes of zeros have the sum 8a9136aa.
  expect(maskedSum(Buffer.alloc(32))).toBe((((0x8a9136aa >>> 15) | (0x8a9136aa << 17)) + 0xa282ead8) >>> 0)
})

it('[FLT-2] wherever a log of the engine is cut, with zeros behind or without, what is left of it ends with its last whole record', () => {
  const { log, ends } = logOf([100, 32_650, 5, 70_000, 300, 32_761, 12])
  expect(judgeLog(log)).toEqual({ whole: log.length, isTornOnly: true })
  const near = (cut: number) =>
    cut % 32_768 < 300 || cut % 97 === 0 || ends.some((end) => Math.abs(end - cut) < 30)
  for (let cut = 0; cut <= log.length; cut += 1) {
    if (!near(cut)) continue
    const end = Math.max(0, ...ends.filter((each) => each <= cut))
    for (const zeros of [0, 3, 500, 40_000]) {
      const { whole, isTornOnly } = judgeLog(Buffer.concat([log.subarray(0, cut), Buffer.alloc(zeros)]))
      // Padding behind the last record may stay. A head without all of its record may be taken for damage, which is kept.
      const isWhole = whole >= end && whole <= end + 6 && whole <= cut + zeros && (zeros > 0 || isTornOnly)
      if (!isWhole) expect({ cut, zeros, whole }).toEqual({ cut, zeros, whole: end })
    }
  }
})

it('[FLT-2] a damaged record and what follows are cut off too, and kept beside; only logs of the engine are touched', async () => {
  const { log, ends } = logOf([50, 60, 40_000, 70])
  const database = join(folder, 'IndexedDB', 'app_entente_0.indexeddb.leveldb')
  const locked = join(folder, 'Partitions', 'store-1', 'IndexedDB', 'app_entente_0.indexeddb.leveldb')
  for (const each of [database, locked]) await mkdir(each, { recursive: true })
  const torn = log.subarray(0, log.length - 3)
  const spoilt = (at: number) => Buffer.from(log).fill(log.readUInt8(at) ^ 1, at, at + 1)
  const files = [
    [join(database, '000003.log'), torn, ends[2]],
    [join(database, 'MANIFEST-000001'), torn, ends[2]],
    [join(database, '000004.log'), spoilt(70), ends[0]],
    [join(locked, '000005.log'), spoilt((ends[1] ?? 0) + 6), ends[1]],
    [join(database, '000006.ldb'), torn, torn.length],
    [join(folder, '000003.log'), torn, torn.length],
  ] as const
  for (const [path, bytes] of files) await writeFile(path, bytes)
  mendLogs(folder)
  for (const [path, bytes, whole] of files) expect(await readFile(path)).toEqual(bytes.subarray(0, whole))
  const kept = async (store: string) => {
    const names = await readdir(join(store, 'Damaged'), { recursive: true })
    return names.filter((name) => name.endsWith('.log')).map((name) => join(store, 'Damaged', name))
  }
  const [own, ofLocked] = [await kept(folder), await kept(join(folder, 'Partitions', 'store-1'))]
  expect([own.length, ofLocked.length]).toEqual([1, 1])
  expect(await readFile(own[0] ?? '')).toEqual(spoilt(70))
  mendLogs(folder)
  expect(await kept(folder)).toEqual(own)
  mendLogs(join(folder, 'nowhere'))
})

it('[FLT-11] a profile says which version writes into it, and one of a newer format stays as it is', async () => {
  expect(await whyClosed(folder, '1.2.3')).toBe(null)
  expect(JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8'))).toEqual({
    format: 1,
    writtenBy: '1.2.3',
  })
  expect(newerWriter(folder)).toBe(null)
  const newer = '{"format":2,"writtenBy":"2.0.0","more":[]}'
  await writeFile(join(folder, 'profile.json'), newer)
  expect(await whyClosed(folder, '1.2.3')).toEqual({ what: 'newer', reason: '2.0.0' })
  expect(await readFile(join(folder, 'profile.json'), 'utf8')).toBe(newer)
  await writeFile(join(folder, 'profile.json'), 'no JSON')
  expect(await whyClosed(folder, '1.2.3')).toBe(null)
})
