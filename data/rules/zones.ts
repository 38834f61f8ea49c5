import moment from 'moment-timezone'
import type { Instant } from '../model/ids.ts'
import { epochMs } from './instant.ts'

/** A wall clock at an instant. */
export type LocalTime = {
  /** YYYY-MM-DD */
  date: string
  /** HH:MM, 24 hours */
  time: string
  seconds: number
  /** 0 is Sunday. */
  weekday: number
  /** As in the time zone data, e.g. EST. */
  abbreviation: string
  /** Minutes east of UTC. */
  offsetMinutes: number
}

/** Edition of the shipped time zone rules: British Columbia, Alberta and Manitoba stopped changing clocks in 2026. */
export const zoneDataVersion: string = moment.tz.dataVersion

/** Whether the shipped rules know an IANA zone name. */
export const isKnownZone = (tz: string): boolean => moment.tz.zone(tz) !== null

function known(tz: string) {
  const zone = moment.tz.zone(tz)
  if (!zone) throw new Error(`unknown time zone ${tz}`)
  return zone
}

/** Clocks read lately: a report writes each instant in two zones, two languages and several styles, one after another. */
const lately = new Map<string, Readonly<LocalTime>>()
const kept = 100

/** What a clock shows at an instant in an IANA zone, by the shipped rules and never the computer's own. */
export function localTime(instant: string, tz: string): Readonly<LocalTime> {
  const key = `${instant} ${tz}`
  const known = lately.get(key)
  if (known) return known
  const read = readClock(instant, tz)
  if (lately.size >= kept) lately.clear()
  lately.set(key, read)
  return read
}

function readClock(instant: string, tz: string): LocalTime {
  const ms = epochMs(instant)
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${instant}`)
  const zone = known(tz)
  const offsetMinutes = -zone.utcOffset(ms)
  const wall = moment.utc(ms + offsetMinutes * 60_000)
  const text = wall.toISOString()
  return {
    date: text.slice(0, 10),
    time: text.slice(11, 16),
    seconds: wall.seconds(),
    weekday: wall.day(),
    abbreviation: zone.abbr(ms),
    offsetMinutes,
  }
}

/**
 * The instant of a date and time typed into a form, or null when they are no date and time.
 * A time that a clock change skips is moved forward; of a time that comes twice the first is meant.
 */
export function instantOf(date: string, time: string, tz: string): Instant | null {
  const typed = `${date} ${time}`
  if (!moment.utc(typed, 'YYYY-MM-DD HH:mm', true).isValid()) return null
  return moment.tz(typed, 'YYYY-MM-DD HH:mm', true, known(tz).name).toISOString()
}

/** The calendar date some days later (or earlier), YYYY-MM-DD. */
export const addDays = (date: string, days: number): string => dateOfDay(dayOf(date) + days)

/** Day of the week of a calendar date; 0 is Sunday. */
export const weekdayOf = (date: string): number => (((dayOf(date) + 4) % 7) + 7) % 7

/** Days from 1970-01-01 to a calendar date: plain sums, since the next opening of every place asks for hundreds. */
function dayOf(date: string): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0)
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468
  )
}

const dates = new Map<number, string>()

function dateOfDay(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = moment
    .utc(day * 86_400_000)
    .toISOString()
    .slice(0, 10)
  dates.set(day, date)
  return date
}
