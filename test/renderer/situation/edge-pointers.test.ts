import { describe, expect, it } from 'vitest'
import type { Position } from '../../../data/model/ids.ts'
import { compassPoint, onFrame, pointerWidth, spread } from '../../../renderer/situation/map/edge-pointers.ts'

const frame = { left: 0, top: 0, right: 1000, bottom: 600 }

describe('pointers at the edge of the map', () => {
  it('[SIT-11] they stand on the edge, in the direction of what lies outside; what is inside has none', () => {
    expect(onFrame({ x: 500, y: 10 }, frame)).toBeNull()
    expect(onFrame({ x: 3000, y: 300 }, frame)).toEqual({ x: 1000, y: 300 })
    expect(onFrame({ x: 500, y: -900 }, frame)).toEqual({ x: 500, y: 0 })
    expect(onFrame({ x: -1500, y: 300 + 1200 }, frame)).toEqual({ x: 0, y: 600 })
  })

  it('[SIT-11] they name the way to it', () => {
    const detroit: Position = [42.31, -83.07]
    expect(compassPoint(detroit, [43, -82.42])).toBe('NE')
    expect(compassPoint(detroit, [46.5, -84.36])).toBe('N')
    expect(compassPoint(detroit, [49, -122.7])).toBe('NW')
    expect(compassPoint(detroit, [41.5, -83.05])).toBe('S')
  })

  it('they never cover each other and stay above the bottom', () => {
    const points = [580, 590, 600, 10].map((y) => ({ x: 990, y }))
    const placed = spread(points, 48, frame).map(({ y }) => y)
    for (const [place, y] of placed.entries())
      if (place > 0) expect(y - (placed[place - 1] ?? 0)).toBeGreaterThanOrEqual(48)
    expect(Math.max(...placed)).toBeLessThanOrEqual(600)
    const apart = [
      { x: 0, y: 5 },
      { x: pointerWidth + 1, y: 6 },
    ]
    expect(spread(apart, 48, frame)).toEqual(apart)
  })
})
