import * as v from 'valibot'
import { Bilingual } from './country.ts'

const MonthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
const Opening = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const Closing = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))

/** A moving date, `month:nth:weekday±days`, e.g. `09:1:mon+1`, the day after Labour Day. */
const MovingDate = v.pipe(
  v.string(),
  v.regex(/^(0?[1-9]|1[0-2]):([1-5]|last):(sun|mon|tue|wed|thu|fri|sat)([+-]\d{1,2})?$/),
)

const seasonDays = ['daily', 'mon-fri', 'mon-sat', 'sat', 'sun'] as const

/** One part of the year with the same hours: both days included, may run over New Year, closes at 24:00 or after midnight. */
export const HoursSeason = v.strictObject({
  from: MonthDay,
  to: MonthDay,
  /** Takes the place of `from` in any year: that one is for 2026. */
  fromRule: v.nullable(MovingDate),
  toRule: v.nullable(MovingDate),
  open: Opening,
  close: Closing,
  days: v.picklist(seasonDays),
})
export type HoursSeason = v.InferOutput<typeof HoursSeason>

/** Hours that limit trucks further than other travellers; `text` when the source gives only words. */
const CommercialHours = v.strictObject({
  seasons: v.array(HoursSeason),
  exceptHolidays: v.boolean(),
  text: v.nullable(Bilingual),
})

/** Opening hours of one side in its own local time, as published or as an official says. */
export const Hours = v.strictObject({
  always: v.boolean(),
  seasons: v.array(HoursSeason),
  closedOtherwise: v.boolean(),
  exceptHolidays: v.boolean(),
  commercial: v.nullable(CommercialHours),
  /** Why the source is to be doubted. */
  uncertain: v.nullable(Bilingual),
})
export type Hours = v.InferOutput<typeof Hours>
