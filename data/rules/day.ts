import moment from 'moment'
import type { Day, Instant } from '../model/ids.ts'

/** The day of an instant in UTC, so that both countries count the same days. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10)

/** The day so many months later, or earlier; the end of a shorter month stands for a day that it lacks. */
export const monthsAfter = (day: Day, months: number): Day =>
  moment.utc(day, 'YYYY-MM-DD', true).add(months, 'month').format('YYYY-MM-DD')

/** The day so many days later. */
export const daysAfter = (day: Day, days: number): Day =>
  moment.utc(day, 'YYYY-MM-DD', true).add(days, 'day').format('YYYY-MM-DD')

/** Whole months from a day to a later one. */
export function monthsBetween(from: Day, to: Day): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
}

/** Days from a day to a later one. */
export const daysBetween = (from: Day, to: Day): number =>
  moment.utc(to, 'YYYY-MM-DD', true).diff(moment.utc(from, 'YYYY-MM-DD', true), 'days')
