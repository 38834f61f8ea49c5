import { describe, expect, it } from 'vitest'
import type { Position } from '../../../data/model/ids.ts'
import { compassPoint, onFrame, pointerBox, slide } from '../../../renderer/situation/map/edge-pointers.ts'

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

  it('[SIT-11] they never cover each other, and slide to the nearest spot that covers no symbol', () => {
    const placed = slide(
      [580, 590, 600].map((y) => ({ x: 700, y })),
      [],
      frame,
    ).map(({ y }) => y)
    for (const [place, y] of placed.entries())
      for (const other of placed.slice(place + 1))
        expect(Math.abs(y - other)).toBeGreaterThanOrEqual(pointerBox.height)
    expect(Math.max(...placed)).toBeLessThanOrEqual(600)
    const symbol = { left: 720, top: 300, right: 750, bottom: 330, weight: 1 }
    expect(slide([{ x: 700, y: 280 }], [symbol], frame)).toEqual([{ x: 700, y: 232 }])
    expect(slide([{ x: 100, y: 280 }], [symbol], frame)).toEqual([{ x: 100, y: 280 }])
  })
})
