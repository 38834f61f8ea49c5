import { describe, expect, test } from 'vitest'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { densityOf, placeOf, rowAt } from '../../../renderer/log/density.ts'
import { everything, countRows, filterRows, inOrder, loosenings } from '../../../renderer/log/rows.ts'
import { rowsOf } from '../../../renderer/log/rows-of.ts'
import { readTimeWord, replaceTrigger, triggerAt } from '../../../renderer/log/triggers.ts'
import { wordDiff } from '../../../renderer/log/word-diff.ts'
import { ambassadorLog } from '../../data/reports/fixture.ts'

const picture = pictureOf(
  ambassadorLog().entries.filter(({ releasability }) => releasability !== 'CA'),
  'US',
)
const rows = rowsOf(picture)
const context = { found: null, attached: new Set<string>(), isVerified: () => true }

describe('the list of the log', () => {
  test('[LST-1] system history is hidden until it is asked for; everything else is shown', () => {
    const shown = filterRows(rows, everything, context)
    const system = rows.filter(({ group }) => group === 'system')
    expect(system.length).toBeGreaterThan(0)
    expect(shown).toEqual(rows.filter((row) => !system.includes(row)))
  })

  test('[LST-2] the newest event comes first', () => {
    const times = rows.map(({ entry }) => entry.occurredAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  test('[LST-2] written entry by entry, in pieces of any size or looked back at, the list is what it is from nothing', () => {
    const { entries } = ambassadorLog()
    const hashes = (list: ReturnType<typeof rowsOf>) =>
      list.map(({ entry, facilities }) => [entry, facilities])
    for (const piece of [1, 2, 3, 7]) {
      let grown = pictureOf(entries.slice(0, 1), 'US')
      rowsOf(grown)
      for (let from = 1; from < entries.length; from += piece) {
        grown = extendPicture(grown, entries.slice(from, from + piece))
        const inPieces = hashes(rowsOf(grown))
        if (from % 3 === 0) rowsOf(pictureOf(entries.slice(0, from), 'US'))
        expect(inPieces).toEqual(hashes(rowsOf(pictureOf(entries.slice(0, from + piece), 'US'))))
        rowsOf(grown)
      }
    }
  })

  test('[LST-3] a crossing’s filter finds what is said through its disruptions and measures too', () => {
    const facility = Object.values(picture.disruptions)[0]?.facility ?? ''
    const shown = filterRows(rows, { ...everything, crossing: facility }, context)
    expect(
      shown.some(({ entry }) => entry.kind === 'disruption.closed' || entry.kind === 'disruption.updated'),
    ).toBe(true)
    expect(shown.every(({ facilities }) => facilities.includes(facility))).toBe(true)
  })

  test('[LST-4] the other country’s own entries are never counted', () => {
    expect(countRows(rows).releasabilities.CA).toBe(0)
  })

  test('[LST-5] a place on the ribbon leads to the entries of that time, and back', () => {
    const density = densityOf(rows, 40)
    const counted = density.bins.reduce((sum, { counts }) => sum + counts.US + counts.CA, 0)
    expect(counted).toBe(rows.filter(({ country }) => country).length)
    for (const row of rows) {
      const index = rowAt(placeOf(Date.parse(row.entry.occurredAt), density), density, rows)
      expect(rows[index]?.entry.occurredAt).toBe(row.entry.occurredAt)
    }
  })
})

describe('the other order, and nothing to show', () => {
  test('[LST-7] oldest first is the same list the other way round, and the ribbon follows it', () => {
    const oldest = inOrder(rows, 'oldest')
    expect(oldest.map(({ entry }) => entry.hash)).toEqual(rows.map(({ entry }) => entry.hash).toReversed())
    const density = densityOf(oldest, 40, 'oldest')
    expect(placeOf(Date.parse(oldest[0]?.entry.occurredAt ?? ''), density)).toBeLessThan(0.5)
    for (const row of oldest) {
      const index = rowAt(placeOf(Date.parse(row.entry.occurredAt), density), density, oldest)
      expect(oldest[index]?.entry.occurredAt).toBe(row.entry.occurredAt)
    }
  })

  test('[LST-8] an empty list says which filter alone hides how many entries', () => {
    const crossing = Object.values(picture.disruptions)[0]?.facility ?? ''
    const here = filterRows(rows, { ...everything, crossing }, context).length
    const filter = { ...everything, crossing, text: 'zebra' }
    const nothing = { ...context, found: new Set<number>() }
    expect(filterRows(rows, filter, nothing)).toEqual([])
    expect(loosenings(rows, filter, nothing)).toEqual([{ part: 'text', count: here }])
  })
})

describe('a correction in the list', () => {
  test('[LST-6] strikes only what changed and keeps every word of both wordings readable', () => {
    const parts = wordDiff('Escort needed for all vehicles, 15 min.', 'Escort needed for ambulances, 15 min.')
    const read = (kinds: string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect(read(['same', 'struck'])).toBe('Escort needed for all vehicles, 15 min.')
    expect(read(['same', 'new'])).toBe('Escort needed for ambulances, 15 min.')
    expect(parts.find(({ kind }) => kind === 'struck')?.text.trim()).toBe('all vehicles,')
  })
})

describe('signs in the composer', () => {
  test('[CMP-1] a sign opens a list only at the start of a word', () => {
    expect(triggerAt('go to @blue', 11)).toEqual({ sign: '@', query: 'blue', start: 6 })
    expect(triggerAt('mail a@b', 8)).toBeNull()
    expect(triggerAt('7/8 lanes', 3)).toBeNull()
    expect(triggerAt('#', 1)).toEqual({ sign: '#', query: '', start: 0 })
  })

  test('[CMP-2] what is chosen takes the place of what was typed, and the caret stands behind it', () => {
    const trigger = triggerAt('see #det now', 8)
    expect(trigger && replaceTrigger('see #det now', trigger, '#DET-7')).toEqual({
      text: 'see #DET-7 now',
      caret: 10,
    })
    const last = triggerAt('at @amb', 7)
    expect(last && replaceTrigger('at @amb', last, '@Ambassador Bridge').text).toBe('at @Ambassador Bridge ')
  })

  test('[CMP-3] a time is the last such time in UTC, or minutes ago', () => {
    const now = '2026-11-22T02:30:00.000Z'
    expect(readTimeWord('0215', now)).toBe('2026-11-22T02:15:00.000Z')
    expect(readTimeWord('23:50', now)).toBe('2026-11-21T23:50:00.000Z')
    expect(readTimeWord('-20', now)).toBe('2026-11-22T02:10:00.000Z')
    expect(readTimeWord('2575', now)).toBeNull()
  })
})
