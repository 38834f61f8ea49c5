import { seal, type Seal, type Verifier } from '../../data/exchange/seal.ts'
import { canonical, type Json } from '../../data/model/canonical.ts'
import type { Country, Releasability } from '../../data/model/country.ts'
import type { Header, WrittenEntry } from '../../data/model/entry.ts'
import { hashBody, hashText } from '../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'
import { readEntry } from '../../data/model/read-entry.ts'
import type { Entry } from '../../data/model/entry.ts'
import { at, workspace } from './log-fixture.ts'

// Of Node or of the browser engine, so that both can play a computer.
const webcrypto = globalThis.crypto
const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const encode = (text: string) => new TextEncoder().encode(text)
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signing = { name: 'ECDSA', hash: 'SHA-256' }

/** Keys that were checked with before: a test of a hundred thousand bundles has two. */
const imported = new Map<string, Promise<CryptoKey>>()

/** Checks signatures as the window does, with the same WebCrypto. */
export const verify: Verifier = async (publicKey, text, signature) => {
  try {
    const key =
      imported.get(publicKey) ??
      webcrypto.subtle.importKey('spki', fromHex(publicKey), algorithm, false, ['verify'])
    imported.set(publicKey, key)
    return await webcrypto.subtle.verify(signing, await key, fromHex(signature), encode(text))
  } catch {
    return false
  }
}

export type Key = { publicKey: string; sign: (text: string) => Promise<string> }

/** A key as a desk makes it. */
export async function makeKey(): Promise<Key> {
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  return {
    publicKey: hex(await webcrypto.subtle.exportKey('spki', pair.publicKey)),
    sign: async (text) => hex(await webcrypto.subtle.sign(signing, pair.privateKey, encode(text))),
  }
}

export type Given = {
  releasability?: Releasability
  minute?: number
  lamport?: number
  basedOn?: readonly string[]
  attachments?: readonly string[]
}

/** One desk on a computer of its own: its rows as the database keeps them, written as `append` writes. */
export class Installation {
  readonly rows: (WrittenEntry & { header: string; hash: string; at: Header })[] = []
  readonly seals: Seal[] = []
  readonly desk: string
  readonly country: Country
  readonly key: Key
  /** Minutes by which this computer's clock is ahead. */
  skew = 0
  private minute = 0

  /** The opening that it writes in. */
  readonly opening: string

  constructor(desk: string, country: Country, key: Key, opening = workspace) {
    this.opening = opening
    this.desk = desk
    this.country = country
    this.key = key
  }

  enrol(code = this.country === 'US' ? 'DET' : 'WIN'): Entry {
    const agency = this.country === 'US' ? 'CBP' : 'CBSA'
    return this.write('desk.enrolled', {
      name: `${agency} ${code}`,
      code,
      country: this.country,
      agency,
      place: code,
      publicKey: this.key.publicKey,
      installation: this.desk,
    })
  }

  write<K extends Kind>(kind: K, body: BodyOf<K>, given: Given = {}): Entry {
    const { releasability = 'SHARED', minute = (this.minute += 1) } = given
    const chain = this.rows.filter(
      (row) => row.at.desk === this.desk && row.at.releasability === releasability,
    )
    const seen = this.rows.filter(
      (row) => row.at.releasability === 'SHARED' || row.at.releasability === releasability,
    )
    const last = chain.at(-1)
    const text = canonical(body as Json)
    const salt = hashText(`${this.desk}/${this.rows.length}`).slice(0, 32)
    const head: Header = {
      workspace: this.opening,
      desk: this.desk,
      releasability,
      seq: chain.length + 1,
      lamport: given.lamport ?? Math.max(0, ...seen.map((row) => row.at.lamport)) + 1,
      previous: last?.hash ?? null,
      kind,
      version: 1,
      occurredAt: at(minute + this.skew),
      recordedAt: at(minute + this.skew),
      official: null,
      basedOn: [...(given.basedOn ?? [])].sort(),
      attachments: [...(given.attachments ?? [])],
      bodyHash: hashBody(salt, text),
    }
    const header = canonical(head)
    const hash = hashText(header)
    this.rows.push({ header, body: text, salt, hash, at: head })
    return { ...head, hash, body } as unknown as Entry
  }

  /** Seals its own chains at their heads. */
  async seal(): Promise<void> {
    for (const releasability of ['SHARED', this.country] as const) {
      const head = this.rows
        .filter((row) => row.at.desk === this.desk && row.at.releasability === releasability)
        .at(-1)
      if (!head || this.seals.some((each) => each.head === head.hash)) continue
      const place = {
        workspace: this.opening,
        desk: this.desk,
        releasability,
        seq: head.at.seq,
        head: head.hash,
      }
      this.seals.push(await seal({ ...place, sealedAt: at(0) }, this.key.sign))
    }
  }

  entries(): Entry[] {
    return this.rows.flatMap((row) => {
      const read = readEntry(row, row.hash)
      return read.ok ? [read.entry] : []
    })
  }
}
