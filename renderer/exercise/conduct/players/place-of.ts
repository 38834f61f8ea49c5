import type { Delivered } from '../../../../data/model/entries/inject.ts'
import type { ExerciseView } from '../../../../data/projections/exercises.ts'

/** The crossing that an inject is about: the first that it changes, else the first under test. */
export function placeOf({ effects }: Delivered, exercise: ExerciseView | null): string | null {
  const changed = effects.flatMap((effect) => ('facility' in effect ? [effect.facility] : []))
  return changed[0] ?? exercise?.overview.facilities[0] ?? null
}
