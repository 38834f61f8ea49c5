import { Gzip, strToU8 } from 'fflate'
import { canonical, type Json } from '../model/canonical.ts'
import type { WrittenEntry } from '../model/entry.ts'
import { hashing } from '../model/hash.ts'
import type { Sha256 } from '../model/ids.ts'
import { bundleText, entryText, type Manifest } from './bundle.ts'
import type { Seal, Signer } from './seal.ts'

/** What goes into a bundle, handed over in pieces so that no part is ever held whole. */
export type BundleContent = {
  manifest: Manifest
  /** Chain by chain, each in the order of `seq`. */
  entries: AsyncIterable<readonly WrittenEntry[]> | Iterable<readonly WrittenEntry[]>
  seals: readonly Seal[]
  attachments:
    AsyncIterable<{ sha256: Sha256; bytes: Uint8Array }> | Iterable<{ sha256: Sha256; bytes: Uint8Array }>
}

/** Packs pieces as one gzip member without optional fields; injected, since engines do it far sooner than a script. */
export type Packer = (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

const LINE_FEED = new Uint8Array([10])

/** Writes a bundle as `BUNDLE.md` describes it, piece by piece; returns the content's SHA-256, which the sender signs. */
export async function* writeBundle(
  content: BundleContent,
  sign: Signer,
  pack: Packer = packed,
): AsyncGenerator<Uint8Array, Sha256> {
  const hash = hashing()
  let sha256 = ''
  async function* lines() {
    for await (const piece of piecesOf(content)) {
      hash.add(piece)
      yield piece
    }
    sha256 = hash.done()
    yield lineOf({ end: { sha256, signature: await sign(bundleText(sha256)) } })
  }
  yield* pack(lines())
  return sha256
}

/** Everything before the last line. */
async function* piecesOf({ manifest, entries, seals, attachments }: BundleContent) {
  yield lineOf({ manifest })
  for await (const batch of entries) yield strToU8(batch.map((entry) => `${entryText(entry)}\n`).join(''))
  yield strToU8(seals.map((seal) => `${canonical({ seal })}\n`).join(''))
  for await (const { sha256, bytes } of attachments) {
    yield lineOf({ attachment: { sha256, bytes: bytes.length } })
    yield bytes
    yield LINE_FEED
  }
}

/** Packs where no engine does. */
async function* packed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const done: Uint8Array[] = []
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => done.push(chunk))
  for await (const piece of pieces) {
    gzip.push(piece)
    yield* done.splice(0)
  }
  gzip.push(new Uint8Array(0), true)
  yield* done.splice(0)
}

const lineOf = (value: Json): Uint8Array => strToU8(`${canonical(value)}\n`)
