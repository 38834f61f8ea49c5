import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hours, HoursSeason } from '../../../data/model/hours.ts'
import { openAt } from '../../../data/rules/hours.ts'
import { coversDate, movingDate } from '../../../data/rules/seasons.ts'
import { addDays, instantOf } from '../../../data/rules/zones.ts'

const season: HoursSeason = {
  from: '01-01',
  to: '12-31',
  fromRule: null,
  toRule: null,
  open: '08:00',
  close: '20:00',
  days: 'daily',
}
const hours = (seasons: Partial<HoursSeason>[], more: Partial<Hours> = {}): Hours => ({
  always: false,
  seasons: seasons.map((one) => ({ ...season, ...one })),
  closedOtherwise: false,
  exceptHolidays: false,
  commercial: null,
  uncertain: null,
  ...more,
})
const tz = 'America/Toronto'
const at = (date: string, time: string, zone = tz): string => {
  const instant = instantOf(date, time, zone)
  if (!instant) throw new Error(`${date} ${time}`)
  return instant
}
const state = (given: Hours, date: string, time: string) => openAt(given, at(date, time), tz).state

describe('hours', () => {
  it('[HRS-1] calls a side without hours unknown, never closed', () => {
    expect(openAt(null, at('2026-11-22', '12:00'), tz)).toEqual({
      state: 'unknown',
      opensAt: null,
      closesAt: null,
      isUncertain: true,
      reason: 'no-hours',
    })
  })

  it('is always open with no closing when hours say so', () => {
    const result = openAt(hours([], { always: true }), at('2026-11-22', '03:00'), tz)
    expect(result).toMatchObject({ state: 'open', closesAt: null, isUncertain: false })
  })

  it('[HRS-2] opens at the first minute and is closed at the last', () => {
    expect(state(hours([{}]), '2026-11-22', '07:59')).toBe('closed')
    expect(state(hours([{}]), '2026-11-22', '08:00')).toBe('open')
    expect(state(hours([{}]), '2026-11-22', '19:59')).toBe('open')
    expect(state(hours([{}]), '2026-11-22', '20:00')).toBe('closed')
    expect(openAt(hours([{}]), at('2026-11-22', '21:00'), tz).opensAt).toBe(at('2026-11-23', '08:00'))
    expect(openAt(hours([{}]), at('2026-11-22', '09:00'), tz).closesAt).toBe(at('2026-11-22', '20:00'))
  })

  it('closes at midnight for 24:00 and after midnight when it closes the next day', () => {
    const toMidnight = hours([{ close: '24:00' }])
    expect(state(toMidnight, '2026-11-22', '23:59')).toBe('open')
    expect(state(toMidnight, '2026-11-23', '00:00')).toBe('closed')
    expect(openAt(toMidnight, at('2026-11-22', '12:00'), tz).closesAt).toBe(at('2026-11-23', '00:00'))
    const overnight = hours([{ open: '20:00', close: '02:00', days: 'sat' }])
    expect(state(overnight, '2026-11-22', '01:59')).toBe('open')
    expect(state(overnight, '2026-11-22', '02:00')).toBe('closed')
    expect(state(overnight, '2026-11-22', '21:00')).toBe('closed')
  })

  it('follows an all-day season to the day it ends', () => {
    const klondike = hours([
      { from: '04-01', to: '10-31', open: '00:00', close: '24:00' },
      { from: '11-01', to: '03-31', close: '24:00' },
    ])
    expect(openAt(klondike, at('2026-10-30', '12:00'), tz).closesAt).toBe(at('2026-11-01', '00:00'))
    expect(openAt(klondike, at('2026-11-01', '02:00'), tz).opensAt).toBe(at('2026-11-01', '08:00'))
  })

  it('keeps weekdays apart', () => {
    const weekdays = hours([{ days: 'mon-fri' }])
    expect(state(weekdays, '2026-11-20', '12:00')).toBe('open')
    expect(state(weekdays, '2026-11-21', '12:00')).toBe('closed')
    expect(openAt(weekdays, at('2026-11-21', '12:00'), tz).opensAt).toBe(at('2026-11-23', '08:00'))
    expect(state(hours([{ days: 'mon-sat' }]), '2026-11-21', '12:00')).toBe('open')
    expect(state(hours([{ days: 'mon-sat' }]), '2026-11-22', '12:00')).toBe('closed')
    expect(state(hours([{ days: 'sat' }]), '2026-11-21', '12:00')).toBe('open')
  })

  it('[HRS-3] knows a seasonal side is closed out of season and when it opens again', () => {
    const seasonal = hours([{ from: '05-15', to: '09-30' }], { closedOtherwise: true })
    expect(openAt(seasonal, at('2026-12-15', '12:00'), tz)).toMatchObject({
      state: 'closed',
      opensAt: at('2027-05-15', '08:00'),
    })
    expect(openAt(hours([{ from: '05-15', to: '09-30' }]), at('2026-12-15', '12:00'), tz)).toMatchObject({
      state: 'unknown',
      reason: 'dates-not-covered',
    })
  })

  it('[HRS-4] moves dates with the year: Labour Day, the last Monday of May, the second Sunday of March', () => {
    expect(movingDate('09:1:mon', '2026')).toBe('2026-09-07')
    expect(movingDate('09:1:mon+1', '2027')).toBe('2027-09-07')
    expect(movingDate('05:last:mon', '2026')).toBe('2026-05-25')
    expect(movingDate('05:last:mon-1', '2027')).toBe('2027-05-30')
    expect(movingDate('03:2:sun', '2026')).toBe('2026-03-08')
    expect(movingDate('11:1:sat-1', '2026')).toBe('2026-11-06')
    const summer = { ...season, from: '05-25', fromRule: '05:last:mon', to: '09-07', toRule: '09:1:mon' }
    expect(coversDate(summer, '2027-05-30')).toBe(false)
    expect(coversDate(summer, '2027-05-31')).toBe(true)
  })

  it('[HRS-5] marks as to be checked what the source doubts, and holidays it excepts', () => {
    const doubted = hours([{}], { uncertain: { en: 'old listing', fr: 'liste ancienne' } })
    expect(openAt(doubted, at('2026-11-22', '22:00'), tz)).toMatchObject({
      state: 'closed',
      isUncertain: true,
      reason: 'source-doubted',
    })
    const holidays = hours([{ days: 'mon-fri' }], { exceptHolidays: true })
    expect(openAt(holidays, at('2026-12-25', '12:00'), tz)).toMatchObject({
      state: 'open',
      reason: 'holidays',
    })
    expect(openAt(holidays, at('2026-12-26', '12:00'), tz)).toMatchObject({
      state: 'closed',
      isUncertain: false,
    })
  })

  it('[HRS-6] limits trucks to commercial hours and other travellers to the longer ones', () => {
    const woburn = hours([], {
      always: true,
      commercial: {
        seasons: [{ ...season, close: '17:00', days: 'mon-fri' }],
        exceptHolidays: false,
        text: null,
      },
    })
    const evening = at('2026-11-20', '18:00')
    expect(openAt(woburn, evening, tz).state).toBe('open')
    expect(openAt(woburn, evening, tz, 'commercial')).toMatchObject({
      state: 'closed',
      opensAt: at('2026-11-23', '08:00'),
    })
    const inWords = hours([], {
      always: true,
      commercial: {
        seasons: [],
        exceptHolidays: false,
        text: { en: 'business hours', fr: 'heures ouvrables' },
      },
    })
    expect(openAt(inWords, evening, tz, 'commercial')).toMatchObject({
      isUncertain: true,
      reason: 'commercial-in-words',
    })
  })

  it('reads hours on the clock of their own side', () => {
    const bothSides = hours([{ open: '09:00', close: '17:00' }])
    const instant = '2026-12-15T16:30:00.000Z'
    expect(openAt(bothSides, instant, 'America/Vancouver').state).toBe('open')
    expect(openAt(bothSides, instant, 'America/Los_Angeles').state).toBe('closed')
  })
})

const dates = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))
const twoDigits = (number: number) => String(number).padStart(2, '0')
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`)
const monthDays = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days).slice(5))
const seasons = fc.record({
  from: monthDays,
  to: monthDays,
  open: times,
  close: times,
  days: fc.constantFrom(...(['daily', 'mon-fri', 'mon-sat', 'sat'] as const)),
})
const anyHours = fc
  .record({ seasons: fc.array(seasons, { minLength: 1, maxLength: 3 }), closedOtherwise: fc.boolean() })
  .map((made) => hours(made.seasons, { closedOtherwise: made.closedOtherwise }))

describe('hours, for any hours', () => {
  it('is open just before it closes and not after; closed before it opens and open then', () => {
    // Regina never changes clocks, so that a minute before is a minute before on the wall too.
    const zone = 'America/Regina'
    fc.assert(
      fc.property(anyHours, dates, times, (given, date, time) => {
        const result = openAt(given, at(date, time, zone), zone)
        if (result.opensAt) {
          expect(result.state).toBe('closed')
          expect(result.opensAt > at(date, time, zone)).toBe(true)
          expect(openAt(given, result.opensAt, zone).state).toBe('open')
        }
        if (result.closesAt) {
          expect(result.state).toBe('open')
          expect(result.closesAt > at(date, time, zone)).toBe(true)
          expect(openAt(given, result.closesAt, zone).state).not.toBe('open')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[HRS-7] a season and its complement cover every date, also over New Year', () => {
    fc.assert(
      fc.property(monthDays, monthDays, dates, (from, to, date) => {
        fc.pre(!date.endsWith('02-29'))
        const year = '2025'
        const after = addDays(`${year}-${to}`, 1).slice(5)
        const before = addDays(`${year}-${from}`, -1).slice(5)
        fc.pre(after !== from)
        const one = coversDate({ ...season, from, to }, date)
        const other = coversDate({ ...season, from: after, to: before }, date)
        expect(one).toBe(!other)
      }),
    )
  })
})
