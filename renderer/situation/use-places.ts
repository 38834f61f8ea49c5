import { useMemo } from 'react'
import { useNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { placesOf, type Place } from './places.ts'

/** Everything on the map, anew when the log grows and every half minute. */
export function usePlaces(): readonly Place[] {
  const picture = useWorkspace((state) => state.picture)
  const now = useNow(30_000)
  return useMemo(() => (picture ? placesOf(picture, now) : []), [picture, now])
}
