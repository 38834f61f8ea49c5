import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shieldText } from '../../../renderer/ui/map/label-candidates.ts'
import { offsetLine, along } from '../../../renderer/ui/map/offset-line.ts'
import { overlaps, placeLabels, type Box } from '../../../renderer/ui/map/place-labels.ts'
import { lineBoxes } from '../../../renderer/ui/map/taken-boxes.ts'

const box = fc.record({
  left: fc.integer({ min: -50, max: 600 }),
  top: fc.integer({ min: -50, max: 400 }),
  width: fc.integer({ min: 1, max: 150 }),
  height: fc.integer({ min: 1, max: 40 }),
})
const candidates = fc
  .array(fc.record({ rank: fc.integer(), boxes: fc.array(box, { minLength: 1, maxLength: 4 }) }))
  .map((list) => list.map((one, i) => ({ ...one, id: String(i) })))

describe('labels on the map', () => {
  it('[MAP-5] never cover each other or a symbol', () => {
    fc.assert(
      fc.property(candidates, fc.array(box, { maxLength: 8 }), (labels, symbols) => {
        const placed = placeLabels(labels, symbols).map((label) => label.box)
        placed.forEach((a, i) => {
          for (const b of [...symbols, ...placed.slice(i + 1)]) expect(overlaps(a, b)).toBe(false)
        })
      }),
    )
  })

  it('[MAP-5] no name is struck through by a leader line', () => {
    const along = lineBoxes({ x: 0, y: 0 }, { x: 300, y: 120 })
    const name = (left: number, top: number): Box => ({ left, top, width: 60, height: 12 })
    const place = (box: Box) => placeLabels([{ id: 'Ann Arbor', rank: 1, boxes: [box] }], along).length
    for (const x of [0, 40, 133, 240]) expect(place(name(x, x * 0.4 - 6))).toBe(0)
    expect(place(name(100, 100))).toBe(1)
  })

  it('[MAP-5] the more important of two that collide stays', () => {
    const here: Box = { left: 0, top: 0, width: 50, height: 12 }
    const placed = placeLabels(
      [
        { id: 'Ecorse', rank: 1, boxes: [here] },
        { id: 'Detroit', rank: 9, boxes: [here] },
      ],
      [],
    )
    expect(placed.map(({ candidate }) => candidate.id)).toEqual(['Detroit'])
  })

  it('[MAP-6] a road without a number gets no shield', () => {
    expect(['I-75', 'ON 401', 'QEW', 'Huron Church Road'].map(shieldText)).toEqual(['75', '401', 'QEW', null])
  })
})

describe('routes on the map', () => {
  it('[MAP-7] two directions lie side by side, each to the right of its own', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]
    expect(offsetLine(line, 4).map(({ y }) => y)).toEqual([4, 4])
    expect(offsetLine([...line].reverse(), 4).map(({ y }) => y)).toEqual([-4, -4])
  })

  it('[MAP-7] arrows stand every 58 px and point along the route', () => {
    const arrows = along(
      [
        { x: 0, y: 0 },
        { x: 0, y: 200 },
      ],
      29,
      58,
    )
    expect(arrows.map(({ y }) => Math.round(y))).toEqual([29, 87, 145])
    expect(arrows[0]?.angle).toBeCloseTo(Math.PI / 2)
  })
})
