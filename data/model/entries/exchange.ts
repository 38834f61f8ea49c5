import * as v from 'valibot'
import { Country, Releasability } from '../country.ts'
import { Id, Line, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { body } from './body.ts'

const PublicKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{100,400}$/))
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** How the fingerprint of a key was compared; a shared computer needs no comparing and says so (settled 13). */
export const KeyCheck = v.picklist(['voice', 'inPerson', 'sameComputer', 'other'])
export type KeyCheck = v.InferOutput<typeof KeyCheck>

/** The last entry of a chain that somebody holds. */
export const ChainHead = v.strictObject({
  /** The opening that the chain was written in; absent: the one of whatever names it. */
  workspace: v.exactOptional(Id),
  desk: Id,
  releasability: Releasability,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  head: Sha256,
})
export type ChainHead = v.InferOutput<typeof ChainHead>

/** Why a chain of a bundle is not taken in. */
export const ChainRefusal = v.picklist([
  'gap',
  'fork',
  'unsealed',
  'altered',
  'noKey',
  'secondOpening',
  'notForUs',
  'refusedKey',
  'notJoined',
])
export type ChainRefusal = v.InferOutput<typeof ChainRefusal>

/** A thing that both countries can change. */
export const ConflictThing = v.picklist(['disruption', 'measure', 'decision', 'plan', 'exercise'])
export type ConflictThing = v.InferOutput<typeof ConflictThing>

export const exchangeKinds = {
  /** A desk's key was compared by voice or in person, and speaks for that country from now on. */
  'key.endorsed': body({
    desk: Id,
    publicKey: PublicKey,
    country: Country,
    how: KeyCheck,
    /** Who at the other end read the digits: a position or office; no personal name is needed. */
    vouchedBy: OptionalProse,
    remarks: OptionalProse,
  }),
  /** A key that no longer speaks: what its desk wrote after `seq` of its shared chain is marked, not deleted. */
  'key.revoked': body({
    desk: Id,
    publicKey: PublicKey,
    /** The opening of the chain that `seq` counts; absent: the one that this entry was written in. */
    workspace: v.exactOptional(Id),
    seq: Whole,
    reason: Prose,
  }),
  /** Two changes of which neither author had seen the other: one of them is kept, on the record. */
  'conflict.resolved': body({
    thing: ConflictThing,
    id: Id,
    /** The changes that stood against each other. */
    between: v.pipe(v.array(Sha256), v.minLength(2), v.maxLength(20)),
    keep: Sha256,
    reason: Prose,
  }),
  /** A disclosure: what left this country's hands, to whom and why. Always country-only (settled 7). */
  'bundle.exported': body({
    bundle: Id,
    /** Null: neither of the two countries. */
    country: v.nullable(Country),
    recipient: Line,
    purpose: Prose,
    entries: Whole,
    attachments: Whole,
    withheld: Whole,
    isWithheldDeclared: v.boolean(),
    isLocked: v.boolean(),
    /** What the recipient holds once it has read the bundle. */
    heads: v.array(ChainHead),
    sha256: Sha256,
  }),
  /** What came in, and from whom. Always country-only (settled 7). */
  'bundle.imported': body({
    bundle: Id,
    desk: Id,
    country: Country,
    sender: Line,
    purpose: Prose,
    added: Whole,
    known: Whole,
    refused: v.array(
      v.strictObject({
        /** The opening of the refused chain; absent: the one that this entry was written in. */
        workspace: v.exactOptional(Id),
        desk: Id,
        releasability: Releasability,
        reason: ChainRefusal,
      }),
    ),
    /** What the sender held when it wrote the bundle: its receipt for what we sent. */
    heads: v.array(ChainHead),
    /** Minutes by which the sender's clock is ahead of ours at least; negative: behind; null: cannot be told. */
    clockAhead: v.nullable(v.pipe(v.number(), v.safeInteger())),
    sha256: Sha256,
  }),
  /** The originating country lets its shared entries go on to a third party. */
  'onward.consented': body({ party: Line, remarks: OptionalProse }),
  'onward.consentWithdrawn': body({ party: Line, reason: Prose }),
  /** Another opening of the same event: both logs are one from here on (settled 12). */
  'workspace.linked': body({
    other: Id,
    name: Line,
    /** Who opened it, and with which key: no other opening can be passed off as this one. */
    desk: Id,
    publicKey: PublicKey,
  }),
}
