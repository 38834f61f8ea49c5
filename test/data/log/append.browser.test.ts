import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { readSince, writtenRows } from '../../../data/log/read.ts'
import type { Country, Releasability } from '../../../data/model/country.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import { hashBody, hashText } from '../../../data/model/hash.ts'
import { desks, workspace } from '../../support/log-fixture.ts'
import { disruption, enrolment, note, shared, writer } from '../../support/log-drafts.ts'

let db: LogDatabase
beforeEach(async () => {
  db = new LogDatabase(`append-${crypto.randomUUID()}`)
  await append(db, writer('US'), [enrolment('US')])
  await append(db, writer('CA'), [enrolment('CA')])
})
afterEach(() => db.delete())

const one = async (country: Country, draft: Draft): Promise<Entry> => {
  const [entry] = (await append(db, writer(country), [draft])).entries
  if (!entry) throw new Error('one entry was written')
  return entry
}
const rowCount = async () => (await writtenRows(db, workspace)).length

describe('the log', () => {
  it('[LOG-1] chains each desk and releasability apart, without gaps, each entry naming the one before', async () => {
    const first = await one('US', note('one'))
    const own = await one('US', note('ours', 'US'))
    const second = await one('US', note('two'))
    expect(first).toMatchObject({ seq: 2 })
    expect(second).toMatchObject({ seq: 3, previous: first.hash })
    expect(own).toMatchObject({ seq: 1, previous: null })
  })

  it('[LOG-2] a shared entry counts only shared ones, so that no gap tells what was withheld', async () => {
    const before = await one('US', note('one'))
    for (const text of ['a', 'b', 'c']) await one('US', note(text, 'US'))
    const after = await one('CA', note('two'))
    expect(after.lamport).toBe(before.lamport + 1)
  })

  it('[LOG-3] keeps the exact text that was hashed: the bytes stored are the bytes verified', async () => {
    const entry = await one('US', note('Fermé — « 3 h »'))
    const row = (await writtenRows(db, workspace)).at(-1)
    expect(hashText(row?.header ?? '')).toBe(entry.hash)
    expect(hashBody(row?.salt ?? '', row?.body ?? '')).toBe(entry.bodyHash)
  })

  it('[LOG-4] numbers things by desk and releasability, and the numbers never change', async () => {
    const numbers = []
    for (const [country, releasability] of [
      ['US', 'SHARED'],
      ['US', 'US'],
      ['US', 'SHARED'],
      ['CA', 'SHARED'],
    ] as const) {
      const entry = await one(country, disruption(releasability))
      numbers.push('number' in entry.body ? entry.body.number : null)
    }
    expect(numbers).toEqual(['DET-1', 'DET-US-1', 'DET-2', 'WIN-1'])
  })

  it('[LOG-5] two appends at once leave a whole chain and two different numbers', async () => {
    await Promise.all([one('US', disruption()), one('US', disruption()), one('US', disruption())])
    const { entries } = await readSince(db, workspace, 0)
    const chain = entries.filter(({ desk }) => desk === desks.US)
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(chain.map(({ previous }) => previous)).toEqual([
      null,
      ...chain.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(new Set(chain.slice(1).map(({ body }) => (body as { number: string }).number)).size).toBe(3)
  })

  it('[LOG-6] writes all drafts or none', async () => {
    const before = await rowCount()
    const broken = { ...note('two'), body: { text: '', form: 'note', tags: [], links: [] } } as Draft
    await expect(append(db, writer('US'), [note('one'), broken])).rejects.toMatchObject({
      code: 'log.invalid-entry',
      facts: { kind: 'note.added', field: 'text' },
    })
    expect(await rowCount()).toBe(before)
  })

  it('[LOG-7] refuses a shared entry that points at a country-only one, and writes nothing', async () => {
    const own = await one('US', note('ours', 'US'))
    const before = await rowCount()
    await expect(
      one('US', note('shared', 'SHARED', [{ type: 'entry', id: own.hash }])),
    ).rejects.toMatchObject({
      code: 'log.shared-links-to-country-only',
    })
    await expect(one('US', { ...note('shared'), basedOn: [own.hash] })).rejects.toMatchObject({
      code: 'log.shared-links-to-country-only',
    })
    expect(await rowCount()).toBe(before)
  })

  it('[LOG-8] a country corrects only its own entries', async () => {
    const ours = await one('US', note('ours'))
    const retraction: Draft = {
      ...shared,
      kind: 'entry.retracted',
      releasability: 'SHARED',
      body: { entry: ours.hash, reason: 'twice' },
    }
    await expect(one('CA', retraction)).rejects.toMatchObject({ code: 'log.not-your-country' })
    await expect(one('US', retraction)).resolves.toMatchObject({ kind: 'entry.retracted' })
  })

  it('[LOG-9] terms of a decision are amended, never corrected', async () => {
    const terms = {
      title: 'T',
      text: 'X',
      needs: ['US', 'CA'] as const,
      conditions: [],
      authority: { US: '', CA: '' },
      effectiveFrom: null,
      expiresAt: null,
      reviewAt: null,
      answerBy: null,
      links: [],
    }
    const proposal = await one('US', {
      ...shared,
      kind: 'decision.proposed',
      releasability: 'SHARED',
      body: { decision: '0192f000-0000-7000-8000-00000000ffff', ...terms, needs: [...terms.needs] },
    })
    const correction: Draft = {
      ...shared,
      kind: 'entry.corrected',
      releasability: 'SHARED',
      body: { entry: proposal.hash, replacement: { ...proposal.body }, reason: 'typing' },
    }
    await expect(one('US', correction)).rejects.toMatchObject({
      code: expect.stringMatching(/^log\./) as string,
    })
  })

  it('[LOG-9] terms of a decision are not retracted either, and a correction stays with its thing', async () => {
    const opened = await one('US', disruption())
    const revise = (body: Draft<'entry.corrected'>['body']): Draft => ({
      ...shared,
      kind: 'entry.corrected',
      releasability: 'SHARED',
      body,
    })
    const other = { ...opened.body, number: 'DET-9' }
    const before = await rowCount()
    await expect(
      one('US', revise({ entry: opened.hash, replacement: other, reason: 'typing' })),
    ).rejects.toMatchObject({ code: 'log.invalid-entry' })
    const enrolled = (await readSince(db, workspace, 0)).entries[0]
    const retraction: Draft = {
      ...shared,
      kind: 'entry.retracted',
      releasability: 'SHARED',
      body: { entry: enrolled?.hash ?? '', reason: 'gone' },
    }
    await expect(one('US', retraction)).rejects.toMatchObject({ code: 'log.not-correctable' })
    expect(await rowCount()).toBe(before)
  })

  it('[LOG-10] refuses a country-only change of a shared thing, and writes nothing', async () => {
    const opened = await one('US', disruption())
    const before = await rowCount()
    const closing = (releasability: Releasability): Draft => ({
      ...shared,
      kind: 'disruption.closed',
      releasability,
      basedOn: [opened.hash],
      body: {
        disruption: (opened.body as { disruption: string }).disruption,
        outcome: 'Cleared',
        cells: [],
      },
    })
    await expect(one('US', closing('US'))).rejects.toMatchObject({ code: 'log.thing-is-shared' })
    expect(await rowCount()).toBe(before)
    await expect(one('US', closing('SHARED'))).resolves.toMatchObject({ kind: 'disruption.closed' })
  })
})
