import * as v from 'valibot'
import { Releasability } from '../country.ts'
import { Id, Instant, Line, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { body } from './body.ts'

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Counter = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Classes of data with a time of their own (privacy facts, section 6). What is in none is kept with the workspace. */
export const RetentionClass = v.picklist(['log', 'movement', 'exercise', 'contacts', 'partner', 'audit'])
export type RetentionClass = v.InferOutput<typeof RetentionClass>

/** How long bodies of a class are kept. */
export const Period = v.strictObject({
  count: v.pipe(Counter, v.maxValue(1200)),
  unit: v.picklist(['day', 'month']),
})
export type Period = v.InferOutput<typeof Period>

/** A chain up to a place: what was written later is not touched. */
const ChainUpTo = v.strictObject({
  /** The opening that the chain was written in; absent: it makes no difference. */
  workspace: v.exactOptional(Id),
  desk: Id,
  releasability: Releasability,
  seq: Counter,
})

export const privacyKinds = {
  /** A country's own time for a class in this workspace; `partner`: what it asks others to keep of its entries. */
  'retention.set': body({ class: RetentionClass, period: Period, reason: Prose }),
  /**
   * Bodies that were deleted. By rule: what the chains hold of some kinds and was recorded before an instant;
   * or one by one. The header of each stays, and with it every chain.
   */
  'retention.purged': body({
    class: RetentionClass,
    before: v.nullable(Instant),
    /** Kinds that the rule reaches: a later version with more kinds must read it the same. */
    kinds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(500)),
    chains: v.pipe(v.array(ChainUpTo), v.maxLength(5000)),
    entries: v.pipe(v.array(Sha256), v.maxLength(5000)),
    count: Counter,
    attachments: Whole,
    reason: Prose,
  }),
  /** A person's name leaves the directory; the log shows the position instead. */
  'official.erased': body({ official: Id, agency: Line, position: Line, reason: Prose }),
  /** Nothing that a hold names is purged while it is on. */
  'hold.placed': body({
    hold: Id,
    title: Line,
    /** Empty: everything in the workspace. */
    entries: v.pipe(v.array(Sha256), v.maxLength(5000)),
    reason: Prose,
  }),
  'hold.lifted': body({ hold: Id, reason: Prose }),
  /** What was gathered for one purpose is used for another, on the record (joint privacy principles 1). */
  'purpose.extended': body({ purpose: Prose, authority: Line, reason: Prose }),
  /** Somebody says that personal data is wrong or should not be here. */
  'concern.reported': body({
    concern: Id,
    text: Prose,
    /** The position or office that answers it. */
    owner: Line,
    due: Instant,
    entries: v.pipe(v.array(Sha256), v.maxLength(100)),
  }),
  'concern.closed': body({ concern: Id, outcome: Prose }),
  /** A recipient of an old version was told of its corrections outside a bundle. */
  'correction.notified': body({
    recipient: Line,
    entries: v.pipe(v.array(Sha256), v.minLength(1), v.maxLength(1000)),
    remarks: OptionalProse,
  }),
}
