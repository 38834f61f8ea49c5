import type { Position } from '../../../data/model/ids.ts'

/** The middle of some positions; of at least one. */
export const middleOf = (positions: readonly Position[]): Position => [
  positions.reduce((sum, [latitude]) => sum + latitude, 0) / positions.length,
  positions.reduce((sum, [, longitude]) => sum + longitude, 0) / positions.length,
]
