import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { faultOf, hashOf } from '../../../data/model/read-entry.ts'
import type { WrittenEntry } from '../../../data/model/entry.ts'
import { logCsv, logJson } from '../../../data/reports/log-export.ts'
import { ambassadorLog, at, opened } from './fixture.ts'

describe('the log as files', () => {
  const log = ambassadorLog()
  const seals = log.entries.map((entry) => ({
    workspace: entry.workspace,
    desk: entry.desk,
    releasability: entry.releasability,
    seq: entry.seq,
    head: entry.hash,
    signature: 'ab',
    sealedAt: entry.recordedAt,
  }))

  it('[RPT-18] JSON holds the entries as they were written, so that anybody can check them', () => {
    const parsed = JSON.parse(logJson(log.written, seals, 'CA')) as {
      entries: WrittenEntry[]
      seals: unknown[]
    }
    expect(parsed.entries.every((entry) => faultOf(entry) === null)).toBe(true)
    const hashes = log.entries.flatMap(({ hash, releasability }) => (releasability === 'US' ? [] : [hash]))
    expect(parsed.entries.map(hashOf).sort()).toEqual(hashes.sort())
    expect(parsed.seals).toHaveLength(hashes.length)
  })

  it('[RPT-9] JSON and CSV are the same bytes in whatever order entries arrived', () => {
    expect(logJson([...log.written].reverse(), [...seals].reverse(), 'both')).toBe(
      logJson(log.written, seals, 'both'),
    )
    expect(logCsv([...log.entries].reverse(), [], 'US', 'en')).toBe(logCsv(log.entries, [], 'US', 'en'))
  })

  it('[RPT-7] holds only what its audience may see', () => {
    for (const text of [logJson(log.written, seals, 'both'), logCsv(log.entries, [], 'both', 'fr')])
      expect(text).not.toContain('NATIONAL-')
    expect(logCsv(log.entries, [], 'CA', 'fr')).toContain('NATIONAL-CA')
  })

  it('[RPT-19] CSV has one row an entry, fixed columns, and no cell that a spreadsheet would run', () => {
    const hostile = opened()
    hostile.add(
      'US',
      'official.registered',
      at('14:01'),
      {
        official: '0190f000-0000-7000-8000-000000000999',
        name: '=cmd|calc',
        agency: '@SUM(A1)',
        position: 'x',
      },
      { official: '0190f000-0000-7000-8000-000000000999' },
    )
    const { data } = Papa.parse<string[]>(logCsv(hostile.entries, [], 'both', 'en').trimEnd())
    expect(data).toHaveLength(hostile.entries.length + 1)
    expect(data.every((row) => row.length === data[0]?.length)).toBe(true)
    expect(data.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false)
    expect(data[0]?.[1]).toBe('Happened at (UTC)')
  })

  it('[RPT-19] defuses whatever a name begins with, quotes as RFC 4180 says, and lets Excel read accents', () => {
    for (const name of ['=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '=a\nb', '\uff1d1', '\r=1']) {
      const hostile = opened()
      const official = '0190f000-0000-7000-8000-000000000999'
      const person = { official, name, agency: 'Ag"ency, "é"', position: 'x' }
      hostile.add('US', 'official.registered', at('14:01'), person, { official })
      const csv = logCsv(hostile.entries, [], 'both', 'en')
      expect(csv.startsWith('\ufeffMade in,Happened at (UTC),')).toBe(true)
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(csv).toContain('"Ag""ency, ""é"""')
      const { data } = Papa.parse<string[]>(csv)
      const cell = data.find((row) => row[7]?.endsWith(name))?.[7]
      expect(cell).toBe(`'${name}`)
    }
  })
})
