import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedTimes, stateSpans, type StateReport } from '../../../data/reports/closed-hours.ts'
import { epochMs, instantAt, minutesBetween } from '../../../data/rules/instant.ts'
import { at } from './fixture.ts'

const says = (
  country: 'US' | 'CA',
  state: StateReport['state'],
  time: string,
  direction: 'toUS' | 'toCA' = 'toCA',
): StateReport => ({ country, state, at: at(time), direction, mode: 'commercial' })
const window = { from: at('08:00'), to: at('18:00') }
const closed = (...reports: StateReport[]) => closedTimes(reports, window)[0]?.closedMinutes

describe('closed time', () => {
  it('[RPT-1] runs by the report of the country whose direction it is', () => {
    const canada = says('CA', 'closed', '09:00')
    expect(closed(canada, says('CA', 'open', '10:30'))).toBe(90)
    expect(closed(canada, says('US', 'open', '09:10'), says('CA', 'open', '10:30'))).toBe(90)
    expect(closed(says('CA', 'open', '09:00'), says('US', 'closed', '10:00'))).toBe(0)
  })

  it('[RPT-1] runs by the other country until the owner speaks, and says so', () => {
    const times = closedTimes([says('US', 'closed', '09:00'), says('CA', 'restricted', '09:20')], window)
    expect(times).toMatchObject([{ closedMinutes: 20, restrictedMinutes: 520, isOwners: false }])
    const swapped = closedTimes([says('US', 'closed', '09:00', 'toUS')], window)
    expect(swapped).toMatchObject([{ isOwners: true, closedMinutes: 540 }])
  })

  it('[RPT-2] is clipped to the event, and counts nothing before the first report', () => {
    expect(closed(says('CA', 'closed', '07:00'), says('CA', 'open', '08:30'))).toBe(30)
    expect(closed(says('CA', 'closed', '17:00'), says('CA', 'open', '19:00'))).toBe(60)
    expect(closed(says('CA', 'closed', '19:00'))).toBe(0)
    expect(closed(says('CA', 'open', '12:00'))).toBe(0)
  })

  it('[RPT-2] follows the time a thing happened, not the order in which it was typed', () => {
    expect(closed(says('CA', 'open', '11:00'), says('CA', 'closed', '10:00'))).toBe(60)
  })

  it('[RPT-2] never overlaps, never leaves the window, and adds up', () => {
    const report = fc.record({
      country: fc.constantFrom('US' as const, 'CA' as const),
      state: fc.constantFrom('open' as const, 'restricted' as const, 'closed' as const),
      at: fc
        .integer({ min: -120, max: 720 })
        .map((minutes) => instantAt(epochMs(window.from) + minutes * 60_000)),
      direction: fc.constant('toCA' as const),
      mode: fc.constant('bus' as const),
    })
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), (reports) => {
        const spans = stateSpans(reports, 'toCA', 'bus', window)
        for (const [place, span] of spans.entries()) {
          expect(span.from >= window.from && span.to <= window.to && span.from < span.to).toBe(true)
          const next = spans[place + 1]
          if (next) expect(span.to <= next.from).toBe(true)
        }
        const [time] = closedTimes(reports, window)
        const sum = (time?.closedMinutes ?? 0) + (time?.restrictedMinutes ?? 0)
        expect(sum).toBeLessThanOrEqual(minutesBetween(window.from, window.to))
        expect(sum).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
