import { canonical } from '../../data/model/canonical.ts'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { launchEntente } from '../support/launch.ts'
import { deskDetails, historyOf, ids, officialOf } from './history.ts'

/** Fills an empty profile with a history of so many entries, both copies and a seal, as the workspace open last. */
export async function seedProfile(profile: string, count: number): Promise<void> {
  const entente = await launchEntente({ profile, args: ['--lang=en-CA'] })
  try {
    const publicKeys = await entente.page.evaluate(makeKeys)
    const rows = historyOf(count, publicKeys).map((row) => ({ ...row, opening: row.workspace }))
    const lines = rows.map(({ header, body, salt }) => canonical({ header, body, salt }))
    const countries = ['US', 'CA'] as const
    await entente.page.evaluate(fill, {
      workspace: ids.workspace,
      rows,
      lines,
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

type Seed = {
  workspace: string
  rows: { desk: string; releasability: string; seq: number; hash: string }[]
  lines: string[]
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

/** Runs in the page: both copies as the app writes them, a seal on each chain, and the settings of a last use. */
async function fill({ workspace, rows, lines, desks, officials }: Seed): Promise<void> {
  const { benchKeys, benchPublicKeys } = globalThis as unknown as {
    benchKeys: Record<'US' | 'CA', CryptoKeyPair>
    benchPublicKeys: Record<'US' | 'CA', string>
  }
  const heads = new Map(rows.map((row) => [`${row.desk}/${row.releasability}`, row]))
  const seals = await Promise.all(
    [...heads.values()].map(async ({ desk, releasability, seq, hash }) => {
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
  const stores = ['entries', 'seals', 'desks', 'officials', 'workspaces', 'settings']
  const transaction = db.transaction(stores, 'readwrite')
  const put = (store: string, values: readonly object[]) => {
    for (const value of values) transaction.objectStore(store).put(value)
  }
  put('entries', rows)
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
      entries: rows.length,
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
  const reply = await window.machine?.ask('journal.append', { workspace, lines: [...lines, ...sealLines] })
  if (!reply?.ok) throw new Error('the journal could not be filled')
}
