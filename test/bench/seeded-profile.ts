import { toStored } from '../../data/log/stored.ts'
import { canonical } from '../../data/model/canonical.ts'
import type { Header } from '../../data/model/entry.ts'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { launchEntente } from '../support/launch.ts'
import { deskDetails, historyOf, ids, officialOf } from './history.ts'

/** Rows that are written at a time. */
const batch = 5_000

/** Fills an empty profile with a history of so many entries, both copies and a seal, as the workspace open last. */
export async function seedProfile(
  profile: string,
  count: number,
  kinds: Parameters<typeof historyOf>[2] = {},
): Promise<void> {
  const entente = await launchEntente({ profile, args: ['--lang=en-CA'] })
  try {
    const publicKeys = await entente.page.evaluate(makeKeys)
    const rows = historyOf(count, publicKeys, kinds).map((row) =>
      toStored({ ...(JSON.parse(row.header) as Header), hash: row.hash }, row),
    )
    const lines = rows.map(({ header, body, salt }) => canonical({ header, body, salt }))
    // Some megabytes at a time: one message has a bound.
    for (let from = 0; from < rows.length; from += batch)
      await entente.page.evaluate(add, {
        workspace: ids.workspace,
        rows: rows.slice(from, from + batch),
        lines: lines.slice(from, from + batch),
      })
    const heads = [...new Map(rows.map((row) => [`${row.desk}/${row.releasability}`, row])).values()]
    const countries = ['US', 'CA'] as const
    await entente.page.evaluate(finish, {
      workspace: ids.workspace,
      count: rows.length,
      heads: heads.map(({ desk, releasability, seq, hash }) => ({ desk, releasability, seq, hash })),
      desks: countries.map((country) => ({ id: ids[country].desk, ...deskDetails(country) })),
      officials: countries.map((country) => ({
        ...officialOf(country),
        id: ids[country].official,
        desk: ids[country].desk,
      })),
    })
  } finally {
    await entente.close()
  }
}

type Batch = { workspace: string; rows: object[]; lines: string[] }
type Rest = {
  workspace: string
  count: number
  heads: { desk: string; releasability: string; seq: number; hash: string }[]
  desks: { id: string; country: 'US' | 'CA' }[]
  officials: { id: string; desk: string }[]
}

/** Runs in the page: a key of each desk, kept there; gives the public halves. */
async function makeKeys(): Promise<Record<'US' | 'CA', string>> {
  const keys: Record<string, CryptoKeyPair> = {}
  const publicKeys = { US: '', CA: '' }
  for (const country of ['US', 'CA'] as const) {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ])
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    keys[country] = pair
    publicKeys[country] = [...spki].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  Object.assign(globalThis, { benchKeys: keys, benchPublicKeys: publicKeys })
  return publicKeys
}

/** Runs in the page: both copies of some entries, as the app writes them. */
async function add({ workspace, rows, lines }: Batch): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('entente')
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => fail(new Error(String(opening.error)))
  })
  const transaction = db.transaction('entries', 'readwrite')
  for (const row of rows) transaction.objectStore('entries').put(row)
  await new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(new Error(String(transaction.error)))
  })
  db.close()
  const reply = await window.machine?.ask('journal.append', { workspace, lines })
  if (!reply?.ok) throw new Error('the journal could not be filled')
}

/** Runs in the page: a seal on each chain, and the settings of a last use. */
async function finish({ workspace, count, heads, desks, officials }: Rest): Promise<void> {
  const { benchKeys, benchPublicKeys } = globalThis as unknown as {
    benchKeys: Record<'US' | 'CA', CryptoKeyPair>
    benchPublicKeys: Record<'US' | 'CA', string>
  }
  const seals = await Promise.all(
    heads.map(async ({ desk, releasability, seq, hash }) => {
      const country = desks.find(({ id }) => id === desk)?.country ?? 'US'
      const bytes = new TextEncoder().encode(`entente-seal-1 ${hash}`)
      const signed = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        benchKeys[country].privateKey,
        bytes,
      )
      const signature = [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      return {
        workspace,
        desk,
        releasability,
        seq,
        head: hash,
        signature,
        sealedAt: '2026-11-22T00:00:00.000Z',
      }
    }),
  )
  const opening = indexedDB.open('entente')
  const db = await new Promise<IDBDatabase>((done, fail) => {
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => fail(new Error(String(opening.error)))
  })
  const stores = ['seals', 'desks', 'officials', 'workspaces', 'settings']
  const transaction = db.transaction(stores, 'readwrite')
  const put = (store: string, values: readonly object[]) => {
    for (const value of values) transaction.objectStore(store).put(value)
  }
  put('seals', seals)
  put(
    'desks',
    desks.map((desk) => ({
      ...desk,
      publicKey: benchPublicKeys[desk.country],
      privateKey: benchKeys[desk.country].privateKey,
    })),
  )
  put('officials', officials)
  put('workspaces', [
    {
      id: workspace,
      name: 'Ambassador Bridge closure',
      mode: 'real',
      country: 'US',
      entries: count,
      isArchived: false,
      usedAt: '2026-11-22T00:00:00.000Z',
    },
  ])
  put('settings', [
    { key: 'acting', value: officials[0]?.id },
    { key: 'workspace', value: workspace },
  ])
  await new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(new Error(String(transaction.error)))
  })
  db.close()
  const sealLines = seals.map((seal) => JSON.stringify({ seal }))
  const reply = await window.machine?.ask('journal.append', { workspace, lines: sealLines })
  if (!reply?.ok) throw new Error('the journal could not be filled')
}
