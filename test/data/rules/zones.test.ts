import { describe, expect, it } from 'vitest'
import { getReference } from '../../../data/reference/reference.ts'
import { straightLineKm } from '../../../data/rules/distance.ts'
import { addDays, instantOf, localTime, weekdayOf, zoneDataVersion } from '../../../data/rules/zones.ts'

const winter = '2026-12-15T12:00:00.000Z'
const summer = '2026-07-15T12:00:00.000Z'

/** Hours east of UTC in winter and in summer, for every zone the reference data use. */
const offsets: Record<string, [winter: number, summer: number]> = {
  'America/Anchorage': [-9, -8],
  'America/Juneau': [-9, -8],
  'America/Vancouver': [-7, -7],
  'America/Whitehorse': [-7, -7],
  'America/Creston': [-7, -7],
  'America/Los_Angeles': [-8, -7],
  'America/Edmonton': [-6, -6],
  'America/Denver': [-7, -6],
  'America/Regina': [-6, -6],
  'America/Winnipeg': [-5, -5],
  'America/Chicago': [-6, -5],
  'America/Detroit': [-5, -4],
  'America/New_York': [-5, -4],
  'America/Toronto': [-5, -4],
  'America/Halifax': [-4, -3],
  'America/Moncton': [-4, -3],
  'America/St_Johns': [-3.5, -2.5],
}

describe('zones', () => {
  it('[ZON-1] ships rules that know British Columbia, Alberta and Manitoba no longer change clocks', () => {
    expect(zoneDataVersion >= '2026f').toBe(true)
    expect(localTime(winter, 'America/Vancouver').time).toBe('05:00')
    expect(localTime(winter, 'America/Edmonton').time).toBe('06:00')
    expect(localTime(winter, 'America/Winnipeg').time).toBe('07:00')
    expect(localTime(winter, 'America/Chicago').time).toBe('06:00')
    expect(localTime(winter, 'America/Los_Angeles').time).toBe('04:00')
    expect(localTime(winter, 'America/Denver').time).toBe('05:00')
  })

  it('[ZON-2] gives each zone of the reference data its offset of 2026', () => {
    const sides = getReference().facilities.flatMap(({ us, ca }) => [us, ca].flatMap((side) => side ?? []))
    expect([...new Set(sides.map(({ tz }) => tz))].sort()).toEqual(Object.keys(offsets).sort())
    for (const [tz, [inWinter, inSummer]] of Object.entries(offsets)) {
      expect([tz, localTime(winter, tz).offsetMinutes / 60]).toEqual([tz, inWinter])
      expect([tz, localTime(summer, tz).offsetMinutes / 60]).toEqual([tz, inSummer])
    }
  })

  it('tells date, weekday, seconds and abbreviation of a wall clock', () => {
    expect(localTime('2026-12-15T03:04:05.000Z', 'America/New_York')).toEqual({
      date: '2026-12-14',
      time: '22:04',
      seconds: 5,
      weekday: 1,
      abbreviation: 'EST',
      offsetMinutes: -300,
    })
  })

  it('[ZON-3] reads a typed time in the zone it was typed for, and moves a skipped hour forward', () => {
    expect(instantOf('2026-12-15', '05:00', 'America/Vancouver')).toBe('2026-12-15T12:00:00.000Z')
    expect(instantOf('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })

  it('refuses what is no date, no time, no instant or no zone', () => {
    expect(instantOf('2026-02-30', '05:00', 'America/Toronto')).toBeNull()
    expect(instantOf('2026-02-03', '25:00', 'America/Toronto')).toBeNull()
    expect(() => localTime('yesterday', 'America/Toronto')).toThrow('not an instant')
    expect(() => localTime(winter, 'America/Atlantis')).toThrow('unknown time zone')
  })

  it('counts days over month ends and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(weekdayOf('2026-11-22')).toBe(0)
  })
})

describe('distance', () => {
  it('[DST-1] measures a straight line on the ellipsoid', () => {
    expect(straightLineKm([42.3, -83], [42.3, -83])).toBe(0)
    expect(straightLineKm([0, 0], [0, 1])).toBeCloseTo(111.3195, 3)
  })
})
