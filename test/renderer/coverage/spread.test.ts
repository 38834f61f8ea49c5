import { expect, it } from 'vitest'
import { defaultPriority } from '../../../data/reference/reference.ts'
import { pixelOf, spread } from '../../../renderer/coverage/spread.ts'

it('[COV-30] marks that lie together stand apart, the same way each time, and the others stay', () => {
  const places = defaultPriority().flatMap(({ position }) => (position ? [pixelOf(position, 3)] : []))
  const shifts = spread(places, 15)
  expect(spread(places, 15)).toEqual(shifts)
  const moved = places.map(
    ([x, y], place) => [x + (shifts[place]?.[0] ?? 0), y + (shifts[place]?.[1] ?? 0)] as const,
  )
  for (const [i, a] of moved.entries())
    for (const b of moved.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(13.5)
  expect(
    spread(
      [
        [0, 0],
        [0, 0],
        [100, 0],
      ],
      10,
    ),
  ).toEqual([
    [-5, 0],
    [5, 0],
    [0, 0],
  ])
})
