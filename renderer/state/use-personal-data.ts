import { useMemo, useState } from 'react'
import type { PersonalDataKind } from '../../data/model/entries/body.ts'
import { personalDataIn } from '../../data/rules/personal-data.ts'

/** What goes into an entry beside texts that look like personal data and are kept: what was found, and why it stays. */
export type KeptPersonalData = { personalDataKept?: { found: PersonalDataKind[]; reason: string } }

/** Looks through what is typed for personal data, which may stay only with a reason (PS-02). */
export function usePersonalData(texts: readonly string[]) {
  const [reason, setReason] = useState('')
  const all = texts.join('\n')
  const found = useMemo(() => [...new Set(all.split('\n').flatMap(personalDataIn))], [all])
  const isSettled = found.length === 0 || reason.trim() !== ''
  const kept: KeptPersonalData =
    found.length > 0 ? { personalDataKept: { found, reason: reason.trim() } } : {}
  return { found, reason, setReason, isSettled, kept }
}
