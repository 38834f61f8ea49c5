import { afterEach, beforeEach, expect, it } from 'vitest'
import { LogDatabase, type StoredEntry } from '../../../data/log/database.ts'
import { writtenRows } from '../../../data/log/read.ts'

let db: LogDatabase
beforeEach(() => {
  db = new LogDatabase('read-test')
})
afterEach(() => db.delete())

/** Rows as far as reading looks at them, of a workspace that a number is given. */
const rowsOf = (count: number, workspaceOf: (number: number) => string) =>
  Array.from({ length: count }, (_, seq) => ({
    hash: `hash-${String(seq)}`,
    workspace: workspaceOf(seq),
    opening: workspaceOf(seq),
    desk: 'US-DET',
    releasability: 'SHARED',
    seq,
    lamport: seq,
  })) as unknown as StoredEntry[]

for (const [name, workspaceOf] of [
  ['alone', () => 'w-1'],
  ['among few others', (number: number) => (number % 10 === 0 ? 'w-2' : 'w-1')],
  ['among many others', (number: number) => (number % 3 === 0 ? 'w-1' : 'w-2')],
  ['behind another', (number: number) => (number < 9_000 ? 'w-2' : 'w-1')],
] as const)
  it(`[LOG-16] a long log ${name} is read whole, in the order of arrival, and each row is shown ahead once`, async () => {
    const rows = rowsOf(26_000, workspaceOf)
    await db.entries.bulkAdd(rows)
    const wanted = rows.filter(({ workspace }) => workspace === 'w-1').map(({ hash }) => hash)
    const ahead: string[] = []
    const read = await writtenRows(db, 'w-1', 0, (piece) => ahead.push(...piece.map(({ hash }) => hash)))
    expect(read.map(({ hash }) => hash)).toEqual(wanted)
    expect(ahead.sort()).toEqual(wanted.toSorted())
    const last = read.at(-1)?.arrival ?? 0
    expect(await writtenRows(db, 'w-1', last - 1)).toHaveLength(1)
    expect(await writtenRows(db, 'w-1', last)).toEqual([])
  })
