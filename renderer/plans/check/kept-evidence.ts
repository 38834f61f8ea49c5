import { useDesk } from '../../state/desk.ts'
import { draftPrefix, keepText, keptText } from '../../state/lock/kept-text.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** Evidence and owner of an element that are typed and not saved yet. */
export type TypedEvidence = { evidence: string; owner: string }

/** Whose words these are, of which log, about which element of which plan. */
function keyOf(plan: string, element: string): string {
  const official = useDesk.getState().acting?.official.id ?? ''
  return `${draftPrefix}guide ${useWorkspace.getState().id ?? ''} ${official} ${plan} ${element}`
}

/** What was typed of an element and left unsaved; null when nothing was. */
export function keptEvidence(plan: string, element: string): TypedEvidence | null {
  try {
    const kept = JSON.parse(keptText(keyOf(plan, element)) ?? 'null') as TypedEvidence | null
    return kept && typeof kept.evidence === 'string' && typeof kept.owner === 'string' ? kept : null
  } catch {
    return null
  }
}

/** Keeps typed words, over a lock and a crash; null forgets them. */
export const keepEvidence = (plan: string, element: string, typed: TypedEvidence | null): void =>
  keepText(keyOf(plan, element), typed && JSON.stringify(typed))
