import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockAhead } from '../../../data/rules/clock-offset.ts'
import { at } from '../../support/log-fixture.ts'

it('[CLK-1] a bundle from the future was made by a clock that is ahead, by so much at least', () => {
  expect(clockAhead({ createdAt: at(180), now: at(0), held: null })).toBe(180)
  expect(clockAhead({ createdAt: at(0), now: at(180), held: null })).toBeNull()
})

it('[CLK-2] a sender that held what was written later by our clock has a clock that is behind', () => {
  expect(clockAhead({ createdAt: at(0), now: at(500), held: at(180) })).toBe(-180)
  expect(clockAhead({ createdAt: at(0), now: at(500), held: at(-10) })).toBeNull()
})

it('[CLK-3] less than a minute is not said', () => {
  expect(clockAhead({ createdAt: at(0.99), now: at(0), held: null })).toBeNull()
  expect(clockAhead({ createdAt: at(0), now: at(1), held: at(0.99) })).toBeNull()
  expect(clockAhead({ createdAt: at(1), now: at(0), held: null })).toBe(1)
})

it('[CLK-4] what is said is never more than the clock is off', () => {
  const minutes = fc.integer({ min: 0, max: 1_000 })
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 600 }), minutes, minutes, (skew, waited, carried) => {
      const written = 0
      const made = written + waited
      const said = clockAhead({ createdAt: at(made + skew), now: at(made + carried), held: at(written) })
      if (said === null) return
      expect(Math.sign(said)).toBe(Math.sign(skew))
      expect(Math.abs(said)).toBeLessThanOrEqual(Math.abs(skew))
    }),
  )
})
