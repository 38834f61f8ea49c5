import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkChains } from '../../../data/exchange/verify.ts'
import { append } from '../../../data/log/append.ts'
import { LogDatabase, type StoredEntry } from '../../../data/log/database.ts'
import { heal } from '../../../data/log/heal.ts'
import { entryLine, purgedCopy } from '../../../data/log/journal-line.ts'
import { purgeFacts } from '../../../data/log/purge-facts.ts'
import { purge } from '../../../data/log/purge.ts'
import { writtenRows } from '../../../data/log/read.ts'
import { toStored } from '../../../data/log/stored.ts'
import type { Draft, Header } from '../../../data/model/entry.ts'
import { duePurges, type PurgeGroup } from '../../../data/rules/purge-plan.ts'
import { desks, workspace } from '../../support/log-fixture.ts'
import { enrolment, note, shared, writer } from '../../support/log-drafts.ts'

let db: LogDatabase
beforeEach(() => {
  db = new LogDatabase(`purge-${crypto.randomUUID()}`)
})
afterEach(() => db.delete())

const long = '2030-01-01T00:00:00.000Z'
const sha256 = 'c'.repeat(64)
const opening: Draft = {
  ...shared,
  kind: 'workspace.opened',
  releasability: 'SHARED',
  body: { name: 'Closure', mode: 'real', purpose: 'Coordinate', facilities: [] },
}
const picture = (): Draft => ({
  ...shared,
  kind: 'attachment.added',
  releasability: 'SHARED',
  attachments: [sha256],
  body: { sha256, name: 'bridge.jpg', mediaType: 'image/jpeg', bytes: 9, caption: '', entry: null },
})

/** Both countries write; what is US only and what is shared are different chains. */
async function history() {
  await append(db, writer('US'), [
    enrolment('US'),
    opening,
    note('secret one'),
    note('secret two', 'US'),
    picture(),
  ])
  await append(db, writer('CA'), [enrolment('CA'), note('of Canada')])
}

/** What the United States would purge on a computer of its own, years later. */
async function due(): Promise<PurgeGroup[]> {
  const facts = purgeFacts(await rows())
  return duePurges(facts.rows, {
    ...facts,
    country: 'US',
    now: long,
    acting: null,
    isHere: (each) => each === 'US',
  })
}

const draftOf = ({ terms, hashes, releasability }: PurgeGroup): Draft => ({
  ...shared,
  occurredAt: null,
  kind: 'retention.purged',
  releasability,
  body: { ...terms, count: hashes.length, attachments: 0, reason: '24 months are over' },
})
/** A desk of this computer. */
const enrolHere = (country: 'US' | 'CA') =>
  db.desks.put({
    id: desks[country],
    name: country,
    code: 'AAA',
    country,
    agency: 'A',
    place: 'P',
    publicKey: '',
    privateKey: null,
  })
const rows = () => writtenRows(db, workspace)
const lines = (all: readonly StoredEntry[]) => all.map(entryLine)
const textOf = (all: readonly StoredEntry[]) => JSON.stringify(all.map(({ body }) => body))

async function expectWhole(all: readonly StoredEntry[]) {
  const checks = await checkChains(all, { seals: [], keyOf: () => null, verify: () => Promise.resolve(true) })
  expect(Object.values(checks).map(({ fault }) => fault)).toEqual(Object.values(checks).map(() => null))
}

it('[RET-1] a purge deletes body and salt of what is due and nothing else; every chain still verifies', async () => {
  await history()
  const before = await rows()
  const groups = await due()
  const done = await purge(db, writer('US'), groups.map(draftOf))
  expect(done.hashes).toHaveLength(4)
  const after = await rows()
  for (const [index, row] of before.entries()) {
    const gone = done.hashes.includes(row.hash)
    expect(after[index]).toMatchObject({
      header: row.header,
      body: gone ? null : row.body,
      salt: gone ? null : row.salt,
    })
  }
  expect(textOf(after)).not.toContain('secret')
  await expectWhole(after)
  expect(done.entries.map(({ releasability }) => releasability).sort()).toEqual(['SHARED', 'SHARED', 'US'])
  expect(await due()).toEqual([])
})

it('[RET-2] nothing is purged while a legal hold names any of it, of either country; not even the entry that says so', async () => {
  await history()
  const [first] = (await rows()).filter(({ body }) => body?.includes('secret one'))
  const hold: Draft = {
    ...shared,
    occurredAt: null,
    kind: 'hold.placed',
    releasability: 'CA',
    body: { hold: desks.US, title: 'Claim', entries: [first?.hash ?? ''], reason: 'Court order' },
  }
  await append(db, writer('CA'), [hold])
  const before = await rows()
  const groups = await due()
  expect(groups.map(({ held }) => held).sort()).toEqual([0, 0, 1])
  await expect(purge(db, writer('US'), groups.map(draftOf))).rejects.toMatchObject({ code: 'purge.held' })
  expect(await rows()).toEqual(before)
  const lift: Draft = {
    ...shared,
    occurredAt: null,
    kind: 'hold.lifted',
    releasability: 'CA',
    body: { hold: desks.US, reason: 'Settled' },
  }
  await append(db, writer('CA'), [lift])
  expect((await purge(db, writer('US'), (await due()).map(draftOf))).hashes).toHaveLength(4)
})

it('[RET-3] what is due by now but was not shown is not purged', async () => {
  await history()
  const [group] = await due()
  if (!group) throw new Error('something is due')
  const wrong = {
    ...draftOf(group),
    body: { ...group.terms, count: 9, attachments: 0, reason: 'r' },
  } as Draft
  const before = await rows()
  await expect(purge(db, writer('US'), [wrong])).rejects.toMatchObject({ code: 'purge.changed' })
  expect(await rows()).toEqual(before)
})

it('[RET-4] a file goes with the last entry that names it, in any workspace', async () => {
  await history()
  const other = { ...writer('US'), workspace: desks.CA }
  await append(db, other, [picture()])
  expect((await purge(db, writer('US'), (await due()).map(draftOf))).attachments).toEqual([])
  await db.delete()
  db = new LogDatabase(`purge-${crypto.randomUUID()}`)
  await history()
  expect((await purge(db, writer('US'), (await due()).map(draftOf))).attachments).toEqual([sha256])
})

it('[RET-5] wherever the power goes, and whichever copy is lost, healing brings nothing purged back', async () => {
  await history()
  const full = await rows()
  const done = await purge(db, writer('US'), (await due()).map(draftOf))
  const purged = await rows()
  const marks = done.entries.map(({ hash }) => purgedCopy(hash).line)
  const written = done.written.map(entryLine)
  const rewritten = lines(purged.slice(0, full.length))
  /** The journal after each step of a purge, and what the database may hold then. */
  const journals = [
    lines(full),
    [...lines(full), ...written],
    [...lines(full), ...written, ...marks],
    [...rewritten, ...written, ...marks],
  ]
  for (const [step, journal] of journals.entries())
    for (const database of ['purged', 'older', 'lost'] as const) {
      // Before the mark is on the disk the database alone knows, and it is durable by then.
      if (step < 2 && database !== 'purged') continue
      await db.delete()
      db = new LogDatabase(`purge-${crypto.randomUUID()}`)
      const held = { purged, older: full, lost: [] }[database]
      if (database !== 'lost') await enrolHere('US')
      await db.entries.bulkAdd(
        held.map((row) => toStored({ ...(JSON.parse(row.header) as Header), hash: row.hash }, row)),
      )
      const healing = await heal(db, workspace, journal)
      const where = `step ${String(step)}, database ${database}`
      expect(textOf(await rows()), where).not.toContain('secret')
      expect(textOf(healing.rows), where).not.toContain('secret')
      await expectWhole(await rows())
      expect(healing.problems, where).toEqual([])
      // The journal is told what to lose, and once it has, nothing is left to do.
      const stale = new Set(healing.stale)
      const healed = [
        ...journal.map((line) => {
          const row = full.find((each) => entryLine(each) === line)
          return row && stale.has(row.hash) ? entryLine({ ...row, body: null, salt: null }) : line
        }),
        ...healing.missing.map(({ line }) => line),
      ]
      expect(healed.join(), where).not.toContain('secret')
      expect(await heal(db, workspace, healed), where).toMatchObject({
        restored: 0,
        missing: [],
        stale: [],
        problems: [],
      })
    }
})

it('[RET-6] a purge that only arrived from elsewhere deletes nothing here', async () => {
  await history()
  const groups = await due()
  await append(db, writer('US'), groups.map(draftOf))
  const before = await rows()
  expect(await heal(db, workspace, lines(before))).toMatchObject({ restored: 0, missing: [], stale: [] })
  expect(await rows()).toEqual(before)
})

it('[RET-7] a body that one copy lost without a purge comes back from the other', async () => {
  await history()
  const full = await rows()
  const [victim] = full.filter(({ body }) => body?.includes('secret one'))
  if (!victim) throw new Error('it was written')
  await db.entries.where('hash').equals(victim.hash).modify({ body: null, salt: null })
  await heal(db, workspace, lines(full))
  expect(lines(await rows())).toEqual(lines(full))
  const thin = full.map((row) => entryLine(row === victim ? { ...row, body: null, salt: null } : row))
  expect((await heal(db, workspace, thin)).missing.map(({ line }) => line)).toEqual([entryLine(victim)])
})

it('[RET-16] a purge elsewhere whose entries came here without their bodies was not carried out here', async () => {
  await history()
  await purge(db, writer('US'), (await due()).map(draftOf))
  const before = await rows()
  expect(await heal(db, workspace, lines(before))).toMatchObject({ missing: [], stale: [] })
  await enrolHere('US')
  expect((await heal(db, workspace, lines(before))).missing.map(({ line }) => line)).toEqual(
    before
      .filter(({ header }) => header.includes('retention.purged'))
      .map(({ hash }) => purgedCopy(hash).line),
  )
})
