import * as v from 'valibot'

const Words = v.pipe(v.string(), v.trim(), v.maxLength(20_000))

/** A text in both official languages, or in neither or one of them: an exercise can be prepared in one. */
export const OptionalEitherText = v.strictObject({ en: Words, fr: Words })

/** A text in one official language at least; whoever reads the other is shown the one that there is. */
export const EitherText = v.pipe(
  OptionalEitherText,
  v.check(({ en, fr }) => en !== '' || fr !== '', 'a text in English or French'),
)
export type EitherText = v.InferOutput<typeof EitherText>

/** Whether a text is in neither language. */
export const isNothing = ({ en, fr }: EitherText): boolean => en === '' && fr === ''

/** A name inside one document, such as `notify-both-sides`; the same in every version of it. */
export const Key = v.pipe(v.string(), v.regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,59}$/))
