import type { Instant } from '../../data/model/ids.ts'
import type { Kind } from '../../data/model/kinds.ts'
import { useDesk } from '../state/desk.ts'
import { formsKey, keepText, keptText } from '../state/lock/kept-text.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import type { FormValues } from './form-field.ts'
import { without } from './without.ts'

/** What was typed in a form that was left: kept until it is saved or discarded, also when the app ends meanwhile. */
export type FormDraft = {
  values: FormValues
  occurredAt: Instant | null
  keptAt: Instant
  /** The heads of the thing it was about, to tell that the thing changed meanwhile. */
  basedOn: readonly string[]
}

const drafts = new Map<string, FormDraft>(keptBefore())
const keep = () => keepText(formsKey, drafts.size > 0 ? JSON.stringify([...drafts]) : null)

function keptBefore(): [string, FormDraft][] {
  try {
    return JSON.parse(keptText(formsKey) ?? '[]') as [string, FormDraft][]
  } catch {
    return []
  }
}

/** Which form this is: whose, of which workspace, of which kind, about what. */
export function draftKey(kind: Kind): string {
  const { form } = useSession.getState()
  const official = useDesk.getState().acting?.official.id
  return [useWorkspace.getState().id, official, kind, form?.subject, form?.option].join(' ')
}

/** The draft of a form; none when the form opens with text from elsewhere. */
export const readDraft = (key: string): FormDraft | null =>
  useSession.getState().form?.text ? null : (drafts.get(key) ?? null)

/** Keeps a draft; a signature is never kept: it is given when it is given. */
export function keepDraft(key: string, draft: FormDraft): void {
  drafts.set(key, { ...draft, values: without(without(draft.values, 'signName'), 'alsoConcur') })
  keep()
}

export const forgetDraft = (key: string): void => {
  drafts.delete(key)
  keep()
}
