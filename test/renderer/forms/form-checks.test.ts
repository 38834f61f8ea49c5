import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from '../../../renderer/state/attachment-file.ts'
import { readPosition, readPositions, writePositions } from '../../../renderer/ui/parts/positions.ts'
import { modesOf } from '../../../data/reference/modes-of.ts'

describe('places typed as degrees', () => {
  test.each([
    ['42.31180, -83.07400', [42.3118, -83.074]],
    ['42.3118 -83.074', [42.3118, -83.074]],
    ['42,3118; -83,074', [42.3118, -83.074]],
    ['42.3118°N, 83.074°W', [42.3118, -83.074]],
  ] as const)('[FRM-4] %s is a place', (typed, place) => {
    expect(readPosition(typed)).toEqual(place)
  })

  test.each(['', 'Detroit', '42.3', '142.3, -83', '42.3, -183.1', '42.3, -83.1, 5'])(
    '[FRM-4] "%s" is none',
    (typed) => {
      expect(readPosition(typed)).toBeNull()
    },
  )

  test('[FRM-5] an outline survives being written and read; one bad line makes it unreadable, never shorter', () => {
    const outline: [number, number][] = [
      [42.3, -83.1],
      [42.31, -83.1],
      [42.31, -83.05],
    ]
    expect(readPositions(writePositions(outline))).toEqual(outline)
    expect(readPositions('42.3, -83.1\nsomewhere\n42.31, -83.05')).toBeNull()
  })
})

describe('the form knows', () => {
  test('[FRM-6] a file by its first bytes, not by its name', () => {
    expect(mediaTypeOf(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf')
    expect(mediaTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(mediaTypeOf(new TextEncoder().encode('MZ program'))).toBeNull()
  })

  test('[FRM-7] which traffic a place carries: trains on a rail bridge, vessels in a port, emergency vehicles on a road', () => {
    expect(modesOf('ambassador-bridge')).toContain('commercial')
    expect(modesOf('ambassador-bridge')).toContain('emergency')
    expect(modesOf('ambassador-bridge')).not.toContain('rail')
    expect(modesOf(null)).toContain('passenger')
  })
})
