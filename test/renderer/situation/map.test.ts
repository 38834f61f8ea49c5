import { describe, expect, it } from 'vitest'
import { clustersOf, worldPixel, worstOf, type Placed } from '../../../renderer/situation/map/cluster.ts'
import { labelSides } from '../../../renderer/situation/map/label-sides.ts'
import { besideFirst, pullOuts, pushedAside } from '../../../renderer/situation/map/pull-out.ts'
import { scaleAt } from '../../../renderer/situation/map/scale.ts'

const placed = (id: string, x: number, state: Placed['state'] = 'open', isAlone = false): Placed => ({
  id,
  position: [0, x],
  state,
  isAlone,
})
const flat = ([, x]: readonly [number, number]) => ({ x, y: 10 })

describe('names of places that crowd', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, size: 34, name: 'Pacific Highway' })
  const sideOf = (id: string, ...all: Parameters<typeof labelSides>) => labelSides(...all).get(id)

  it('[SIT-12] a name goes to the side where it covers no other symbol or name', () => {
    const beside = [at('west', 300, 100), at('east', 345, 100)]
    expect(sideOf('west', beside, [], 900)).toEqual({ align: 'end', up: 0 })
    expect(sideOf('east', beside, [], 900)).toEqual({ align: 'start', up: 0 })
  })

  it('[SIT-12] a name stays on the map, and the way it goes anyway where nothing crowds', () => {
    expect(sideOf('a', [at('a', 300, 100)], [], 900)).toEqual({ align: 'start', up: 0 })
    expect(sideOf('a', [at('a', 850, 100)], [], 900)).toEqual({ align: 'end', up: 0 })
  })

  it('[SIT-12] a cluster yields to a named place', () => {
    const cluster = { x: 360, y: 100, size: 28 }
    expect(sideOf('a', [at('a', 300, 100)], [cluster], 900)).toEqual({ align: 'end', up: 0 })
    const crowded = [at('a', 300, 100), at('b', 255, 100)]
    expect(sideOf('a', crowded, [cluster], 900)?.align).toBe('start')
  })
})

describe('symbols that crowd', () => {
  it('[SIT-4] places that share a cell become one symbol with their count and the gravest state', () => {
    const clusters = clustersOf([placed('a', 1), placed('b', 9, 'closed'), placed('c', 200)], flat, 48)
    expect(clusters.map(({ ids, worst }) => [ids, worst])).toEqual([
      [['a', 'b'], 'closed'],
      [['c'], 'open'],
    ])
  })

  it('[SIT-5] a place that matters in the log never joins a cluster', () => {
    const clusters = clustersOf([placed('a', 1), placed('b', 2, 'closed', true), placed('c', 3)], flat, 48)
    expect(clusters.map(({ ids }) => ids)).toEqual([['a', 'c'], ['b']])
  })

  it('keeps every place exactly once, whatever the grid', () => {
    const all = Array.from({ length: 200 }, (_, place) => placed(String(place), (place * 37) % 501))
    for (const cell of [8, 48, 500]) {
      const ids = clustersOf(all, flat, cell).flatMap((cluster) => cluster.ids)
      expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    }
  })

  it('unknown weighs more than open, closed more than all', () => {
    expect(worstOf(['open', 'unknown'])).toBe('unknown')
    expect(worstOf(['unknown', 'restricted', 'closed', 'notInService'])).toBe('closed')
  })

  it('pulls crowding symbols apart into a column, north first, and leaves others alone', () => {
    const moved = pullOuts(
      [
        { id: 'south', x: 100, y: 110 },
        { id: 'north', x: 100, y: 100 },
        { id: 'far', x: 400, y: 100 },
      ],
      30,
      40,
    )
    expect(moved.has('far')).toBe(false)
    const [northX = 0, northY = 0] = moved.get('north') ?? []
    const [southX = 0, southY = 0] = moved.get('south') ?? []
    expect(southY + 110 - (northY + 100)).toBe(40)
    expect(northX).toBe(southX)
  })

  it('lets the first stay and puts the others below, or pushes what it covers aside', () => {
    const first = { id: 'a', x: 10, y: 10 }
    expect([...besideFirst([first, { id: 'b', x: 14, y: 12 }], 22, 30)]).toEqual([['b', [-4, 28]]])
    expect([...pushedAside([{ id: 'b', x: 10, y: 14 }], [first], 34)]).toEqual([['b', [0, 30]]])
    expect(pushedAside([{ id: 'b', x: 10, y: 10 }], [first], 34).get('b')).toEqual([0, 34])
  })
})

describe('the scale', () => {
  it('is the longest round length that fits', () => {
    const { km, px } = scaleAt(43, 7, 120)
    expect(km).toBe(100)
    expect(px).toBeLessThanOrEqual(120)
    expect(px).toBeGreaterThan(110)
  })

  it('agrees with the projection', () => {
    const zoom = 9
    const { km, px } = scaleAt(0.001, zoom, 120)
    const perDegree = worldPixel([0, 1], zoom).x - worldPixel([0, 0], zoom).x
    expect(km / (px / perDegree)).toBeCloseTo(111.32, 1)
  })
})
