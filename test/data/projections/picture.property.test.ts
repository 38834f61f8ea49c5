import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Country, Releasability } from '../../../data/model/country.ts'
import { faultOf, readEntry } from '../../../data/model/read-entry.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { historyOf } from '../../bench/history.ts'
import { desks, LogWriter } from '../../support/log-fixture.ts'

type Step = { country: Country; isOwn: boolean; what: number }
const steps = fc.array(
  fc.record({ country: fc.constantFrom<Country>('US', 'CA'), isOwn: fc.boolean(), what: fc.nat(8) }),
  { maxLength: 25 },
)

const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`

const proposal = (index: number) => ({
  decision: id(index),
  number: `DET-${index + 1}`,
  title: 'Divert',
  text: 'Trucks to Blue Water',
  needs: ['US' as const, 'CA' as const],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
})

/** Says something of the latest decision or disruption, whoever may hold it: what a faulty or hostile desk could write. */
function meddle(
  log: LogWriter,
  country: Country,
  given: { releasability: Releasability },
  isDecision: boolean,
) {
  const target = log.entries.findLast(({ kind }) =>
    isDecision ? kind === 'decision.proposed' : kind === 'disruption.opened',
  )
  if (target?.kind === 'decision.proposed')
    log.write(
      country,
      'decision.concurred',
      { decision: target.body.decision, terms: target.hash, remarks: '' },
      given,
    )
  if (target?.kind === 'disruption.opened') {
    const { disruption } = target.body
    log.write(country, 'disruption.closed', { disruption, outcome: 'Cleared', cells: [] }, given)
  }
}

/** A log of both desks: disruptions, reports, notes, corrections and retractions, some of one country only. */
function logOf(history: readonly Step[]) {
  const log = new LogWriter().enrol()
  history.forEach(({ country, isOwn, what }, index) => {
    const releasability: Releasability = isOwn ? country : 'SHARED'
    const given = { releasability }
    const cells = [
      { direction: 'toCA', mode: 'commercial', state: index % 2 === 0 ? 'closed' : 'open' } as const,
    ]
    const earlier = log.entries.filter(
      (each) => each.releasability === releasability && each.kind === 'note.added',
    )
    const target = earlier[index % Math.max(1, earlier.length)]
    if (what === 1)
      log.write(
        country,
        'status.reported',
        { facility: 'ambassador-bridge', cells, text: '', links: [] },
        given,
      )
    else if (what === 2)
      log.write(
        country,
        'disruption.opened',
        {
          disruption: id(index),
          number: `DET-${index + 1}`,
          facility: 'peace-bridge',
          title: 'Wind',
          cause: 'weather',
          description: '',
          expectedEnd: null,
          source: 'operator',
          position: null,
          cells,
          links: [],
        },
        given,
      )
    else if (what === 3 && target)
      log.write(
        country,
        'entry.corrected',
        {
          entry: target.hash,
          replacement: { text: `corrected ${index}`, form: 'note', tags: [], links: [] },
          reason: 'typing',
        },
        given,
      )
    else if (what === 4 && target)
      log.write(country, 'entry.retracted', { entry: target.hash, reason: 'twice' }, given)
    else if (what === 6) log.write(country, 'decision.proposed', proposal(index), given)
    else if (what >= 7) meddle(log, country, given, what === 7)
    else log.write(country, 'note.added', { text: `note ${index}`, form: 'note', tags: [], links: [] }, given)
  })
  return log.entries
}

describe('the picture', () => {
  it('[PIC-1] is the same whatever the order in which entries arrived', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (history, random) => {
        const entries = logOf(history)
        const shuffled = entries
          .map((entry) => ({ entry, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(pictureOf(shuffled, 'US')).toEqual(pictureOf(entries, 'US'))
      }),
    )
  })

  it('[PIC-2] extended by what arrives equals the picture of everything', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), (history, cut) => {
        const entries = logOf(history)
        const at = Math.min(entries.length, cut)
        const extended = extendPicture(pictureOf(entries.slice(0, at), 'US'), entries.slice(at))
        expect(extended).toEqual(pictureOf(entries, 'US'))
      }),
    )
  })

  it('[PIC-2] extended one entry at a time equals the picture of everything, and leaves the one before as it was', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const entries = logOf(history)
        let picture = pictureOf([], 'US')
        for (const entry of entries) {
          const before = picture
          const kept = structuredClone(before)
          picture = extendPicture(before, [entry])
          expect(before).toEqual(kept)
        }
        expect(picture).toEqual(pictureOf(entries, 'US'))
      }),
      { numRuns: 40 },
    )
  })

  it('[PIC-2] extended by pieces of a long history equals the picture of all of it', () => {
    const entries = historyOf(900, { US: 'ab'.repeat(91), CA: 'cd'.repeat(91) }).flatMap((row) => {
      expect(faultOf(row), row.body ?? '').toBeNull()
      const read = readEntry(row, row.hash)
      return read.ok ? [read.entry] : []
    })
    let picture = pictureOf(entries.slice(0, 300), 'US')
    for (let from = 300; from < entries.length; from += 60)
      picture = extendPicture(picture, entries.slice(from, from + 60))
    expect(picture).toEqual(pictureOf(entries, 'US'))
  })

  it('[PIC-3] of one country holds nothing that only the other may see', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const entries = logOf(history)
        const withheld = entries.filter(({ releasability }) => releasability === 'CA')
        const without = entries.filter((entry) => !withheld.includes(entry))
        expect(pictureOf(entries, 'US')).toEqual(pictureOf(without, 'US'))
      }),
    )
  })

  it('[PIC-4] shows shared things alike to both countries, whatever either wrote for itself', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const entries = logOf(history)
        const shared = pictureOf(
          entries.filter(({ releasability }) => releasability === 'SHARED'),
          'US',
        )
        for (const country of ['US', 'CA'] as const) {
          const { decisions, disruptions } = pictureOf(entries, country)
          for (const [key, decision] of Object.entries(shared.decisions))
            expect(decisions[key]).toEqual(decision)
          for (const [key, disruption] of Object.entries(shared.disruptions))
            expect(disruptions[key]).toEqual(disruption)
        }
      }),
    )
  })
})

describe('a correction', () => {
  it('[COR-1] replaces the whole wording and keeps the first one readable, with the reason', () => {
    const log = new LogWriter().enrol()
    const note = log.write('US', 'note.added', { text: 'escort for all', form: 'note', tags: [], links: [] })
    log.write('US', 'entry.corrected', {
      entry: note.hash,
      replacement: { text: 'escort for fire only', form: 'note', tags: [], links: [] },
      reason: 'confirmed',
    })
    const folded = pictureOf(log.entries, 'US').timeline.find(({ entry }) => entry.hash === note.hash)
    expect(folded?.entry.body).toMatchObject({ text: 'escort for fire only' })
    expect(folded?.versions.map(({ body, reason }) => [body, reason])).toMatchObject([
      [{ text: 'escort for all' }, null],
      [{ text: 'escort for fire only' }, 'confirmed'],
    ])
  })

  it('[COR-2] by the other country changes nothing', () => {
    const log = new LogWriter().enrol()
    const note = log.write('US', 'note.added', { text: 'ours', form: 'note', tags: [], links: [] })
    log.write('CA', 'entry.retracted', { entry: note.hash, reason: 'no' })
    const folded = pictureOf(log.entries, 'US').timeline.find(({ entry }) => entry.hash === note.hash)
    expect(folded?.retracted).toBeNull()
  })

  it('[COR-3] a retracted disruption is no longer in the picture; its entry stays in the log', () => {
    const log = new LogWriter().enrol()
    const cells = [{ direction: 'toCA', mode: 'bus', state: 'closed' } as const]
    const opened = log.write('CA', 'disruption.opened', {
      disruption: id(1),
      number: 'WIN-1',
      facility: 'peace-bridge',
      title: 'Wind',
      cause: 'weather',
      description: '',
      expectedEnd: null,
      source: 'operator',
      position: null,
      cells,
      links: [],
    })
    log.write('CA', 'entry.retracted', { entry: opened.hash, reason: 'wrong bridge' })
    const picture = pictureOf(log.entries, 'CA')
    expect(picture.disruptions).toEqual({})
    expect(picture.facilities['peace-bridge']).toBeUndefined()
    expect(picture.timeline.find(({ entry }) => entry.hash === opened.hash)?.retracted?.reason).toBe(
      'wrong bridge',
    )
  })

  const words = 'Divert'
  const proposed = (log: LogWriter) => log.write('US', 'decision.proposed', proposal(3))
  const proposalShown = (log: LogWriter) => pictureOf(log.entries, 'CA').decisions[id(3)]

  it('[COR-4] never touches the terms of a decision, whoever let the correction in', () => {
    const log = new LogWriter().enrol()
    const entry = proposed(log)
    const replacement = { ...proposal(3), title: 'Quietly something else' }
    log.write('US', 'entry.corrected', { entry: entry.hash, replacement, reason: 'typing' })
    log.write('US', 'entry.retracted', { entry: entry.hash, reason: 'never happened' })
    expect(proposalShown(log)?.terms.title).toBe(words)
  })

  it('[COR-5] that is no whole body of its kind, or is about another thing, changes nothing', () => {
    const log = new LogWriter().enrol()
    const request = log.write('US', 'request.opened', {
      request: id(4),
      number: 'DET-1',
      subject: 'equipment',
      to: 'CA',
      title: 'Scanners',
      text: '',
      legalBasis: '',
      neededBy: null,
      links: [],
    })
    const correct = (replacement: Record<string, unknown>) =>
      log.write('US', 'entry.corrected', { entry: request.hash, replacement, reason: 'typing' })
    correct({ title: 'Two scanners' })
    correct({ ...request.body, number: 'DET-2' })
    correct({ ...request.body, request: id(5) })
    expect(pictureOf(log.entries, 'US').requests).toMatchObject({ [id(4)]: { title: 'Scanners' } })
    correct({ ...request.body, title: 'Two scanners' })
    expect(pictureOf(log.entries, 'US').requests).toMatchObject({ [id(4)]: { title: 'Two scanners' } })
  })

  it('[COR-6] of what the app wrote by itself changes nothing', () => {
    const log = new LogWriter().enrol()
    const enrolment = log.entries.find(({ kind, desk }) => kind === 'desk.enrolled' && desk === desks.CA)
    log.write('CA', 'entry.retracted', { entry: enrolment?.hash ?? '', reason: 'gone' })
    proposed(log)
    const answered = proposalShown(log)
    log.write('CA', 'decision.concurred', { decision: id(3), terms: answered?.termsEntry ?? '', remarks: '' })
    expect(proposalShown(log)?.answers.CA?.answer).toBe('concurs')
    expect(pictureOf(log.entries, 'US').people.desks[desks.CA]).toBeDefined()
  })
})
