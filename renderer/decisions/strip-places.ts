import { stripHours, type Due } from './board.ts'

/** Where a due date stands on the strip: `at` on the line and `label` beside it, in percent of its width. */
export type StripPlace = { due: Due; at: number; label: number; row: 'above' | 'below' }

/** Least distance between two labels of one row, in percent; a label takes about 44 px of 660. */
const gap = 7.2

/**
 * Places every due date at its true time and gives it a label of its own: above the line while there is room,
 * below it when that is nearer, pushed aside as little as possible.
 */
export function stripPlaces(dues: readonly Due[]): StripPlace[] {
  const ends = { above: -gap, below: -gap }
  const places = dues.map((due): StripPlace => {
    const at = (due.minutes / (stripHours * 60)) * 100
    const free = { above: Math.max(at, ends.above + gap), below: Math.max(at, ends.below + gap) }
    const row = free.above <= free.below ? 'above' : 'below'
    ends[row] = free[row]
    return { due, at, label: free[row], row }
  })
  const last = { above: 100 + gap, below: 100 + gap }
  for (const place of places.toReversed()) {
    place.label = Math.max(0, Math.min(place.label, last[place.row] - gap))
    last[place.row] = place.label
  }
  return places
}
