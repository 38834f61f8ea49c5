import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append } from '../../../data/log/append.ts'
import { LogDatabase, type StoredEntry } from '../../../data/log/database.ts'
import { readSince, writtenRows } from '../../../data/log/read.ts'
import type { Country } from '../../../data/model/country.ts'
import type { DecisionTerms } from '../../../data/model/entries/decision.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import { at, workspace } from '../../support/log-fixture.ts'
import { disruption, enrolment, note, shared, writer } from '../../support/log-drafts.ts'

let db: LogDatabase
beforeEach(async () => {
  db = new LogDatabase(`refuse-${crypto.randomUUID()}`)
  await append(db, writer('US'), [enrolment('US')])
  await append(db, writer('CA'), [enrolment('CA')])
})
afterEach(() => db.delete())

const one = async (country: Country, draft: Draft): Promise<Entry> => {
  const [entry] = (await append(db, writer(country), [draft])).entries
  if (!entry) throw new Error('one entry was written')
  return entry
}
/** A row that lacks a column. */
const without = (row: StoredEntry, column: keyof StoredEntry) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))
const rowCount = async () => (await writtenRows(db, workspace)).length

const terms: DecisionTerms = {
  title: 'Divert trucks',
  text: 'By the Blue Water Bridge.',
  needs: ['US', 'CA'],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
}

describe('what the log refuses', () => {
  it('[LOG-11] refuses a shared entry that names a country-only thing by its id, in any field', async () => {
    const own = await one('US', disruption('US'))
    const { disruption: id } = own.body as { disruption: string }
    const shownNote = await one('US', note('shared'))
    const before = await rowCount()
    const links: Draft<'note.added'>['body']['links'] = [{ type: 'disruption', id }]
    const corrected: Draft = {
      ...shared,
      kind: 'entry.corrected',
      releasability: 'SHARED',
      body: {
        entry: shownNote.hash,
        replacement: { text: 'shared', form: 'note', tags: [], links },
        reason: 'link',
      },
    }
    const closed: Draft = {
      ...shared,
      kind: 'disruption.closed',
      releasability: 'SHARED',
      body: { disruption: id, outcome: 'Cleared', cells: [] },
    }
    const attached: Draft = {
      ...shared,
      kind: 'attachment.added',
      releasability: 'SHARED',
      body: {
        sha256: 'a'.repeat(64),
        name: 'a.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        caption: '',
        entry: own.hash,
      },
    }
    for (const draft of [note('see', 'SHARED', links), corrected, closed, attached])
      await expect(one('US', draft), draft.kind).rejects.toMatchObject({
        code: 'log.shared-links-to-country-only',
      })
    expect(await rowCount()).toBe(before)
    await expect(one('US', note('see', 'US', links))).resolves.toMatchObject({ kind: 'note.added' })
    for (const [country, releasability] of [
      ['CA', 'CA'],
      ['US', 'CA'],
    ] as const)
      await expect(one(country, note('see', releasability, links))).rejects.toMatchObject({
        code: country === 'CA' ? 'log.unknown-target' : 'log.not-your-country',
      })
  })

  it('[RUN-2] refuses a step in the other country’s lane, and takes the joint one from both', async () => {
    const run = '0192f000-0000-7000-8000-0000000000a1'
    const playbook = { id: 'sample', version: 1, hash: 'ab'.repeat(32), title: { en: 'A', fr: 'B' } }
    const given = { ...shared, releasability: 'SHARED' } as const
    const body = { run, playbook, facility: 'ambassador-bridge', startedAt: at(0), text: '', links: [] }
    await one('US', { ...given, kind: 'run.started', body })
    const step = (lane: 'US' | 'CA' | 'joint'): Draft => ({
      ...given,
      kind: 'run.stepDone',
      body: { run, step: 'P1-1', lane, text: '' },
    })
    await expect(one('CA', step('US'))).rejects.toMatchObject({ code: 'log.not-your-country' })
    await expect(one('CA', step('CA'))).resolves.toMatchObject({ kind: 'run.stepDone' })
    await expect(one('CA', step('joint'))).resolves.toMatchObject({ kind: 'run.stepDone' })
  })

  it('[LOG-11] refuses what names a thing that is not in the log', async () => {
    const id = '0192f000-0000-7000-8000-00000000dead'
    for (const type of ['disruption', 'measure', 'decision', 'request'] as const)
      await expect(one('US', note('see', 'SHARED', [{ type, id }])), type).rejects.toMatchObject({
        code: 'log.unknown-target',
      })
  })

  it('[LOG-12] an append reads the rows that it names and no others', async () => {
    const opened = await one('US', disruption())
    const { disruption: id } = opened.body as { disruption: string }
    await append(
      db,
      writer('US'),
      Array.from({ length: 60 }, (_, index) => note(String(index))),
    )
    let read = 0
    db.entries.hook('reading', (row) => {
      read += 1
      return row
    })
    await one('US', note('see', 'SHARED', [{ type: 'disruption', id }]))
    expect(read).toBeLessThan(8)
  })

  it('[LOG-13] a database of an earlier version keeps every entry and knows what each is about', async () => {
    const opened = await one('US', disruption('US'))
    const { disruption: id } = opened.body as { disruption: string }
    const rows = await db.entries.toArray()
    const name = `earlier-${crypto.randomUUID()}`
    const earlier = new Dexie(name)
    earlier.version(1).stores({
      entries:
        '++arrival,&hash,[workspace+arrival],[workspace+releasability+lamport+desk],&[workspace+desk+releasability+seq],[workspace+desk+releasability+opened]',
      seals: '[workspace+desk+releasability+seq]',
      desks: 'id',
      officials: 'id, desk',
      workspaces: 'id, usedAt',
      settings: 'key',
    })
    await earlier.table('entries').bulkAdd(rows.map((row) => ({ ...row, about: undefined })))
    earlier.close()
    db.close()
    db = new LogDatabase(name)
    expect(await db.entries.toArray()).toEqual(rows)
    await expect(one('US', note('see', 'SHARED', [{ type: 'disruption', id }]))).rejects.toMatchObject({
      code: 'log.shared-links-to-country-only',
    })
  })

  it('[LOG-15] a database from before openings were joined keeps every entry, and no place of a chain is taken twice', async () => {
    await one('US', note('kept'))
    const rows = await db.entries.toArray()
    const name = `earlier-${crypto.randomUUID()}`
    const earlier = new Dexie(name)
    earlier.version(2).stores({
      entries:
        '++arrival,&hash,[workspace+arrival],[workspace+releasability+lamport+desk],&[workspace+desk+releasability+seq],[workspace+desk+releasability+opened],[workspace+about]',
      seals: '[workspace+desk+releasability+seq]',
      desks: 'id',
      officials: 'id, desk',
      workspaces: 'id, usedAt',
      settings: 'key',
    })
    await earlier.table('entries').bulkAdd(rows.map((row) => without(row, 'opening')))
    earlier.close()
    db.close()
    db = new LogDatabase(name)
    expect(await db.entries.toArray()).toEqual(rows)
    const read = await readSince(db, workspace, 0)
    expect(read.entries.map(({ body }) => 'text' in body && body.text)).toContain('kept')
    await one('US', note('written after'))
    const [first] = rows
    if (!first) throw new Error('entries were written')
    const row = without(first, 'arrival') as StoredEntry
    await expect(db.entries.add(row)).rejects.toMatchObject({ name: 'ConstraintError' })
    await expect(db.entries.add({ ...row, hash: 'ab'.repeat(32) })).rejects.toMatchObject({
      name: 'ConstraintError',
    })
    // Another log of this computer may hold the same entry, once the two were joined.
    const elsewhere = '0192f000-0000-7000-8000-0000000000ff'
    await expect(db.entries.add({ ...row, workspace: elsewhere })).resolves.toBeGreaterThan(0)
  })

  it('[DEC-23] an answer to a decision is signed when it is recorded, and none is dated back', async () => {
    const decision = '0192f000-0000-7000-8000-00000000fffe'
    const opened = await one('US', {
      ...shared,
      kind: 'decision.takenAlone',
      releasability: 'SHARED',
      body: {
        decision,
        title: 'Close',
        text: 'At once',
        authority: '',
        expiresAt: null,
        reviewAt: null,
        links: [],
      },
    })
    const acknowledged = (occurredAt: string | null): Draft => ({
      ...shared,
      kind: 'decision.acknowledged',
      releasability: 'SHARED',
      basedOn: [opened.hash],
      occurredAt,
      body: { decision, remarks: '' },
    })
    for (const minutes of [-60, 60])
      await expect(one('CA', acknowledged(at(minutes)))).rejects.toMatchObject({
        code: 'log.signed-back-dated',
      })
    await expect(one('CA', acknowledged(null))).resolves.toMatchObject({
      occurredAt: at(0),
      recordedAt: at(0),
    })
  })

  it('[DEC-24] what ends a decision is signed when it is recorded, and is not dated back', async () => {
    const decision = '0192f000-0000-7000-8000-00000000fffc'
    const opened = await one('US', {
      ...shared,
      kind: 'decision.proposed',
      releasability: 'SHARED',
      body: { decision, ...terms },
    })
    const ends = ['decision.withdrawn', 'decision.rescinded', 'decision.concurrenceWithdrawn'] as const
    for (const kind of ends) {
      const ending = (occurredAt: string | null): Draft => ({
        ...shared,
        kind,
        releasability: 'SHARED',
        basedOn: [opened.hash],
        occurredAt,
        body: { decision, reason: 'Over' },
      })
      await expect(one('US', ending(at(-60))), kind).rejects.toMatchObject({
        code: 'log.signed-back-dated',
      })
    }
  })

  it('[DEC-25] refuses what of a decision is for the other country to say', async () => {
    const decision = '0192f000-0000-7000-8000-00000000fffb'
    const sovereign = '0192f000-0000-7000-8000-00000000fffa'
    const say = (kind: Draft['kind'], body: object): Draft =>
      ({ ...shared, kind, releasability: 'SHARED', occurredAt: null, body }) as Draft
    const proposed = await one('US', say('decision.proposed', { decision, ...terms, needs: ['CA'] }))
    const { title, text, expiresAt, reviewAt, links } = terms
    const alone = { decision: sovereign, title, text, authority: '', expiresAt, reviewAt, links }
    const taken = await one('US', say('decision.takenAlone', alone))
    const answer = { decision, terms: proposed.hash, remarks: '' }
    const refused: [Country, Draft, string][] = [
      ['US', say('decision.concurred', answer), 'log.not-your-country'],
      ['CA', say('decision.withdrawn', { decision, reason: 'no' }), 'log.not-your-country'],
      ['CA', say('decision.acknowledged', { decision, remarks: '' }), 'log.not-your-country'],
      ['CA', say('decision.concurred', { ...answer, terms: taken.hash }), 'log.terms-changed'],
      ['CA', say('decision.concurred', { ...answer, decision: sovereign }), 'log.terms-changed'],
      ['US', say('decision.acknowledged', { decision: sovereign, remarks: '' }), 'log.not-your-country'],
      ['CA', say('decision.rescinded', { decision: sovereign, reason: 'no' }), 'log.not-your-country'],
    ]
    const before = await rowCount()
    for (const [country, draft, code] of refused)
      await expect(one(country, draft), `${country} ${draft.kind}`).rejects.toMatchObject({ code })
    expect(await rowCount()).toBe(before)
    await one('CA', say('decision.concurred', answer))
    await one('CA', say('decision.amended', { decision, ...terms, reason: 'New facts' }))
    await one('CA', say('decision.acknowledged', { decision: sovereign, remarks: '' }))
    await one('US', say('decision.rescinded', { decision: sovereign, reason: 'Over' }))
    await one('US', say('decision.withdrawn', { decision, reason: 'Over' }))
    expect(await rowCount()).toBe(before + 5)
  })

  it('[REQ-1] refuses a step of a request out of order, of the wrong country, or after a retraction', async () => {
    const request = '0192f000-0000-7000-8000-00000000fffd'
    const step = (kind: 'request.accepted' | 'request.deployed' | 'request.demobilised'): Draft => ({
      ...shared,
      kind,
      releasability: 'SHARED',
      body: { request, text: '' },
    })
    await one('US', {
      ...shared,
      kind: 'request.opened',
      releasability: 'SHARED',
      body: {
        request,
        subject: 'equipment',
        to: 'CA',
        title: 'Two scanners',
        text: '',
        legalBasis: '',
        neededBy: null,
        links: [],
      },
    })
    const outOfOrder = { code: 'log.step-out-of-order' }
    await expect(one('CA', step('request.deployed'))).rejects.toMatchObject(outOfOrder)
    await expect(one('US', step('request.accepted'))).rejects.toMatchObject({ code: 'log.not-your-country' })
    const accepted = await one('CA', step('request.accepted'))
    await expect(one('CA', step('request.accepted'))).rejects.toMatchObject(outOfOrder)
    await expect(one('CA', step('request.demobilised'))).rejects.toMatchObject(outOfOrder)
    await one('CA', {
      ...shared,
      kind: 'entry.retracted',
      releasability: 'SHARED',
      body: { entry: accepted.hash, reason: 'pressed twice' },
    })
    await expect(one('CA', step('request.deployed'))).rejects.toMatchObject(outOfOrder)
    await one('CA', step('request.accepted'))
    await expect(one('CA', step('request.deployed'))).resolves.toMatchObject({ kind: 'request.deployed' })
  })
})
