import fc from 'fast-check'
import moment from 'moment-timezone'
import { expect, it } from 'vitest'
import { epochMs, instantAt } from '../../../data/rules/instant.ts'

it('[ZON-4] an instant is read the same the short way and the long way, and back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      (date) => {
        const instant = date.toISOString()
        expect(epochMs(instant)).toBe(moment.utc(instant, moment.ISO_8601, true).valueOf())
        expect(instantAt(epochMs(instant))).toBe(instant)
      },
    ),
  )
})

it.each(['2026-13-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '2026-01-01T25:00:00.000Z', 'tomorrow', ''])(
  '[ZON-5] %j is no instant',
  (text) => {
    expect(epochMs(text)).toBeNaN()
  },
)
