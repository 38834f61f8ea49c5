import * as v from 'valibot'

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export type Sha256 = v.InferOutput<typeof Sha256>

/** An instant in UTC, always with milliseconds, so that text order is time order. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/),
)
export type Instant = v.InferOutput<typeof Instant>

const isRealDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** A day of the calendar without a zone, YYYY-MM-DD, so that text order is time order. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  v.check(isRealDay, 'a day that there is'),
)
export type Day = v.InferOutput<typeof Day>

/** Identity of a workspace, desk, official or thing: UUID version 7, made where the thing is made. */
export const Id = v.pipe(v.string(), v.uuid())
export type Id = v.InferOutput<typeof Id>

/** Identity of a shipped record, e.g. `ambassador-bridge`; never `constructor`, which every object answers to. */
export const FacilityId = v.pipe(
  v.string(),
  v.regex(/^(?!constructor$)[a-z0-9][a-z0-9-]*$/),
  v.maxLength(100),
)
export type FacilityId = v.InferOutput<typeof FacilityId>

/** A position in WGS 84 degrees: latitude, longitude. */
export const Position = v.tuple([
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
])
export type Position = v.InferOutput<typeof Position>

/** One line of words, trimmed, never empty. */
export const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))
/** Free text, trimmed, never empty. */
export const Prose = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20_000))
/** Free text that may be empty. */
export const OptionalProse = v.pipe(v.string(), v.trim(), v.maxLength(20_000))
