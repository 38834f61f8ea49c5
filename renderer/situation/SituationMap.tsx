import type { Place } from './places.ts'

/** The map with everything on it. */
export function SituationMap(_: { places: readonly Place[]; onList: () => void }) {
  return <div />
}
