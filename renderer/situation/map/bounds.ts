import type { Position } from '../../../data/model/ids.ts'
import { facilityById } from '../../../data/reference/reference.ts'

const wholeBorder: readonly Position[] = [
  [41, -125],
  [50, -66],
]
/** Degrees of latitude around a crossing. */
const around = 0.7

/** Some crossings with their alternates' surroundings; the whole border when there is none. */
export function boundsAround(ids: readonly string[]): readonly Position[] {
  const known = ids.flatMap((id) => {
    const position = facilityById(id)?.position
    return position ? [position] : []
  })
  if (known.length === 0) return wholeBorder
  return known.flatMap(([latitude, longitude]): Position[] => [
    [latitude - around, longitude - around * 1.6],
    [latitude + around, longitude + around * 1.6],
  ])
}
