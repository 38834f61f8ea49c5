import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mendLogs, wholeBytes } from '../../electron/disk/torn-log.ts'
import { whyClosed } from '../../electron/disk/why-closed.ts'
import { newerWriter } from '../../electron/disk/written-by.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

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
      add(Buffer.concat([head, Buffer.alloc(piece, 7)]))
      isFirst = false
    } while (left > 0 || isFirst)
    ends.push(at)
  }
  return { log: Buffer.concat(parts), ends }
}

it('[FLT-2] wherever a log of the engine is cut, what is left of it ends with its last whole record', () => {
  const { log, ends } = logOf([100, 32_650, 5, 70_000, 300, 32_761, 12])
  expect(wholeBytes(log)).toBe(log.length)
  for (let cut = 0; cut <= log.length; cut += 1) {
    const whole = wholeBytes(log.subarray(0, cut))
    const end = Math.max(0, ...ends.filter((each) => each <= cut))
    // Padding behind the last record may stay.
    if (whole < end || whole > end + 6 || whole > cut) expect([cut, whole]).toEqual([cut, end])
  }
})

it('[FLT-2] a log that is damaged elsewhere is left to the engine, and only logs of the engine are cut', async () => {
  const { log } = logOf([50, 60])
  const damaged = Buffer.from(log)
  damaged.writeUInt8(9, 6)
  const torn = log.subarray(0, log.length - 3)
  const database = join(folder, 'IndexedDB', 'app_entente_0.indexeddb.leveldb')
  await mkdir(database, { recursive: true })
  for (const [name, bytes] of [
    ['000003.log', torn],
    ['000004.log', damaged],
    ['MANIFEST-000001', torn],
  ] as const)
    await writeFile(join(database, name), bytes)
  await writeFile(join(folder, '000003.log'), torn)
  mendLogs(folder)
  expect(await readFile(join(database, '000003.log'))).toEqual(log.subarray(0, 57))
  expect(await readFile(join(database, '000004.log'))).toEqual(damaged)
  expect(await readFile(join(database, 'MANIFEST-000001'))).toEqual(torn)
  expect(await readFile(join(folder, '000003.log'))).toEqual(torn)
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
