import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { readMsel } from '../../../data/exercises/read-msel.ts'
import { writeMselCsv, writeMselXlsx } from '../../../data/exercises/write-msel.ts'
import { Inject } from '../../../data/model/inject.ts'
import type { ReadMsel } from '../../../data/model/msel.ts'
import { mselFaultText } from '../../../data/words/msel-words.ts'
import { dice, type Dice } from '../../support/random-history.ts'
import { bytesOf, designOf, readerOf, zipped } from './lists.ts'

/** Another first seed gives other mutations: `ENTENTE_SEED=7`. */
const first = Number(process.env['ENTENTE_SEED'] ?? 1) * 1_000_000

const design = designOf('blue-water-ammonia')
const small = { ...design, injects: design.injects.slice(0, 4) }
const reader = readerOf(design)
const csv = writeMselCsv(small, 'en')
const xlsx = writeMselXlsx(small, 'en')

/** What every answer must be: all of a list that the model allows and that is stable, or faults in words. */
function isClear(read: ReadMsel): void {
  if (!read.ok) {
    expect(read.faults.length).toBeGreaterThan(0)
    for (const fault of read.faults) expect(mselFaultText(fault, 'fr').length).toBeGreaterThan(10)
    return
  }
  const injects = [...read.injects]
  for (const inject of injects) expect(v.is(Inject, inject)).toBe(true)
  expect(new Set(injects.map(({ number }) => number)).size).toBe(injects.length)
  const again = readMsel(bytesOf(writeMselCsv({ ...small, injects }, 'en')), reader)
  expect(again).toMatchObject({ ok: true, injects })
}

const odd = [
  '"',
  ',',
  ';',
  '\t',
  '\r\n',
  '\n',
  '=',
  "'",
  '\0',
  '\u00e9',
  '\ufffd',
  '<',
  '&',
  '-1',
  '9'.repeat(20),
  ' ',
]

/** Changes a few places of a text: signs lost, added, doubled, swapped, or the end cut off. */
function changed(text: string, { below, one }: Dice): string {
  let result = text
  for (let count = 1 + below(4); count > 0; count -= 1) {
    const at = below(result.length)
    const length = 1 + below(12)
    const change = below(5)
    if (change === 0) result = result.slice(0, at) + result.slice(at + length)
    else if (change === 1) result = result.slice(0, at) + (one(odd) ?? '') + result.slice(at)
    else if (change === 2) result = result.slice(0, at + length) + result.slice(at)
    else if (change === 3) result = result.slice(0, at) + (one(odd) ?? '') + result.slice(at + 1)
    else if (below(8) === 0) result = result.slice(0, at)
  }
  return result
}

function flipped(bytes: Uint8Array, { below }: Dice): Uint8Array {
  const result = bytes.slice()
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const at = below(result.length)
    result[at] = (result[at] ?? 0) ^ (1 << below(8))
  }
  return below(10) === 0 ? result.subarray(0, below(result.length)) : result
}

const each = (from: number, count: number) =>
  Array.from({ length: count }, (_none, index) => first + from + index)

describe('mutated lists of events', () => {
  it('[MSL-12] 300 CSV texts are read whole or refused in words', { timeout: 120_000 }, () => {
    for (const seed of each(0, 300)) isClear(readMsel(bytesOf(changed(csv, dice(seed))), reader))
  })

  it(
    '[MSL-12] 200 CSV files of altered bytes are read whole or refused in words',
    { timeout: 120_000 },
    () => {
      for (const seed of each(1_000, 200)) isClear(readMsel(flipped(bytesOf(csv), dice(seed)), reader))
    },
  )

  it(
    '[MSL-12] 300 workbooks of altered bytes are refused, or read as they were',
    { timeout: 120_000 },
    () => {
      for (const seed of each(2_000, 300)) {
        const file = flipped(xlsx, dice(seed))
        const read = readMsel(file, reader)
        if (read.ok) expect(read.injects, String(seed)).toEqual(small.injects)
        else isClear(read)
      }
    },
  )

  it(
    '[MSL-12] 300 workbooks of altered parts are read whole or refused in words',
    { timeout: 120_000 },
    () => {
      const parts = Object.entries(unzipSync(xlsx)).map(([name, part]) => [name, strFromU8(part)] as const)
      for (const seed of each(3_000, 300)) {
        const random = dice(seed)
        const which = random.chance(0.8) ? 'xl/worksheets/sheet1.xml' : random.one(parts)?.[0]
        const altered = parts.map(([name, part]) => [name, name === which ? changed(part, random) : part])
        isClear(readMsel(zipped(Object.fromEntries(altered) as Record<string, string>), reader))
      }
    },
  )

  it(
    '[MSL-12] 200 lists with one broken cell name that cell, and take over nothing',
    { timeout: 120_000 },
    () => {
      const cells: readonly [column: string, value: string, code: string][] = [
        ['B', 'no number!', 'badNumber'],
        ['C', 'soon', 'badTime'],
        ['D', 'party', 'badType'],
        ['K', 'France', 'badCountry'],
        ['N', 'pigeon', 'badMethod'],
        ['Q', '77', 'unknownObjective'],
        ['S', 'dance', 'unknownTask'],
        ['Y', 'rumour', 'badBasis'],
        ['AA', 'close it', 'badEffect'],
      ]
      const lines = table(csv)
      for (const seed of each(4_000, 200)) {
        const { below, one } = dice(seed)
        const row = 1 + below(small.injects.length)
        const [column, value, code] = one(cells) ?? ['B', '', '']
        const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
        const broken = lines.map((line, at) =>
          line.map((cell, place) => (at === row && place === index ? value : cell)),
        )
        const text = broken
          .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const read = readMsel(bytesOf(text), reader)
        const faults = read.ok ? [] : read.faults
        expect(faults.map((fault) => [fault.row, fault.column, fault.code])).toEqual([
          [row + 1, column, code],
        ])
      }
    },
  )
})

/** The cells of a CSV text with quotation marks, by the rule of RFC 4180. */
function table(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  pattern.lastIndex = 1
  for (let found = pattern.exec(text); found && found[0] !== ''; found = pattern.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
