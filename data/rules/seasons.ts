import type { HoursSeason } from '../model/hours.ts'
import { addDays, weekdayOf } from './zones.ts'

const rulePattern = /^(0?[1-9]|1[0-2]):([1-5]|last):(sun|mon|tue|wed|thu|fri|sat)([+-]\d{1,2})?$/

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Minutes after midnight of HH:MM. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const found = new Map<string, string>()

/** The date a moving date falls on in a year, YYYY-MM-DD; worked out once, since every place asks for every day. */
export function movingDate(rule: string, year: string): string {
  const key = `${year} ${rule}`
  const date = found.get(key) ?? dateOf(rule, year)
  found.set(key, date)
  return date
}

function dateOf(rule: string, year: string): string {
  const [, month = '', nth = '', weekday = '', shift = '0'] = rulePattern.exec(rule) ?? []
  if (!month) throw new Error(`not a moving date: ${rule}`)
  const first = `${year}-${month.padStart(2, '0')}-01`
  const start = nth === 'last' ? addDays(firstOfNextMonth(first), -7) : addDays(first, (Number(nth) - 1) * 7)
  const ahead = (weekdays.indexOf(weekday) - weekdayOf(start) + 7) % 7
  return addDays(start, ahead + Number(shift))
}

const firstOfNextMonth = (first: string): string => `${addDays(first, 31).slice(0, 8)}01`

/** Whether a season includes a calendar date. */
export function coversDate(season: HoursSeason, date: string): boolean {
  const year = date.slice(0, 4)
  const from = season.fromRule ? movingDate(season.fromRule, year) : `${year}-${season.from}`
  const to = season.toRule ? movingDate(season.toRule, year) : `${year}-${season.to}`
  return from <= to ? from <= date && date <= to : date >= from || date <= to
}

/** Whether a season opens on the weekday of a date. */
export function runsOn(season: HoursSeason, date: string): boolean {
  const weekday = weekdayOf(date)
  switch (season.days) {
    case 'daily':
      return true
    case 'mon-fri':
      return weekday >= 1 && weekday <= 5
    case 'mon-sat':
      return weekday >= 1
    case 'sat':
      return weekday === 6
    case 'sun':
      return weekday === 0
  }
}
