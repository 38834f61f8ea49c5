import type { Instant } from '../../../data/model/ids.ts'
import type { UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { useDesk } from '../../state/desk.ts'
import { draftPrefix, keepText, keptText } from '../../state/lock/kept-text.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** A plan that is being written and is not saved yet. */
export type KeptPlan = {
  words: UnfinishedPlan
  changeNote: string
  isMajor: boolean
  keptAt: Instant
  /** The heads of the plan when the writing began, to tell that it changed meanwhile. */
  basedOn: readonly string[]
}

/** Whose words these are, of which log, about which plan. */
function keyOf(plan: string | null): string {
  const official = useDesk.getState().acting?.official.id ?? ''
  return `${draftPrefix}plan ${useWorkspace.getState().id ?? ''} ${official} ${plan ?? 'new'}`
}

/** Whether words about a plan, or about a new one, wait unsaved. */
export const hasKeptPlan = (plan: string | null): boolean => keptText(keyOf(plan)) !== null

/** What was left unfinished; null when there is nothing, or it cannot be read any more. */
export function readKeptPlan(plan: string | null): KeptPlan | null {
  try {
    const kept = JSON.parse(keptText(keyOf(plan)) ?? 'null') as KeptPlan | null
    return kept && Array.isArray(kept.words.crossings) ? kept : null
  } catch {
    return null
  }
}

/** Keeps words, over a lock, a crash and a power cut; null forgets them. */
export const keepPlan = (plan: string | null, kept: KeptPlan | null): void =>
  keepText(keyOf(plan), kept && JSON.stringify(kept))
