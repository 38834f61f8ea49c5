import { useCallback, useRef, useState } from 'react'
import type { Instant } from '../../data/model/ids.ts'
import type { Kind } from '../../data/model/kinds.ts'
import { useKeptAtRest } from '../state/lock/use-kept.ts'
import { now } from '../state/now.ts'
import { draftKey, forgetDraft, keepDraft, readDraft } from './form-drafts.ts'
import type { FormValues } from './form-field.ts'

/** The draft that a form begins with, and what is needed to leave one: whatever closes the form, nothing typed is lost. */
export function useFormDraft(kind: Kind, basedOn: readonly string[] = []) {
  const [begun] = useState(() => {
    const key = draftKey(kind)
    return { key, draft: readDraft(key) }
  })
  const [isShown, setShown] = useState(begun.draft !== null)
  const left = useRef<{ values: FormValues; occurredAt: Instant | null; isDirty: boolean } | null>(null)
  const heads = useRef(basedOn)
  const keepWhatIsLeft = useCallback(() => {
    const { values, occurredAt, isDirty } = left.current ?? { values: {}, occurredAt: null, isDirty: false }
    if (isDirty) keepDraft(begun.key, { values, occurredAt, keptAt: now(), basedOn: heads.current })
  }, [begun])
  useKeptAtRest(keepWhatIsLeft)
  const forget = () => {
    forgetDraft(begun.key)
    setShown(false)
  }
  return {
    begin: begun.draft,
    /** When the draft in the form was left; null for a form begun anew. */
    of: isShown ? (begun.draft?.keptAt ?? null) : null,
    isOutdated: isShown && begun.draft !== null && String(begun.draft.basedOn) !== String(basedOn),
    left,
    forget,
  }
}
