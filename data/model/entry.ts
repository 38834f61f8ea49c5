import * as v from 'valibot'
import { Releasability } from './country.ts'
import { Id, Instant, Sha256 } from './ids.ts'
import type { BodyOf, Kind } from './kinds.ts'

const Counter = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** What every line of the log carries; this text is what is hashed and chained (settled 1). */
export const Header = v.strictObject({
  workspace: Id,
  desk: Id,
  releasability: Releasability,
  /** Position in the chain of this desk and releasability: 1, 2, 3 without gaps. */
  seq: Counter,
  /** Orders entries across desks; never a wall clock. */
  lamport: Counter,
  /** Hash of the entry before in the chain. */
  previous: v.nullable(Sha256),
  kind: v.pipe(v.string(), v.maxLength(60)),
  version: Counter,
  /** When it happened, as its author states it. */
  occurredAt: Instant,
  /** When it was typed, by this machine's clock. */
  recordedAt: Instant,
  /** Who wrote it; null only for what the desk writes before anyone acts. */
  official: v.nullable(Id),
  /** Head entries of the thing that its author had seen. */
  basedOn: v.pipe(v.array(Sha256), v.maxLength(1000)),
  attachments: v.pipe(v.array(Sha256), v.maxLength(1000)),
  /** SHA-256 of the salt followed by the canonical body. */
  bodyHash: Sha256,
})
export type Header = v.InferOutput<typeof Header>

/** An entry exactly as it was written, byte for byte. A purged entry has neither body nor salt. */
export type WrittenEntry = { header: string; body: string | null; salt: string | null }

/** One immutable record of the log, read. */
export type EntryOf<K extends Kind> = Omit<Header, 'kind'> & {
  kind: K
  body: BodyOf<K>
  /** SHA-256 of the canonical header: the entry's identity. */
  hash: Sha256
}
export type Entry = { [K in Kind]: EntryOf<K> }[Kind]

/** What an official hands in; the log adds the rest. */
export type Draft<K extends Kind = Kind> = {
  [P in K]: {
    kind: P
    releasability: Releasability
    /** Null: the moment it is recorded, as every signed act is. */
    occurredAt: Instant | null
    basedOn: readonly Sha256[]
    attachments: readonly Sha256[]
    body: Opened<BodyOf<P>>
  }
}[K]

/** The number is given by the log when the entry that opens a thing is written. */
type Opened<B> = B extends { number: string } ? Omit<B, 'number'> : B

/** Total order of the log: equal on every machine, whatever order entries arrived in (settled 2). */
export function byLogOrder(a: Header | Entry, b: Header | Entry): number {
  return (
    a.lamport - b.lamport ||
    compare(a.desk, b.desk) ||
    compare(a.releasability, b.releasability) ||
    a.seq - b.seq ||
    compare(a.workspace, b.workspace)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
