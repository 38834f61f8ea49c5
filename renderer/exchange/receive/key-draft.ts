import { personalDataIn } from '../../../data/rules/personal-data.ts'
import type { UncheckedKey } from '../../state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../state/exchange/record-import.ts'
import { isMissing, noStatement, type KeyStatement } from '../KeyFields.tsx'

/** What is answered about a new key before the import; `later` until somebody says otherwise. */
export type KeyDraft = KeyStatement & {
  answer: KeyAnswer['answer']
  reason: string
  /** Why text that looks like personal data stays (PS-02). */
  keepReason: string
}
export const undecided: KeyDraft = { ...noStatement, answer: 'later', reason: '', keepReason: '' }

/** What looks like personal data in the texts that the answer states. */
export function personalIn({ answer, vouchedBy, remarks, reason }: KeyDraft) {
  const texts = { endorse: [vouchedBy, remarks], refuse: [reason], later: [] }[answer]
  return [...new Set(texts.flatMap(personalDataIn))]
}

/** Whether an answer lacks what it must state. */
export const isIncomplete = (draft: KeyDraft): boolean =>
  (draft.answer === 'endorse' && isMissing(draft)) ||
  (draft.answer === 'refuse' && draft.reason.trim() === '') ||
  isUnsettled(draft)

/** Whether something looks like personal data and nobody said why it stays. */
export const isUnsettled = (draft: KeyDraft): boolean =>
  personalIn(draft).length > 0 && draft.keepReason.trim() === ''

/** The answer as it is handed in. */
export function answerOf({ desk, publicKey, country }: UncheckedKey, draft: KeyDraft): KeyAnswer {
  const key = { desk, publicKey, country }
  const found = personalIn(draft)
  const kept = found.length > 0 ? { personalDataKept: { found, reason: draft.keepReason.trim() } } : {}
  if (draft.answer === 'refuse') return { ...key, answer: 'refuse', reason: draft.reason.trim() }
  if (draft.answer === 'later') return { ...key, answer: 'later' }
  const { how, vouchedBy, remarks } = draft
  return { ...key, answer: 'endorse', how, vouchedBy: vouchedBy.trim(), remarks: remarks.trim(), ...kept }
}
