import type { Hours, HoursSeason } from '../model/hours.ts'
import type { Instant } from '../model/ids.ts'
import { addDays, instantOf, localTime } from './zones.ts'
import { coversDate, minutesOf, runsOn } from './seasons.ts'

/** What the hours say about one instant. */
export type OpenAt = {
  state: 'open' | 'closed' | 'unknown'
  /** Next opening when closed; null when not known. */
  opensAt: Instant | null
  /** Next closing when open; null when never or not known. */
  closesAt: Instant | null
  /** True when the state is to be checked before use. */
  isUncertain: boolean
  /** Why a state is unknown, or why it is to be checked before use. */
  reason:
    | 'no-hours'
    | 'dates-not-covered'
    | 'source-doubted'
    | 'holidays'
    | 'commercial-in-words'
    | 'changed-in-words'
    | null
}

/** Whom the hours are asked for: trucks may have shorter ones. */
export type HoursTraffic = 'passenger' | 'commercial'

type Span = readonly [from: number, to: number]
const dayMinutes = 24 * 60
const searchDays = 400

/** Opening spans that begin on a date, in minutes from its midnight; null when no season covers the date. */
function spansOn(seasons: readonly HoursSeason[], date: string): Span[] | null {
  const covering = seasons.filter((season) => coversDate(season, date))
  if (covering.length === 0) return null
  return covering
    .filter((season) => runsOn(season, date))
    .map(({ open, close }): Span => {
      const from = minutesOf(open)
      const to = minutesOf(close)
      return [from, to > from ? to : to + dayMinutes]
    })
}

const allDay: Span[] = [[0, dayMinutes]]

const overlap = (left: Span[], right: Span[]): Span[] =>
  left.flatMap(([from, to]) =>
    right
      .map(([otherFrom, otherTo]): Span => [Math.max(from, otherFrom), Math.min(to, otherTo)])
      .filter(([start, end]) => start < end),
  )

function spansFor(hours: Hours, traffic: HoursTraffic, date: string): Span[] | null {
  const base = hours.always ? allDay : (spansOn(hours.seasons, date) ?? (hours.closedOtherwise ? [] : null))
  const limits = traffic === 'commercial' ? hours.commercial : null
  if (!base || !limits || limits.seasons.length === 0) return base
  const narrower = spansOn(limits.seasons, date)
  return narrower && overlap(base, narrower)
}

const nothing = { opensAt: null, closesAt: null }

/** Doubts that remain once open or closed is known. */
function doubtOf(hours: Hours, traffic: HoursTraffic, isOpen: boolean): OpenAt['reason'] {
  if (hours.uncertain) return 'source-doubted'
  const commercial = traffic === 'commercial' ? hours.commercial : null
  if (isOpen && (hours.exceptHolidays || commercial?.exceptHolidays)) return 'holidays'
  if (isOpen && commercial?.text) return 'commercial-in-words'
  return null
}

/** Whether one side is open at an instant by its printed hours: a statement of the source, never of the day's events. */
export function openAt(
  hours: Hours | null,
  instant: string,
  tz: string,
  traffic: HoursTraffic = 'passenger',
): OpenAt {
  if (!hours) return { state: 'unknown', ...nothing, isUncertain: true, reason: 'no-hours' }
  if (hours.always && !(traffic === 'commercial' && hours.commercial?.seasons.length)) {
    const reason = doubtOf(hours, traffic, true)
    return { state: 'open', ...nothing, isUncertain: reason !== null, reason }
  }
  const local = localTime(instant, tz)
  const now = minutesOf(local.time) + local.seconds / 60
  const spansAt = (day: number): Span[] | null => spansFor(hours, traffic, addDays(local.date, day))
  const shifted = (day: number) =>
    spansAt(day)?.map(([from, to]): Span => [from + day * dayMinutes, to + day * dayMinutes])
  const at = (minutes: number): Instant | null => wallInstant(local.date, minutes, tz)

  const today = spansAt(0)
  const isOpen = [...(shifted(-1) ?? []), ...(today ?? [])].some(([from, to]) => from <= now && now < to)
  if (isOpen) {
    const end = endOfOpening(now, shifted)
    const reason = doubtOf(hours, traffic, true)
    return {
      state: 'open',
      opensAt: null,
      closesAt: end === null ? null : at(end),
      isUncertain: reason !== null,
      reason,
    }
  }
  if (!today) return { state: 'unknown', ...nothing, isUncertain: true, reason: 'dates-not-covered' }
  const start = nextOpening(now, shifted)
  const reason = doubtOf(hours, traffic, false)
  return {
    state: 'closed',
    opensAt: start === null ? null : at(start),
    closesAt: null,
    isUncertain: reason !== null,
    reason,
  }
}

type DaySpans = (day: number) => Span[] | undefined

/** Follows openings that touch (24:00 and 00:00) or overlap; null when they never end or the end is not known. */
function endOfOpening(now: number, spans: DaySpans): number | null {
  let last = now
  for (let day = -1; day < searchDays; day += 1) {
    const given = spans(day)
    if (!given && day >= 0) return null
    const inOrder = (given ?? []).toSorted(([one], [other]) => one - other)
    last = inOrder.reduce((reached, [from, to]) => (from <= reached ? Math.max(reached, to) : reached), last)
    if (last < (day + 1) * dayMinutes) return last
  }
  return null
}

function nextOpening(now: number, spans: DaySpans): number | null {
  for (let day = 0; day < searchDays; day += 1) {
    const next = spans(day)
    if (!next) return null
    const starts = next.map(([from]) => from).filter((from) => from > now)
    if (starts.length > 0) return Math.min(...starts)
  }
  return null
}

function wallInstant(date: string, minutes: number, tz: string): Instant | null {
  const day = Math.floor(minutes / dayMinutes)
  const rest = minutes - day * dayMinutes
  const pad = (number: number) => String(number).padStart(2, '0')
  return instantOf(addDays(date, day), `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`, tz)
}
