import { describe, expect, it } from 'vitest'
import { privacyView } from '../../../data/projections/privacy.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import Papa from 'papaparse'
import { documentCsv } from '../../../data/reports/document-csv.ts'
import { privacyReport } from '../../../data/reports/privacy-report.ts'
import type { Entry, EntryOf } from '../../../data/model/entry.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { correctionNotice } from '../../../data/words/correction-notice.ts'
import { at, desks, LogWriter, workspace } from '../../support/log-fixture.ts'

const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })

/** What the United States hands to a recipient: its shared chain up to an entry. */
const handed = (last: Entry, given: Partial<BodyOf<'bundle.exported'>> = {}): BodyOf<'bundle.exported'> => ({
  bundle: workspace,
  country: 'CA',
  recipient: 'CBSA Windsor',
  purpose: 'Coordinate',
  entries: 3,
  attachments: 0,
  withheld: 0,
  isWithheldDeclared: false,
  isLocked: false,
  heads: [{ desk: desks.US, releasability: 'SHARED', seq: last.seq, head: last.hash }],
  sha256: 'a'.repeat(64),
  ...given,
})

function corrected() {
  const log = new LogWriter().enrol()
  const first = log.write('US', 'note.added', note('Two lanes open'))
  log.write('US', 'bundle.exported', handed(first), { releasability: 'US' })
  const fix = log.write('US', 'entry.corrected', {
    entry: first.hash,
    replacement: note('One lane open'),
    reason: 'Miscounted',
  })
  return { log, first, fix, view: () => privacyView(pictureOf(log.entries, 'US')) }
}

describe('corrections after disclosure', () => {
  it('[PRV-7] who got an entry before its correction is named, until a bundle brings the correction', () => {
    const { log, first, fix, view } = corrected()
    expect(view().oldVersions).toMatchObject([
      { recipient: 'CBSA Windsor', country: 'CA', folded: { entry: { hash: first.hash } }, notifiedAt: null },
    ])
    log.write('US', 'bundle.exported', handed(fix), { releasability: 'US' })
    expect(view().oldVersions).toEqual([])
  })

  it('[PRV-8] a notice says both languages what changed, and telling a recipient is on the record', () => {
    const { log, first, view } = corrected()
    const context = {
      language: 'en' as const,
      picture: pictureOf(log.entries, 'US'),
      facilityName: (id: string) => id,
    }
    const text = correctionNotice('CBSA Windsor', view().oldVersions, context, 'America/Detroit')
    for (const part of ['CORRECTION NOTICE', 'AVIS DE CORRECTION', 'DET#', 'Miscounted', 'One lane open'])
      expect(text).toContain(part)
    expect(text).not.toContain('Two lanes open')
    const told = log.write(
      'US',
      'correction.notified',
      { recipient: 'CBSA Windsor', entries: [first.hash], remarks: '' },
      { releasability: 'US' },
    )
    expect(view().oldVersions).toMatchObject([{ notifiedAt: told.recordedAt }])
  })

  it('[PRV-9] the other country’s picture holds nothing of the register, holds or notices', () => {
    const { log } = corrected()
    log.write(
      'US',
      'hold.placed',
      { hold: workspace, title: 'Claim', entries: [], reason: 'Court' },
      { releasability: 'US' },
    )
    const theirs = privacyView(pictureOf(log.entries, 'CA'))
    expect(theirs).toMatchObject({ disclosures: [], holds: [], oldVersions: [] })
  })
})

it('[PRV-10] the privacy report states purpose, retention, disclosures, kept personal data, purges, holds and concerns', () => {
  const { log } = corrected()
  log.write('US', 'note.added', {
    ...note('Call 313-555-0100'),
    personalDataKept: { found: ['phone'], reason: 'Public number of the operator' },
  })
  log.write(
    'US',
    'hold.placed',
    { hold: workspace, title: 'Claim 12', entries: [], reason: 'Court' },
    { releasability: 'US' },
  )
  log.write('US', 'purpose.extended', { purpose: 'Training', authority: 'Policy 4', reason: 'Asked' })
  const purge: EntryOf<'retention.purged'>['body'] = {
    class: 'log',
    before: at(0),
    kinds: ['note.added'],
    chains: [],
    entries: [],
    count: 7,
    attachments: 2,
    reason: 'Time over',
  }
  log.write('US', 'retention.purged', purge)
  const concern = {
    concern: workspace,
    text: 'Wrong plate',
    owner: 'Privacy office',
    due: at(60),
    entries: [],
  }
  log.write('US', 'concern.reported', concern, { releasability: 'US' })
  const source = {
    entries: log.entries,
    unread: [],
    ownCopyOf: null,
    language: 'both' as const,
    paper: 'letter' as const,
    reference: { dataVersion: 'test', facilityById: () => undefined },
    generatedAt: at(100),
    verification: {},
  }
  const text = JSON.stringify(privacyReport({ ...source, audience: 'US' }))
  for (const part of [
    'Privacy report',
    'Rapport sur la vie privée',
    'CBSA Windsor',
    'Public number of the operator',
    'Claim 12',
    'Training',
    '7 entries were purged under retention on',
    'Wrong plate',
    '24 months',
    'DHS Privacy',
  ])
    expect(text).toContain(part)
  const shared = JSON.stringify(privacyReport({ ...source, audience: 'both' }))
  for (const part of ['Claim 12', 'Wrong plate', 'Bundle for']) expect(shared).not.toContain(part)
})

it('[PRV-11] the CSV of the privacy report holds every table and its rows, and no cell that a spreadsheet would run', () => {
  const { log } = corrected()
  const hold = { hold: workspace, title: '=HYPERLINK("x")', entries: [], reason: 'Court' }
  log.write('US', 'hold.placed', hold, { releasability: 'US' })
  const document = privacyReport({
    entries: log.entries,
    unread: [],
    audience: 'US',
    ownCopyOf: null,
    language: 'both',
    paper: 'letter',
    reference: { dataVersion: 'test', facilityById: () => undefined },
    generatedAt: at(100),
    verification: {},
  })
  const { data } = Papa.parse<string[]>(documentCsv(document).trimEnd())
  const tables = document.blocks.filter((block) => block.type === 'table')
  expect(tables.length).toBeGreaterThan(3)
  for (const { caption, rows } of tables) {
    const section = `${caption.en} | ${caption.fr}`
    const found = data.filter(([name]) => name === section)
    if (found.length > 0) expect(found.length).toBeGreaterThan(rows.length)
  }
  expect(data.flat().some((cell) => cell.includes('CBSA Windsor'))).toBe(true)
  expect(data.flat().some((cell) => cell.includes('=HYPERLINK'))).toBe(true)
  for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t]/)
  expect(data[0]).toEqual(expect.arrayContaining(['Example', 'REAL EVENT | ÉVÉNEMENT RÉEL']))
})
