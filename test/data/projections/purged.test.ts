import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/model/entry.ts'
import { readEntry, type UnreadEntry } from '../../../data/model/read-entry.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { purgedEntries, withPurged } from '../../../data/projections/purged.ts'
import { afterAction } from '../../../data/reports/after-action.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { logCsv, logJson } from '../../../data/reports/log-export.ts'
import { purgedLines } from '../../../data/words/purged-words.ts'
import { filterPurged, itemsOf, listOf } from '../../../renderer/log/listed.ts'
import { everything } from '../../../renderer/log/rows.ts'
import { rowsOf } from '../../../renderer/log/rows-of.ts'
import { ambassadorLog, at, ids, sourceOf } from '../reports/fixture.ts'

/** The log after the United States purged its shared notes; what is left of them are headers. */
function purgedLog() {
  const log = ambassadorLog()
  const notes = log.entries.filter(
    ({ kind, desk, releasability }) =>
      kind === 'note.added' && desk === ids.US.desk && releasability === 'SHARED',
  )
  log.add('US', 'retention.purged', at('09:00', 20), {
    class: 'log',
    before: at('08:00', 20),
    kinds: ['note.added'],
    chains: [{ desk: ids.US.desk, releasability: 'SHARED', seq: 1000 }],
    entries: [],
    count: notes.length,
    attachments: 0,
    reason: 'Time over',
  })
  const gone = new Set(notes.map(({ hash }) => hash))
  const written = log.written.map((each, place) =>
    gone.has(log.entries[place]?.hash ?? '') ? { ...each, body: null, salt: null } : each,
  )
  const read = written.map((each, place) => readEntry(each, log.entries[place]?.hash ?? ''))
  const entries = read.flatMap((each): Entry[] => (each.ok ? [each.entry] : []))
  const unread = read.flatMap((each): UnreadEntry[] => (each.ok ? [] : [each.unread]))
  return { log, notes, written, entries, unread }
}

const isShared = (releasability: string) => releasability === 'SHARED'

describe('what was purged', () => {
  const { log, notes, written, entries, unread } = purgedLog()
  const purged = purgedEntries(unread, entries, isShared)
  const picture = pictureOf(entries, 'US')

  it('[LST-11] every purged entry has its place in the list, with time, desk and the purge that took it', () => {
    expect(notes.length).toBeGreaterThan(1)
    expect(purged.map(({ hash }) => hash).sort()).toEqual(notes.map(({ hash }) => hash).sort())
    for (const items of [
      itemsOf(listOf(rowsOf(picture), purged, 'newest')),
      itemsOf(listOf(rowsOf(picture).toReversed(), purged, 'oldest')),
    ]) {
      expect(items.filter(({ shown }) => shown)).toHaveLength(picture.timeline.length)
      const runs = items.flatMap((item) => item.purged ?? [])
      expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(notes.length)
      expect(purgedLines(runs[0] ?? expect.fail(), picture.people, 'en')[0]).toMatch(
        /entr(y|ies) purged on Fri 20 Nov 2026 under retention \(Log of a real event\), Shared$/,
      )
    }
  })

  it('[LST-11] those with nothing readable between them are one row, and it has their times', () => {
    const [run, ...more] = withPurged<Entry>([], (each) => each, purged).flatMap((item) => item.purged ?? [])
    expect(more).toEqual([])
    const times = notes.map(({ occurredAt }) => occurredAt).sort()
    expect(run).toMatchObject({ count: notes.length, from: times[0], to: times.at(-1) })
    expect(run?.parts).toHaveLength(1)
  })

  it('[LST-11] a filter hides them by what their headers say; a search for words finds none', () => {
    expect(filterPurged(purged, everything)).toHaveLength(notes.length)
    expect(filterPurged(purged, { ...everything, hiddenCountries: ['US'] })).toEqual([])
    expect(filterPurged(purged, { ...everything, text: 'bridge' })).toEqual([])
  })

  it('[LST-11] rows keep their numbers though purged entries stand between them', () => {
    const rows = rowsOf(picture)
    const list = listOf(rows, purged, 'newest')
    rows.forEach((row, index) => {
      expect(list.at(list.placeOf(index))?.shown).toBe(row)
      expect(list.rowAt(list.placeOf(index))).toBe(index)
    })
  })

  it('[RPT-34] the report has a row where they stood and counts them in their chain; the words are gone', () => {
    const source = { ...sourceOf(log), entries, unread, generatedAt: at('10:00', 20) }
    const html = reportHtml(afterAction(source))
    expect(html).toMatch(/entr(y|ies) purged: the text is deleted/)
    const texts = notes.flatMap(({ body }) => ('text' in body ? [body.text] : []))
    for (const text of texts) expect(html).not.toContain(text)
    const shared = log.entries.filter((each) => isShared(each.releasability) && each.desk === ids.US.desk)
    expect(html).toContain(`${shared.length} of ${shared.length}`)
  })

  it('[RPT-34] CSV keeps a row and JSON a header for each; a copy for both says nothing of country-only ones', () => {
    const csv = logCsv(entries, unread, 'both', 'en')
    const json = logJson(written, [], 'both')
    for (const { hash, header } of purged) {
      const line = csv.split('\r\n').find((each) => each.includes(hash))
      expect(line).toContain('Purged on Fri 20 Nov 2026 under retention (Log of a real event)')
      expect(json).toContain(header.bodyHash)
    }
    const own = unread.map(({ header, ...rest }) => ({
      ...rest,
      header: header && { ...header, releasability: 'US' as const },
    }))
    expect(logCsv(entries, own, 'both', 'en')).not.toContain('Purged on')
  })
})
