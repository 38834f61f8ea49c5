import { gunzipSync, gzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BundleChecker, type BundleCheck } from '../../../data/exchange/check-bundle.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import { heldHere } from '../../../data/log/held.ts'
import { importBundle } from '../../../data/log/import.ts'
import { readSince } from '../../../data/log/read.ts'
import type { ChainHead } from '../../../data/model/entries/exchange.ts'
import { Problem } from '../../../data/model/problem.ts'
import { makeKey, sign, verify } from '../../../renderer/state/keys.ts'
import { bundleOf } from '../../support/bundles.ts'
import type { Doomed } from '../../support/import-worker.ts'
import { Installation } from '../../support/installation.ts'
import { enrolment, shared, writer } from '../../support/log-drafts.ts'
import { desks, workspace } from '../../support/log-fixture.ts'

let db: LogDatabase
let us: Installation
beforeEach(async () => {
  db = new LogDatabase(`import-${crypto.randomUUID()}`)
  const { privateKey, publicKey } = await makeKey()
  us = new Installation(desks.US, 'US', { publicKey, sign: (text) => sign(privateKey, text) })
  us.enrol()
  us.write('workspace.opened', { name: 'Bridge', mode: 'real', purpose: 'Coordinate', facilities: [] })
  note('one')
  await us.seal()
})
afterEach(() => db.delete())

const note = (text: string) => us.write('note.added', { text, form: 'note', tags: [], links: [] })
const file = (holds: readonly ChainHead[] = []) => bundleOf(us, { country: 'CA', holds })
const rows = () => db.entries.count()

async function look(bytes: Uint8Array): Promise<{ check: BundleCheck; arrival: number }> {
  const held = await heldHere(db, workspace, { country: 'CA', isRefused: () => false })
  const checker = new BundleChecker(held)
  const reader = new BundleReader()
  checker.take(reader.push(bytes))
  reader.end()
  return { check: await checker.result(verify), arrival: held.arrival }
}

/** Bytes that come slowly, as from a stick, in pieces. */
async function* slowly(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += 700) {
    await crypto.subtle.digest('SHA-256', new Uint8Array(100_000))
    yield bytes.slice(from, from + 700)
  }
}

const apply = (seen: { check: BundleCheck; arrival: number }, pieces: AsyncIterable<Uint8Array>) =>
  importBundle(
    db,
    { ...seen, takes: ({ refusal }) => refusal === null, takesAttachment: () => true },
    {
      pieces,
      keepAttachment: () => Promise.resolve(),
      listed: { id: workspace, name: 'Bridge', mode: 'real', country: 'CA', isArchived: false, usedAt: '' },
    },
  )

async function receive(bytes: Uint8Array) {
  const seen = await look(bytes)
  const done = await apply(seen, slowly(bytes))
  return { ...seen, ...done }
}

describe('an import', () => {
  it('[IMP-1] keeps every text byte for byte, with the seal that vouches for it', async () => {
    const { added } = await receive(await file())
    expect(added).toBe(3)
    const stored = await db.entries.orderBy('arrival').toArray()
    expect(stored.map(({ header, body, salt }) => ({ header, body, salt }))).toEqual(
      us.rows.map(({ header, body, salt }) => ({ header, body, salt })),
    )
    expect(await db.seals.toArray()).toEqual(us.seals)
    expect((await db.workspaces.get(workspace))?.entries).toBe(3)
  })

  it('[IMP-2] of the same bundle a second time adds nothing', async () => {
    const bytes = await file()
    await receive(bytes)
    const { added, seals, check } = await receive(bytes)
    expect({ added, seals }).toEqual({ added: 0, seals: [] })
    expect(check.chains).toMatchObject([{ added: 0, known: 3 }])
    expect(await rows()).toBe(3)
  })

  it('[IMP-3] adds to a chain what came since', async () => {
    await receive(await file())
    note('two')
    await us.seal()
    expect((await receive(await file())).added).toBe(1)
    const texts = (await readSince(db, workspace, 0)).entries.flatMap(({ body }) =>
      'text' in body ? body.text : [],
    )
    expect(texts).toEqual(['one', 'two'])
  })

  it('[IMP-4] that is killed in the middle leaves the state before', async () => {
    for (let count = 0; count < 2_000; count += 1) note(String(count))
    await us.seal()
    const bytes = await bundleOf(us, { country: 'CA', attachments: [new Uint8Array([1])] })
    const seen = await look(bytes)
    const worker = new Worker(new URL('../../support/import-worker.ts', import.meta.url), { type: 'module' })
    const isInTheMiddle = new Promise((done) => {
      worker.onmessage = done
    })
    worker.postMessage({ name: db.name, bytes, ...seen } satisfies Doomed)
    await isInTheMiddle
    worker.terminate()
    expect([await rows(), await db.seals.count(), await db.workspaces.count()]).toEqual([0, 0, 0])
    expect((await receive(bytes)).added).toBe(2_003)
  })

  it('[IMP-5] of a file that is another one by now changes nothing', async () => {
    const bytes = await file()
    const seen = await look(bytes)
    note('two')
    await us.seal()
    const code = await apply(seen, slowly(await file())).catch((thrown: unknown) => Problem.from(thrown).code)
    expect(code).toBe('bundle.changed-meanwhile')
    const lines = new TextDecoder().decode(gunzipSync(bytes)).replace('one', 'two')
    const altered = gzipSync(new TextEncoder().encode(lines))
    await expect(apply(seen, slowly(altered))).rejects.toMatchObject({ code: 'bundle.altered' })
    expect(await rows()).toBe(0)
  })

  it('[IMP-6] leaves out a chain with a gap or a fork and names it', async () => {
    const last = us.rows.at(-1)
    const upTo = { desk: desks.US, releasability: 'SHARED', seq: 3, head: last?.hash ?? '' } as const
    note('two')
    await us.seal()
    const gap = await receive(await file([upTo]))
    expect(gap).toMatchObject({ added: 0, check: { chains: [{ refusal: { reason: 'gap', seq: 4 } }] } })
    await receive(await file())
    us.rows.pop()
    us.seals.pop()
    note('another second')
    await us.seal()
    const fork = await receive(await file())
    expect(fork).toMatchObject({ added: 0, check: { chains: [{ refusal: { reason: 'fork', seq: 4 } }] } })
    expect(await rows()).toBe(4)
  })
  it('[IMP-7] fills in a body that a copy without it kept out, unless it was purged by this country', async () => {
    const whole = await file()
    const note = us.rows[2]
    if (!note) throw new Error('a note was written')
    const { body, salt } = note
    Object.assign(note, { body: null, salt: null })
    const bare = await file()
    Object.assign(note, { body, salt })
    await receive(bare)
    expect((await readSince(db, workspace, 0)).unread).toMatchObject([{ reason: 'purged' }])
    const { check, filled, added } = await receive(whole)
    expect({ added, filled, known: check.chains[0]?.known }).toEqual({ added: 0, filled: 1, known: 3 })
    expect((await db.entries.toArray()).map((row) => row.body)).toEqual(us.rows.map((row) => row.body))
    expect((await receive(bare)).filled).toBe(0)
    expect((await readSince(db, workspace, 0)).unread).toEqual([])

    const last = await db.entries.where('hash').equals(note.hash).first()
    const purge = { class: 'partner' as const, before: null, kinds: [], chains: [], entries: [note.hash] }
    await append(db, writer('CA'), [
      enrolment('CA'),
      {
        ...shared,
        occurredAt: null,
        kind: 'retention.purged',
        releasability: 'SHARED',
        body: { ...purge, count: 1, attachments: 0, reason: 'Over' },
      },
    ])
    await db.entries.update(last?.arrival ?? 0, { body: null, salt: null })
    expect((await receive(whole)).filled).toBe(0)
    expect((await db.entries.get(last?.arrival ?? 0))?.body).toBeNull()
  })
})
