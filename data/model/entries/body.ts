import * as v from 'valibot'
import { Id, FacilityId, Line, Sha256 } from '../ids.ts'

/** What an entry may point at. */
export const Link = v.variant('type', [
  v.strictObject({ type: v.literal('facility'), id: FacilityId }),
  v.strictObject({ type: v.literal('disruption'), id: Id }),
  v.strictObject({ type: v.literal('measure'), id: Id }),
  v.strictObject({ type: v.literal('decision'), id: Id }),
  v.strictObject({ type: v.literal('request'), id: Id }),
  v.strictObject({ type: v.literal('plan'), id: Id }),
  v.strictObject({ type: v.literal('committee'), id: Id }),
  v.strictObject({ type: v.literal('actionItem'), id: Id }),
  v.strictObject({ type: v.literal('run'), id: Id }),
  v.strictObject({ type: v.literal('exercise'), id: Id }),
  v.strictObject({ type: v.literal('inject'), id: Id }),
  v.strictObject({ type: v.literal('correctiveAction'), id: Id }),
  v.strictObject({ type: v.literal('entry'), id: Sha256 }),
])
export type Link = v.InferOutput<typeof Link>

/** Kinds of text that look like personal data (privacy facts, PS-02). */
export const PersonalDataKind = v.picklist(['phone', 'email', 'plate', 'birthDate', 'document'])
export type PersonalDataKind = v.InferOutput<typeof PersonalDataKind>

/** The official was warned and kept the text, with a reason: on the record (PS-02). */
const PersonalDataKept = v.strictObject({
  found: v.pipe(v.array(PersonalDataKind), v.minLength(1)),
  reason: Line,
})

/** A body: its own fields, and what any body may carry. */
export const body = <F extends v.ObjectEntries>(fields: F) =>
  v.strictObject({ ...fields, personalDataKept: v.optional(PersonalDataKept) })

export const Links = v.array(Link)

/** In an exercise: the inject of which the entry is the effect, so that control speaks for whoever would say it. */
export const effectOf = { inject: v.optional(Id) }

/** `DET-7`: the desk's short code and its own counter; never changes (settled 3). */
export const ThingNumber = v.pipe(v.string(), v.regex(/^[A-Z]{2,5}(-(US|CA))?-[1-9]\d*$/))
