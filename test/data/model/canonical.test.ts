import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../../data/model/canonical.ts'

describe('canonical JSON', () => {
  it('[CAN-1] sorts keys by UTF-16 code units and leaves no white space (RFC 8785, 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  it.each([
    [333333333.33333329, '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27'],
    [-0, '0'],
  ])('[CAN-2] writes the number %d as ECMAScript does (RFC 8785, 3.2.2.3)', (number, text) => {
    expect(canonical(number)).toBe(text)
  })

  it('[CAN-3] is the same text whatever the order of keys, and parses back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const value = JSON.parse(JSON.stringify(raw)) as Json
        const reversed = (each: Json): Json =>
          Array.isArray(each)
            ? (each as Json[]).map(reversed)
            : each !== null && typeof each === 'object'
              ? Object.fromEntries(
                  Object.entries(each as Record<string, Json>)
                    .reverse()
                    .map(([key, inner]) => [key, reversed(inner)]),
                )
              : each
        expect(canonical(reversed(value))).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [{ a: '\udc00' }]])(
    '[CAN-4] refuses %s, which JSON cannot hold',
    (value) => {
      expect(() => canonical(value as Json)).toThrow(TypeError)
    },
  )
})
