import { describe, expect, it } from 'vitest'
import type { Position } from '../../../data/model/ids.ts'
import { crossesItself, outlineSize } from '../../../data/rules/outline.ts'

const square: Position[] = [
  [42.3, -83.1],
  [42.3, -83.0],
  [42.4, -83.0],
  [42.4, -83.1],
]

describe('an outline', () => {
  it('[MAP-10] has an area and an edge on the ellipsoid, whichever way round it goes', () => {
    const { squareMetres, edgeKm } = outlineSize(square)
    expect(squareMetres / 1e6).toBeCloseTo(91.5, 0)
    expect(edgeKm).toBeCloseTo(38.7, 0)
    expect(outlineSize([...square].reverse()).squareMetres).toBeCloseTo(squareMetres)
  })

  it('[MAP-10] crosses itself like a bow tie, or by running back along its own edge', () => {
    const [a, b, c, d] = square as [Position, Position, Position, Position]
    expect(crossesItself(square, true)).toBe(false)
    expect(crossesItself([a, c, b, d], true)).toBe(true)
    expect(crossesItself([a, b, d, c], false)).toBe(false)
    expect(crossesItself([a, b, d, c], true)).toBe(true)
    expect(crossesItself([a, b, a], false)).toBe(true)
    expect(crossesItself([a, b, c], true)).toBe(false)
  })
})
