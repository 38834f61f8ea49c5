import * as v from 'valibot'

const confidences = ['high', 'medium', 'low'] as const
export const Confidence = v.picklist(confidences)
export type Confidence = v.InferOutput<typeof Confidence>

/** A date as exact as its source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/))

export const SourceKey = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))

/** Where a value comes from and how sure it is; `also` names further sources that agree. */
export const Cited = v.strictObject({
  source: SourceKey,
  confidence: Confidence,
  also: v.optional(v.array(SourceKey), []),
})
export type Cited = v.InferOutput<typeof Cited>

/** A publication that facts rest on, titled in its own language; `gk` is general knowledge, not looked up. */
export const Source = v.strictObject({
  key: SourceKey,
  title: v.string(),
  address: v.nullable(v.string()),
  kind: v.string(),
  note: v.nullable(v.string()),
  date: v.nullable(PartialDate),
})
export type Source = v.InferOutput<typeof Source>
