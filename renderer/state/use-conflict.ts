import type { Conflict } from '../../data/projections/conflicts.ts'
import { useWorkspace } from './workspace.ts'

/** The conflict about a thing that nobody has settled yet, if any. */
export const useConflict = (id: string): Conflict | undefined =>
  useWorkspace((state) => state.picture?.conflicts.find((each) => each.id === id))
