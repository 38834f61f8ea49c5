import * as v from 'valibot'
import { Day } from '../model/ids.ts'
import type { MselFaultCode } from '../model/msel.ts'
import { minutesBetween } from '../rules/instant.ts'

/** When an exercise starts on the clock of its room: day YYYY-MM-DD or null, time HH:MM. */
export type ClockStart = { day: string | null; time: string }

/** `isAssumed`: a time without a sign was taken as gone by, since no start is known. */
type Read = { ok: true; minutes: number; isAssumed?: boolean } | { ok: false; code: MselFaultCode }

const latest = 43_200

/** Signs before a time that count from the start of the exercise. */
const fromStart = /^(?:t|h|startex|debex)?\s*\+\s*/
const beforeStart = /^(?:t|startex|debex)?\s*[-\u2212]/
const days = /^(\d{1,2})\s*(?:d|j|days?|jours?)\b[\s,]*/
const dayNumber = /^(?:day|jour|d|j)\s*(\d{1,2})[\s,:]+(?=\d)/
const dated = /^(\d{4}-\d\d-\d\d)[t\s]+(?=\d)/

/**
 * Minutes from the start of the exercise. `T+1:30`, `+90 min`, `STARTEX+2 h`, `1 d 2:00` and bare minutes count from
 * it; `09:05`, `9 h 05`, `9:05 am`, `Day 2 09:05` and a date with a time are times of the day when `start` is known,
 * and `1:30` counts from the start when it is not. A time of the day before the start is of the next day.
 */
export function readTime(text: string, start: ClockStart | null, isClock: boolean): Read {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
  if (/^(startex|debex|t|t ?\+ ?0)$/.test(plain)) return { ok: true, minutes: 0 }
  if (beforeStart.test(plain)) return { ok: false, code: 'beforeStart' }
  if (fromStart.test(plain)) return limited(elapsed(plain.replace(fromStart, '')))
  const withDate = dated.exec(plain)
  const withDay = dayNumber.exec(plain)
  if (withDate?.[1] || withDay?.[1]) {
    const time = ofDay(plain.replace(dated, '').replace(dayNumber, ''))
    if (time === null) return { ok: false, code: 'badTime' }
    if (!start || (withDate && !start.day)) return { ok: false, code: 'needsStart' }
    const before = withDate?.[1] ? daysBetween(start.day ?? '', withDate[1]) : Number(withDay?.[1] ?? 1) - 1
    return limited(before === null ? null : before * 1440 + time - startMinute(start))
  }
  if (days.test(plain) || /^\d{1,5}( ?(m|min|mins|minutes?))?$/.test(plain)) return limited(elapsed(plain))
  const time = ofDay(plain)
  if ((isClock || /[ap]\.?m\.?$/.test(plain)) && !start && time !== null)
    return { ok: false, code: 'needsStart' }
  if (!start) {
    const read = limited(elapsed(plain))
    return read.ok && time !== null ? { ...read, isAssumed: true } : read
  }
  if (time === null) return limited(elapsed(plain))
  const since = time - startMinute(start)
  return limited(since < 0 ? since + 1440 : since)
}

/** A time from the start as it is written: hours are not limited to a day. */
export const timeText = (minutes: number): string =>
  `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

function limited(minutes: number | null): Read {
  if (minutes === null) return { ok: false, code: 'badTime' }
  if (minutes < 0) return { ok: false, code: 'beforeStart' }
  return minutes > latest ? { ok: false, code: 'tooLate' } : { ok: true, minutes }
}

/** Days, hours and minutes that have gone by; null: not such a text. */
function elapsed(plain: string): number | null {
  const before = days.exec(plain)
  const rest = plain.replace(days, '')
  const base = Number(before?.[1] ?? 0) * 1440
  if (rest === '') return before ? base : null
  const bare = /^(\d{1,5})(?: ?(?:m|min|mins|minutes?))?$/.exec(rest)
  if (bare) return base + Number(bare[1])
  const parts = hoursAndMinutes(rest)
  return parts === null || parts[1] > 59 ? null : base + parts[0] * 60 + parts[1]
}

/** Minutes since midnight; null: no time of the day. */
function ofDay(plain: string): number | null {
  const half = /\s*([ap])\.?m\.?$/.exec(plain)
  const parts = hoursAndMinutes(plain.replace(/\s*[ap]\.?m\.?$/, ''))
  if (parts === null) return null
  const [hours, minutes] = parts
  if (minutes > 59 || hours > 23 || (half && (hours > 12 || hours === 0))) return null
  const shifted = half ? (hours % 12) + (half[1] === 'p' ? 12 : 0) : hours
  return shifted * 60 + minutes
}

function hoursAndMinutes(plain: string): [hours: number, minutes: number] | null {
  const found =
    /^(\d{1,3}):(\d\d)(?::\d\d(?:[.,]\d+)?)?$/.exec(plain) ??
    /^(\d{1,3}) ?(?:h|hr|hrs|hours?|heures?)(?: ?(\d{1,2})(?: ?(?:m|min|mins|minutes?))?)?$/.exec(plain) ??
    /^(\d{1,2})$/.exec(plain)
  return found ? [Number(found[1]), Number(found[2] ?? 0)] : null
}

const startMinute = ({ time }: ClockStart): number => ofDay(time) ?? 0

const daysBetween = (from: string, to: string): number | null =>
  v.is(Day, from) && v.is(Day, to)
    ? Math.round(minutesBetween(`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`) / 1440)
    : null
