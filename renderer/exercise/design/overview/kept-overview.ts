import type { UnfinishedOverview } from '../../../../data/exercises/design-faults.ts'
import type { Instant } from '../../../../data/model/ids.ts'
import { useDesk } from '../../../state/desk.ts'
import { draftPrefix, keepText, keptText } from '../../../state/lock/kept-text.ts'
import { useWorkspace } from '../../../state/workspace.ts'

/** An overview that is being changed and is not saved yet. */
export type KeptOverview = {
  words: UnfinishedOverview
  changeNote: string
  keptAt: Instant
  /** The heads of the exercise when the writing began, to tell that it changed meanwhile. */
  basedOn: readonly string[]
}

/** Whose words these are, of which log, about which exercise. */
function keyOf(exercise: string): string {
  const official = useDesk.getState().acting?.official.id ?? ''
  return `${draftPrefix}exercise ${useWorkspace.getState().id ?? ''} ${official} ${exercise}`
}

/** Whether words about an exercise wait unsaved. */
export const hasKept = (exercise: string): boolean => keptText(keyOf(exercise)) !== null

/** What was left unfinished; null when there is nothing, or it cannot be read any more. */
export function readKept(exercise: string): KeptOverview | null {
  try {
    const kept = JSON.parse(keptText(keyOf(exercise)) ?? 'null') as KeptOverview | null
    return kept && Array.isArray(kept.words.objectives) ? kept : null
  } catch {
    return null
  }
}

/** Keeps words, over a lock, a crash and a power cut; null forgets them. */
export const keep = (exercise: string, kept: KeptOverview | null): void =>
  keepText(keyOf(exercise), kept && JSON.stringify(kept))
