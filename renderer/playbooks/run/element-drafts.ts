import * as v from 'valibot'
import { ElementValue } from '../../../data/model/entries/playbook.ts'
import { Confidence } from '../../../data/model/playbook.ts'
import { draftPrefix, keepText, keptText } from '../../state/lock/kept-text.ts'
import { beforeLock } from '../../state/lock/typed.ts'

const optional = v.nullable(v.string())

/** What is typed of an information element and not saved; a number is kept as it was typed. */
const ElementDraft = v.object({
  subject: v.string(),
  value: v.nullable(ElementValue),
  /** A number as typed. */
  text: v.string(),
  unit: optional,
  baseline: v.string(),
  observedAt: optional,
  source: v.string(),
  confidence: v.nullable(Confidence),
  nextUpdateAt: optional,
})
export type ElementDraft = v.InferOutput<typeof ElementDraft>

const name = `${draftPrefix}elements`
const drafts = new Map<string, ElementDraft>(keptWhileLocked())
keepText(name, null)
beforeLock(() => keepText(name, drafts.size > 0 ? JSON.stringify([...drafts]) : null))

function keptWhileLocked(): [string, ElementDraft][] {
  try {
    return v.parse(v.array(v.tuple([v.string(), ElementDraft])), JSON.parse(keptText(name) ?? '[]'))
  } catch {
    return []
  }
}

/** Which editor this is: of which run, element and official. */
export const elementDraftKey = (run: string, element: string, official: string): string =>
  [run, element, official].join(' ')

export const readElementDraft = (key: string): ElementDraft | null => drafts.get(key) ?? null

/** Keeps what is typed as long as this window lives, or the one that takes its place when it is locked. */
export function keepElementDraft(key: string, draft: ElementDraft | null): void {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
}
