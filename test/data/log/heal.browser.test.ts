import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { seal } from '../../../data/exchange/seal.ts'
import { checkChains } from '../../../data/exchange/verify.ts'
import { append, type Writer } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { damagedIn } from '../../../data/log/forks.ts'
import { heal, storedSeals } from '../../../data/log/heal.ts'
import { entryLine, sealLine } from '../../../data/log/journal-line.ts'
import { chainHead, putSeal } from '../../../data/log/put-seal.ts'
import { readRows, writtenRows } from '../../../data/log/read.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { hashOf } from '../../../data/model/read-entry.ts'
import { makeKey, newSalt, sign, verify } from '../../../renderer/state/keys.ts'

const workspace = '0192f000-0000-7000-8000-000000000001'
const at = '2026-11-22T03:00:00.000Z'
const writer: Writer = {
  workspace,
  desk: '0192f000-0000-7000-8000-00000000000d',
  code: 'DET',
  official: '0192f000-0000-7000-8000-00000000000a',
  now: () => at,
  salt: newSalt,
}
const note = (text: string): Draft => ({
  kind: 'note.added',
  releasability: 'SHARED',
  occurredAt: at,
  basedOn: [],
  attachments: [],
  body: { text, form: 'note', tags: [], links: [] },
})

let db: LogDatabase
beforeEach(() => {
  db = new LogDatabase(`heal-${crypto.randomUUID()}`)
})
afterEach(() => db.delete())

const textsIn = async () =>
  (await writtenRows(db, workspace)).map(({ body }) => (JSON.parse(body ?? '{}') as { text: string }).text)

describe('two copies', () => {
  it('[TWO-1] a database that was wiped is rebuilt from the journal, seals and numbering included', async () => {
    const { written } = await append(db, writer, [note('one'), note('two')])
    const key = await makeKey()
    const head = await chainHead(db, workspace, writer.desk, 'SHARED')
    const place = {
      workspace,
      desk: writer.desk,
      releasability: 'SHARED',
      seq: 2,
      head: head?.head ?? '',
      sealedAt: at,
    } as const
    const made = await seal(place, (text) => sign(key.privateKey, text))
    await db.delete()
    db = new LogDatabase(`heal-${crypto.randomUUID()}`)

    const healing = await heal(db, workspace, [...written.map(entryLine), sealLine(made)])
    expect(healing).toMatchObject({ restored: 2, missing: [], problems: [] })
    expect(await textsIn()).toEqual(['one', 'two'])
    const checks = await checkChains(await writtenRows(db, workspace), {
      seals: await storedSeals(db, workspace),
      keyOf: () => key.publicKey,
      verify,
    })
    expect(Object.values(checks)).toMatchObject([{ verifiedTo: 2, total: 2, fault: null }])
    const next = await append(db, writer, [note('three')])
    expect(next.entries[0]).toMatchObject({ seq: 3, lamport: 3, previous: head?.head })
  })

  it('[TWO-2] a journal that lacks lines is given them, seals too', async () => {
    const { entries, written } = await append(db, writer, [note('one'), note('two')])
    await putSeal(db, {
      workspace,
      desk: writer.desk,
      releasability: 'SHARED',
      seq: 2,
      head: 'a'.repeat(64),
      signature: '00',
      sealedAt: at,
    })
    const healing = await heal(db, workspace, written.slice(0, 1).map(entryLine))
    expect(healing.missing).toHaveLength(2)
    expect(healing.missing[0]).toEqual({
      line: entryLine(written[1] ?? { header: '', body: null, salt: null }),
      hash: entries[1]?.hash,
    })
    expect(healing.problems).toEqual([])
  })

  it('[TWO-3] an altered line is named by its number and nothing of it is taken', async () => {
    const { written } = await append(db, writer, [note('keep'), note('closed to trucks')])
    const lines = written.map(entryLine)
    const altered = [
      lines[0] ?? '',
      (lines[1] ?? '').replace('closed to trucks', 'open to trucks'),
      'not ours',
    ]
    await db.delete()
    db = new LogDatabase(`heal-${crypto.randomUUID()}`)
    const healing = await heal(db, workspace, altered)
    expect(healing.problems).toEqual([
      { code: 'journal.altered-line', facts: { line: 2 } },
      { code: 'journal.altered-line', facts: { line: 3 } },
    ])
    expect(await textsIn()).toEqual(['keep'])
  })

  it('[FLT-6] torn at every byte of its last three lines, swapped or without one, the journal is whole again', async () => {
    const { written } = await append(db, writer, ['one', 'two', 'three', 'four'].map(note))
    const lines = written.map(entryLine)
    const healed = async (spoilt: readonly string[]) => {
      const { missing, problems, restored } = await heal(db, workspace, spoilt)
      expect(restored).toBe(0)
      return { all: [...spoilt, ...missing.map(({ line }) => line)], problems }
    }
    const text = lines.map((line) => `${line}\n`).join('')
    const first = (lines[0] ?? '').length + 1
    for (let cut = first; cut <= text.length; cut += 1) {
      const whole = text
        .slice(0, text.lastIndexOf('\n', cut - 1) + 1)
        .split('\n')
        .slice(0, -1)
      const { all, problems } = await healed(whole)
      if (problems.length > 0 || all.join() !== lines.join()) expect([cut, all]).toEqual([cut, lines])
    }
    for (let place = 1; place < 4; place += 1) {
      const without = lines.filter((_, index) => index !== place)
      expect((await healed(without)).all.sort()).toEqual([...lines].sort())
      const swapped = [...without.slice(0, place - 1), lines[place] ?? '', ...without.slice(place - 1)]
      expect(await healed(swapped)).toEqual({ all: swapped, problems: [] })
      const altered = lines.map((line, index) => (index === place ? line.replace('note', 'nute') : line))
      const { all, problems } = await healed(altered)
      expect(problems).toEqual([{ code: 'journal.altered-line', facts: { line: place + 1 } }])
      expect(all).toEqual([...altered, lines[place]])
    }
  })

  it('[FLT-12] a line in a newer format stops the comparing before anything is changed', async () => {
    const { written } = await append(db, writer, [note('one')])
    const lines = [...written.map(entryLine), '{"format":2,"entry":{}}']
    await db.entries.clear()
    await expect(heal(db, workspace, lines)).rejects.toMatchObject({
      code: 'journal.newer',
      facts: { line: 2 },
    })
    expect(await db.entries.count()).toBe(0)
  })

  it('[TWO-4] healing twice changes nothing', async () => {
    const { written } = await append(db, writer, [note('one')])
    await heal(db, workspace, written.map(entryLine))
    expect(await heal(db, workspace, written.map(entryLine))).toMatchObject({
      restored: 0,
      missing: [],
      problems: [],
    })
  })

  it('[TWO-11] a row of the database that is no JSON is mended from the journal, or set aside and named', async () => {
    const { written } = await append(db, writer, [note('one'), note('two'), note('three')])
    const [, second] = written
    if (!second) throw new Error('three entries were written')
    const damage = () =>
      db.entries
        .where('hash')
        .equals(hashOf(second))
        .modify({ header: second.header.slice(0, 40) })
    await damage()
    const mended = await heal(db, workspace, written.map(entryLine))
    expect(mended.problems).toMatchObject([{ code: 'log.damaged-row', facts: { isMended: 'yes' } }])
    expect((await writtenRows(db, workspace)).map(entryLine)).toEqual(written.map(entryLine))
    await damage()
    const [one, , three] = written.map(entryLine)
    const { rows } = await heal(db, workspace, [one ?? '', three ?? ''])
    const { entries, unread, damaged } = readRows(rows, 0)
    expect(entries.map(({ body }) => 'text' in body && body.text)).toEqual(['one', 'three'])
    expect(unread).toMatchObject([{ hash: hashOf(second), reason: 'invalid' }])
    expect(damagedIn(damaged, rows, false)).toMatchObject([{ facts: { entries: '?#2', isMended: 'no' } }])
    const checks = await checkChains(rows, { seals: [], keyOf: () => null, verify })
    expect(Object.values(checks)).toMatchObject([{ fault: { seq: 3, what: 'seq' } }])
    expect((await append(db, writer, [note('four')])).entries[0]?.seq).toBe(4)
  })

  it('[TWO-9] an entry altered alike in both copies passes healing, and is found by the check', async () => {
    const { written } = await append(db, writer, [note('one'), note('two')])
    const [first, second] = written
    if (!first || !second) throw new Error('two entries were written')
    const altered = { ...second, body: (second.body ?? '').replace('two', 'too') }
    await db.entries.where('hash').equals(hashOf(second)).modify({ body: altered.body })
    const { rows, problems } = await heal(db, workspace, [first, altered].map(entryLine))
    expect(problems).toEqual([])
    const checks = await checkChains(rows, { seals: [], keyOf: () => null, verify })
    expect(Object.values(checks)).toMatchObject([{ fault: { seq: 2, what: 'bodyHash' } }])
  })
})

describe('seals', () => {
  it('[SEAL-1] a seal by another key, or over another head, vouches for nothing', async () => {
    const { written } = await append(db, writer, [note('one')])
    const [mine, stranger] = [await makeKey(), await makeKey()]
    const head = (await chainHead(db, workspace, writer.desk, 'SHARED'))?.head ?? ''
    const place = {
      workspace,
      desk: writer.desk,
      releasability: 'SHARED',
      seq: 1,
      head,
      sealedAt: at,
    } as const
    const made = await seal(place, (text) => sign(stranger.privateKey, text))
    const check = (publicKey: string, seals = [made]) =>
      checkChains(written, { seals, keyOf: () => publicKey, verify })
    expect(Object.values(await check(mine.publicKey))).toMatchObject([{ verifiedTo: 0 }])
    expect(Object.values(await check(stranger.publicKey))).toMatchObject([{ verifiedTo: 1 }])
    const moved = [{ ...made, head: 'b'.repeat(64) }]
    expect(Object.values(await check(stranger.publicKey, moved))).toMatchObject([{ verifiedTo: 0 }])
  })

  it('[SEAL-2] a chain with an altered body, a gap or a swapped link is broken where it happens', async () => {
    const { written } = await append(db, writer, [note('one'), note('two'), note('three')])
    const [first, second, third] = written
    if (!first || !second || !third) throw new Error('three entries were written')
    const faultOf = async (chain: typeof written) =>
      Object.values(await checkChains(chain, { seals: [], keyOf: () => null, verify }))[0]?.fault
    expect(await faultOf(written)).toBeNull()
    const altered = { ...second, body: (second.body ?? '').replace('two', 'too') }
    expect(await faultOf([first, altered, third])).toEqual({ seq: 2, what: 'bodyHash' })
    expect(await faultOf([first, third])).toEqual({ seq: 3, what: 'seq' })
    expect(
      await faultOf([
        first,
        { ...second, header: second.header.replace('"lamport":2', '"lamport":9') },
        third,
      ]),
    ).toEqual({ seq: 3, what: 'previous' })
  })

  it('[SEAL-4] going on from an earlier check finds the same as checking everything again', async () => {
    const { written } = await append(db, writer, ['a', 'b', 'c', 'd', 'e'].map(note))
    const key = await makeKey()
    const sealAt = (seq: number) => {
      const head = hashOf(written[seq - 1] ?? { header: '', body: null, salt: null })
      const place = {
        workspace,
        desk: writer.desk,
        releasability: 'SHARED',
        seq,
        head,
        sealedAt: at,
      } as const
      return seal(place, (text) => sign(key.privateKey, text))
    }
    const [second, fourth, fifth] = [await sealAt(2), await sealAt(4), await sealAt(5)]
    const vouching = (seals: (typeof second)[]) => ({ seals, keyOf: () => key.publicKey, verify })
    const altered = written.map((each, index) =>
      index === 3 ? { ...each, body: (each.body ?? '').replace('"d"', '"x"') } : each,
    )
    for (const chain of [written, altered]) {
      const whole = await checkChains(chain, vouching([second, fourth, fifth]))
      for (const cut of [0, 1, 2, 3, 4, 5]) {
        const early = [second, fourth].filter(({ seq }) => seq <= cut)
        const late = [second, fourth, fifth].filter((each) => !early.includes(each))
        const before = await checkChains(chain.slice(0, cut), vouching(early))
        const after = await checkChains(chain.slice(cut), vouching(late), before)
        expect(after, `cut after ${String(cut)}`).toEqual(whole)
      }
    }
  })

  it('[SEAL-3] a fingerprint is 30 digits in groups of five, the same for the same key', async () => {
    const { publicKey } = await makeKey()
    expect(fingerprint(publicKey)).toMatch(/^\d{5}( \d{5}){5}$/)
    expect(fingerprint(publicKey)).toBe(fingerprint(publicKey))
    expect(fingerprint((await makeKey()).publicKey)).not.toBe(fingerprint(publicKey))
  })
})
