import type { BodyOf } from '../../../data/model/kinds.ts'
import type { Element } from '../../../data/model/playbook.ts'
import type { ElementValue } from '../../../data/model/entries/playbook.ts'
import type { Filled } from '../../../data/projections/runs.ts'
import { elementFault, readNumber, type ElementFault } from '../../../data/rules/element-value.ts'
import type { ElementDraft } from './element-drafts.ts'

/** What keeps an element from being saved, by field of its editor. */
export type EditorFaults = Partial<
  Record<'subject' | 'value' | 'baseline' | 'observedAt' | 'source' | 'confidence', ElementFault | 'required'>
>
type Body = Omit<BodyOf<'run.informationFilled'>, 'personalDataKept'>

const isNumber = ({ type }: Element) => type === 'number' || type === 'count'

/** An empty editor: units, source and confidence as they were last given, so that a reading is a few strokes. */
export function newElementDraft(element: Element, last: Filled | undefined, at: string): ElementDraft {
  return {
    subject: last?.subject ?? '',
    value: null,
    text: '',
    unit: last?.unit ?? element.units[0] ?? null,
    baseline: last?.baseline === null || last === undefined ? '' : String(last.baseline),
    observedAt: at,
    source: last?.source ?? '',
    confidence: last?.confidence ?? null,
    nextUpdateAt: null,
  }
}

const valueOf = (element: Element, draft: ElementDraft): ElementValue | null =>
  isNumber(element)
    ? readNumber(draft.text)
    : typeof draft.value === 'string'
      ? draft.value.trim()
      : draft.value

/** What would be written of an editor, or what is wrong with it, field by field. */
export function elementEntry(
  run: string,
  element: Element,
  draft: ElementDraft,
  latest: string,
): { ok: true; body: Body } | { ok: false; faults: EditorFaults } {
  const faults: EditorFaults = {}
  const value = valueOf(element, draft)
  const subject = element.subject === null ? null : draft.subject.trim()
  const isEmpty = isNumber(element) ? draft.text.trim() === '' : draft.value === null || draft.value === ''
  if (isEmpty) faults.value = 'required'
  else {
    const fault = value === null ? 'type' : elementFault(element, { value, unit: draft.unit, subject })
    if (fault && fault !== 'subject') faults.value = fault
  }
  if (element.subject !== null && subject === '') faults.subject = 'required'
  const baseline = draft.baseline.trim() === '' ? null : readNumber(draft.baseline)
  if (draft.baseline.trim() !== '' && baseline === null) faults.baseline = 'type'
  if (draft.observedAt === null) faults.observedAt = 'required'
  else if (draft.observedAt > latest) faults.observedAt = 'instant'
  if (draft.source.trim() === '') faults.source = 'required'
  if (draft.confidence === null) faults.confidence = 'required'
  const { observedAt, confidence, unit, nextUpdateAt } = draft
  if (Object.keys(faults).length > 0 || value === null || !observedAt || !confidence)
    return { ok: false, faults }
  const source = draft.source.trim()
  const body = {
    run,
    element: element.id,
    subject,
    value,
    unit,
    observedAt,
    source,
    confidence,
    nextUpdateAt,
  }
  return { ok: true, body: { ...body, baseline: element.hasBaseline && isNumber(element) ? baseline : null } }
}
