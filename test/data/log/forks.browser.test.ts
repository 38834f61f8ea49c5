import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../../data/exchange/seal.ts'
import { checkChains } from '../../../data/exchange/verify.ts'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { heal, storedSeals } from '../../../data/log/heal.ts'
import { entryLine, sealLine } from '../../../data/log/journal-line.ts'
import { writtenRows } from '../../../data/log/read.ts'
import type { Draft, WrittenEntry } from '../../../data/model/entry.ts'
import { makeKey, newSalt, sign, verify } from '../../../renderer/state/keys.ts'
import { at as instant, workspace } from '../../support/log-fixture.ts'
import { note, writer as writerOf } from '../../support/log-drafts.ts'

const at = instant(0)
const writer = { ...writerOf('US'), salt: newSalt }

let db: LogDatabase
beforeEach(() => {
  db = new LogDatabase(`forks-${crypto.randomUUID()}`)
})
afterEach(() => db.delete())

const textsIn = async () =>
  (await writtenRows(db, workspace)).map(({ body }) => (JSON.parse(body ?? '{}') as { text: string }).text)

describe('two entries at one place', () => {
  /** A database of its own that goes on from some entries, as a copy restored on another day would. */
  const branch = async (from: readonly WrittenEntry[], ...texts: string[]) => {
    const other = new LogDatabase(`branch-${crypto.randomUUID()}`)
    await heal(other, workspace, from.map(entryLine))
    const { written, entries } = await append(
      other,
      writer,
      texts.map((text) => note(text)),
    )
    await other.delete()
    return { written, entries }
  }

  it('[TWO-5] two entries at one place are named, both texts are kept, and all else is healed', async () => {
    const { written } = await append(db, writer, [note('one')])
    const theirs = await branch(written, 'two, as the journal has it', 'three')
    const own: Draft = { ...note('only here'), releasability: 'US' }
    await append(db, writer, [note('two, as the database has it'), own])
    const lines = [...written, ...theirs.written].map(entryLine)

    const healing = await heal(db, workspace, lines)
    expect(healing.problems).toEqual([
      { code: 'journal.forked', facts: { entries: '?#2', lines: '2', releasability: 'SHARED' } },
    ])
    expect(await textsIn()).toEqual(['one', 'two, as the database has it', 'only here', 'three'])
    expect(healing.missing.map(({ line }) => line.includes('as the database has it'))).toEqual([true, false])
    const both = [...lines, ...healing.missing.map(({ line }) => line)]
    expect(await heal(db, workspace, both)).toMatchObject({
      restored: 0,
      missing: [],
      problems: healing.problems,
    })
  })

  it('[TWO-6] of two lines at one place, the one that later entries build on is taken', async () => {
    const { written } = await append(db, writer, [note('one')])
    const lost = await branch(written, 'two, left')
    const goesOn = await branch(written, 'two, built on', 'three')
    const key = await makeKey()
    const place = { workspace, desk: writer.desk, releasability: 'SHARED', seq: 2, sealedAt: at } as const
    const sealOf = (hash = '') => seal({ ...place, head: hash }, (text) => sign(key.privateKey, text))
    const seals = [await sealOf(goesOn.entries[0]?.hash), await sealOf(lost.entries[0]?.hash)]
    const lines = [...written, ...lost.written, ...goesOn.written].map(entryLine)

    const healing = await heal(db, workspace, [...lines, ...seals.map(sealLine)])
    expect(healing.problems).toMatchObject([{ facts: { entries: '?#2', lines: '2' } }])
    expect(await textsIn()).toEqual(['one', 'two, built on', 'three'])
    const checks = await checkChains(healing.rows, {
      seals: await storedSeals(db, workspace),
      keyOf: () => key.publicKey,
      verify,
    })
    expect(Object.values(checks)).toMatchObject([{ verifiedTo: 2, total: 3, fault: null }])
  })
})
