import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timelinePlaces } from '../../../renderer/exercise/conduct/timeline-places.ts'

const days = 6 * 1440

it('[CON-12] what happens nearly at once in an exercise of days stands apart on its line, and the rest where its time is', () => {
  const { dots } = timelinePlaces([0, 0, 20, 110, 150, 630, 3 * 1440, days], days)
  for (const [at, dot] of dots.entries())
    if (at > 0) expect(dot - (dots[at - 1] ?? 0), `of ${at}`).toBeGreaterThanOrEqual(2.19)
  expect(dots[0]).toBe(0)
  expect(dots[6]).toBeCloseTo(50)
  expect(dots.at(-1)).toBe(100)
})

it('[CON-12] the clock runs along the line without turning back, past what it reached and before what comes', () => {
  const offsets = fc.array(fc.integer({ min: 0, max: days }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(offsets, fc.integer({ min: 0, max: days }), fc.nat(500), (given, at, later) => {
      const whole = Math.max(...given, 1)
      const { dots, of } = timelinePlaces(given, whole)
      expect(of(at + later)).toBeGreaterThanOrEqual(of(at))
      for (const [place, minutes] of given.entries()) {
        const dot = dots[place] ?? Number.NaN
        expect(dot).toBeGreaterThanOrEqual(-1e-9)
        expect(dot).toBeLessThanOrEqual(100)
        if (minutes <= at) expect(of(at)).toBeGreaterThanOrEqual(dot - 1e-9)
        else expect(of(at)).toBeLessThanOrEqual(dot + 1e-9)
      }
    }),
  )
})
