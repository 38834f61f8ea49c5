import { afterEach, beforeEach, expect, it } from 'vitest'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { heal } from '../../../data/log/heal.ts'
import { entryLine } from '../../../data/log/journal-line.ts'
import { orphans } from '../../../data/log/purge.ts'
import { readSince, writtenRows } from '../../../data/log/read.ts'
import { sealRows } from '../../../data/log/sealed-rows.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import { desks, workspace } from '../../support/log-fixture.ts'
import { disruption, enrolment, note, shared, writer } from '../../support/log-drafts.ts'

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const keys = { rows: random(32), names: random(32), random }
const needle = 'NeedleOfTheAmbassadorBridge'
let name: string
let db: LogDatabase
beforeEach(() => {
  name = `sealed-${crypto.randomUUID()}`
  db = new LogDatabase(name)
  sealRows(db, keys)
})
afterEach(() => db.delete())

const one = async (draft: Draft): Promise<Entry> => {
  const [entry] = (await append(db, writer('US'), [draft])).entries
  if (!entry) throw new Error('one entry was written')
  return entry
}

/** Everything that the engine itself holds, as text. */
async function raw(): Promise<string> {
  const opening = indexedDB.open(name)
  const plain = await new Promise<IDBDatabase>((done) => {
    opening.onsuccess = () => done(opening.result)
  })
  const stores = [...plain.objectStoreNames]
  const all = await Promise.all(
    stores.map(
      (store) =>
        new Promise<unknown[]>((done) => {
          const reading = plain.transaction(store).objectStore(store).getAll()
          reading.onsuccess = () => done(reading.result)
        }),
    ),
  )
  plain.close()
  return JSON.stringify(all, (_key, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  )
}

it('[LCK-5] rows of a locked store hold no text, no name and no kind; read through their key they are what was written', async () => {
  const written = await append(db, writer('US'), [enrolment('US'), note(needle), note(needle, 'US')])
  await db.officials.put({ id: 'o', desk: desks.US, name: needle, agency: needle, position: needle })
  await db.settings.put({ key: 'acting', value: needle })
  await db.workspaces.put({
    id: workspace,
    name: needle,
    mode: 'real',
    country: 'US',
    entries: 3,
    isArchived: false,
    usedAt: '2026-11-22T00:00:00.000Z',
  })
  const text = await raw()
  expect(text).toContain(workspace)
  for (const secret of [needle, 'note.added', 'desk.enrolled', 'Detroit']) expect(text).not.toContain(secret)
  expect((await readSince(db, workspace, 0)).entries).toEqual(written.entries)
  expect(await db.officials.toArray()).toMatchObject([{ name: needle }])
  expect((await db.settings.get('acting'))?.value).toBe(needle)
  await db.workspaces.where('id').equals(workspace).modify({ entries: 4 })
  await db.workspaces.update(workspace, { isArchived: true })
  expect(await db.workspaces.orderBy('usedAt').reverse().toArray()).toMatchObject([
    { name: needle, entries: 4, isArchived: true },
  ])
  expect(await raw()).not.toContain(needle)
})

it('[LCK-5] what an entry is about is found in a locked store, and hidden in its index', async () => {
  await append(db, writer('US'), [enrolment('US')])
  const opened = await one(disruption())
  const { disruption: id } = opened.body as { disruption: string }
  await expect(
    one({
      ...shared,
      kind: 'disruption.closed',
      releasability: 'SHARED',
      basedOn: [opened.hash],
      body: { disruption: id, outcome: needle, cells: [] },
    }),
  ).resolves.toMatchObject({ kind: 'disruption.closed' })
  expect(
    await db.entries
      .where('[workspace+about]')
      .equals([workspace, `disruption/${id}`])
      .count(),
  ).toBe(2)
  expect(await raw()).not.toContain('disruption/')
})

it('[LCK-5] a locked store heals from its journal as any other', async () => {
  await append(db, writer('US'), [enrolment('US'), note(needle)])
  const lines = (await writtenRows(db, workspace)).map(entryLine)
  await db.entries.filter(({ seq }) => seq > 1).delete()
  expect((await heal(db, workspace, lines)).restored).toBe(1)
  const rows = await writtenRows(db, workspace)
  expect(rows.map(entryLine)).toEqual(lines)
  expect(await orphans(db, rows)).toEqual([])
  expect(await raw()).not.toContain(needle)
})

it('[LCK-6] another key, or a row that was altered or moved, opens nothing and changes nothing', async () => {
  await append(db, writer('US'), [enrolment('US'), note(needle)])
  db.close()
  const other = new LogDatabase(name)
  sealRows(other, { ...keys, rows: random(32) })
  await expect(writtenRows(other, workspace)).rejects.toThrow('log.database-failed')
  other.close()
  const plain = new LogDatabase(name)
  await plain.entries.where('hash').above('').modify({ lamport: 7 })
  plain.close()
  db = new LogDatabase(name)
  sealRows(db, keys)
  await expect(writtenRows(db, workspace)).rejects.toThrow('log.database-failed')
})
