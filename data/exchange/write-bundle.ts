import { Gzip, strToU8 } from 'fflate'
import { canonical, type Json } from '../model/canonical.ts'
import type { WrittenEntry } from '../model/entry.ts'
import { hashing } from '../model/hash.ts'
import type { Sha256 } from '../model/ids.ts'
import { bundleText, type Manifest } from './bundle.ts'
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

const LINE_FEED = new Uint8Array([10])

/** Writes a bundle as `BUNDLE.md` describes it, piece by piece; returns the content's SHA-256, which the sender signs. */
export async function* writeBundle(content: BundleContent, sign: Signer): AsyncGenerator<Uint8Array, Sha256> {
  let packed: Uint8Array[] = []
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => packed.push(chunk))
  const hash = hashing()
  const put = (bytes: Uint8Array) => {
    hash.add(bytes)
    gzip.push(bytes)
  }
  const taken = () => packed.splice(0)

  put(lineOf({ manifest: content.manifest }))
  for await (const batch of content.entries) {
    put(
      strToU8(
        batch.map(({ header, body, salt }) => `${canonical({ entry: { body, header, salt } })}\n`).join(''),
      ),
    )
    yield* taken()
  }
  put(strToU8(content.seals.map((seal) => `${canonical({ seal })}\n`).join('')))
  for await (const { sha256, bytes } of content.attachments) {
    put(lineOf({ attachment: { sha256, bytes: bytes.length } }))
    put(bytes)
    put(LINE_FEED)
    yield* taken()
  }
  const sha256 = hash.done()
  gzip.push(lineOf({ end: { sha256, signature: await sign(bundleText(sha256)) } }), true)
  yield* taken()
  packed = []
  return sha256
}

const lineOf = (value: Json): Uint8Array => strToU8(`${canonical(value)}\n`)
