import * as v from 'valibot'
import { canonical } from '../model/canonical.ts'
import { Country, Releasability } from '../model/country.ts'
import { ChainHead } from '../model/entries/exchange.ts'
import { WorkspaceMode } from '../model/entries/workspace.ts'
import type { WrittenEntry } from '../model/entry.ts'
import { Id, Instant, Line, Prose, Sha256 } from '../model/ids.ts'
import type { Seal } from './seal.ts'

/** The largest attachment in a bundle, in bytes (25 MiB); the app takes no larger one. */
const ATTACHMENT_BYTES = 25 * 1024 * 1024
/** The longest line, in bytes. */
export const LINE_BYTES = 1024 * 1024
/** The most entries in one bundle. */
const MOST_ENTRIES = 1_000_000

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const PublicKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{100,400}$/))

/** The first line of a bundle: who hands what to whom, and why. `BUNDLE.md` describes the whole file. */
export const Manifest = v.strictObject({
  format: v.literal('entente-bundle'),
  version: v.literal(1),
  bundle: Id,
  workspace: Id,
  name: Line,
  mode: WorkspaceMode,
  createdAt: Instant,
  purpose: Prose,
  from: v.strictObject({ desk: Id, name: Line, country: Country, agency: Line, publicKey: PublicKey }),
  /** Country null: neither of the two. */
  to: v.strictObject({ country: v.nullable(Country), name: Line }),
  /** Heads of the chains that the sender holds and the recipient may know: its receipt. */
  holds: v.pipe(v.array(ChainHead), v.maxLength(10_000)),
  /** How many entries stay behind; null unless the author chose to say so. */
  withheld: v.nullable(Whole),
  entries: v.pipe(Whole, v.maxValue(MOST_ENTRIES)),
  attachments: v.pipe(Whole, v.maxValue(100_000)),
})
export type Manifest = v.InferOutput<typeof Manifest>

const Text = v.string()
const Salt = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const ManifestLine = v.strictObject({ manifest: Manifest })
const EntryLine = v.strictObject({
  entry: v.strictObject({ header: Text, body: v.nullable(Text), salt: v.nullable(Salt) }),
})
const SealLine = v.strictObject({
  seal: v.strictObject({
    workspace: Id,
    desk: Id,
    releasability: Releasability,
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    head: Sha256,
    signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{2,400}$/)),
    sealedAt: Instant,
  }),
})
/** Followed by that many bytes and a line feed. */
const AttachmentLine = v.strictObject({
  attachment: v.strictObject({
    sha256: Sha256,
    bytes: v.pipe(Whole, v.minValue(1), v.maxValue(ATTACHMENT_BYTES)),
  }),
})
/** SHA-256 of every byte before this line, and the sender's signature over it. */
const EndLine = v.strictObject({
  end: v.strictObject({ sha256: Sha256, signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{2,400}$/)) }),
})

/** Every line of a bundle, by its only key. */
export const bundleLines = {
  entry: EntryLine,
  seal: SealLine,
  attachment: AttachmentLine,
  end: EndLine,
  manifest: ManifestLine,
}

/** The canonical line of an entry, as most lines are, without its line feed. */
export const entryText = ({ header, body, salt }: WrittenEntry): string =>
  `{"entry":{"body":${canonical(body)},"header":${canonical(header)},"salt":${canonical(salt)}}}`

/** What a bundle is made of, in the order of the file. */
export type BundlePart =
  | { manifest: Manifest }
  | { entry: WrittenEntry; line: number }
  | { seal: Seal; line: number }
  | { attachment: { sha256: Sha256; bytes: Uint8Array }; line: number }
  | { end: { sha256: Sha256; signature: string } }

/** The text that the sender signs; its first words keep the key from signing anything else by mistake. */
export const bundleText = (sha256: Sha256) => `entente-bundle-1 ${sha256}`
