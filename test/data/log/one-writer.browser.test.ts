import { afterEach, beforeEach, expect, it } from 'vitest'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { heal } from '../../../data/log/heal.ts'
import { putSeal } from '../../../data/log/put-seal.ts'
import { note, writer } from '../../support/log-drafts.ts'
import { desks, workspace } from '../../support/log-fixture.ts'

type Asked = { tables: string[]; isWrite: boolean; durability: string | undefined }

let db: LogDatabase
let asked: Asked[]
const { transaction } = IDBDatabase.prototype
beforeEach(() => {
  db = new LogDatabase(`one-writer-${crypto.randomUUID()}`)
  asked = []
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    const named = typeof tables === 'string' ? [tables] : [...tables]
    asked.push({ tables: named, isWrite: mode === 'readwrite', durability: options?.durability })
    return transaction.call(this, tables, mode, options)
  }
})
afterEach(async () => {
  IDBDatabase.prototype.transaction = transaction
  await db.delete()
})

/** Everything that is written while an official works, into every table. */
async function work(): Promise<void> {
  await append(db, writer('US'), [note('first'), note('second')])
  await putSeal(db, {
    workspace,
    desk: desks.US,
    releasability: 'SHARED',
    seq: 2,
    head: 'ab'.repeat(32),
    signature: 'ab',
    sealedAt: '2026-11-22T12:00:00.000Z',
  })
  await heal(db, workspace, [])
  await db.settings.put({ key: 'a', value: 1 })
  await db.workspaces.where('id').equals(workspace).modify({ entries: 2 })
  await db.officials.clear()
  await db.desks.clear()
  await db.entries.toArray()
}

it('[TOR-9] any two writes share a table, so that the engine does one after the other; reads ask for no more than theirs', async () => {
  await work()
  const writes = asked.filter(({ isWrite }) => isWrite)
  expect(writes.length).toBeGreaterThanOrEqual(7)
  for (const one of writes)
    for (const other of writes)
      expect(one.tables.filter((table) => other.tables.includes(table))).not.toEqual([])
  expect(asked.findLast(({ isWrite }) => !isWrite)?.tables).toEqual(['entries'])
})

it('[TOR-10] every write asks the engine to have it on the disk before it answers', async () => {
  await work()
  const durabilities = asked.flatMap(({ isWrite, durability }) => (isWrite ? [durability] : []))
  expect(new Set(durabilities)).toEqual(new Set(['strict']))
})
