import { describe, expect, it } from 'vitest'
import { dashFor, partsInside } from '../../../renderer/ui/map/tile-dash.ts'

const pattern = [12, 3, 2, 3]

/** Where in its pattern a dashed line is after so many pixels, as a part of the first stroke; null elsewhere. */
const strokeAt = (dash: readonly number[], offset: number, walked: number): number | null => {
  const period = dash.reduce((sum, each) => sum + each, 0)
  const at = (((walked + offset) % period) + period) % period
  return at <= (dash[0] ?? 0) ? at / (dash[0] ?? 1) : null
}

describe('the dashes of a boundary', () => {
  it('[MAP-11] are cut at the edges of a tile, in the middle of a stroke on both sides', () => {
    const line = [
      { x: -40, y: 100 },
      { x: 90, y: 130 },
      { x: 300, y: 60 },
    ]
    const [part] = partsInside(line, 256)
    expect(part?.[0]?.x).toBeCloseTo(0)
    expect(part?.at(-1)?.x).toBeCloseTo(256)
    const { dash, offset, line: drawn } = dashFor(part ?? [], pattern, 256)
    const length = drawn.reduce((sum, to, i) => {
      const from = drawn[i - 1]
      return from ? sum + Math.hypot(to.x - from.x, to.y - from.y) : 0
    }, 0)
    // The line is drawn three pixels over each edge.
    expect(strokeAt(dash, offset, 3)).toBeCloseTo(0.5)
    expect(strokeAt(dash, offset, length - 3)).toBeCloseTo(0.5)
  })

  it('[MAP-11] a line that leaves a tile and comes back has two parts, one beside it none', () => {
    const there = [
      { x: 200, y: 50 },
      { x: 320, y: 60 },
      { x: 200, y: 70 },
    ]
    expect(partsInside(there, 256)).toHaveLength(2)
    const inside = [
      { x: 100, y: 50 },
      { x: 104, y: 52 },
    ]
    expect(dashFor(inside, pattern, 256).line).toEqual(inside)
    expect(
      partsInside(
        [
          { x: -9, y: 0 },
          { x: -9, y: 256 },
        ],
        256,
      ),
    ).toEqual([])
  })
})
