import type { KeyAnswer, UncheckedKey } from '../../state/exchange/import-bundle.ts'
import { isMissing, noStatement, type KeyStatement } from '../KeyFields.tsx'

/** What is answered about a new key before the import; `later` until somebody says otherwise. */
export type KeyDraft = KeyStatement & { answer: KeyAnswer['answer']; reason: string }
export const undecided: KeyDraft = { ...noStatement, answer: 'later', reason: '' }

/** Whether an answer lacks what it must state. */
export const isIncomplete = (draft: KeyDraft): boolean =>
  (draft.answer === 'endorse' && isMissing(draft)) ||
  (draft.answer === 'refuse' && draft.reason.trim() === '')

/** The answer as it is handed in. */
export function answerOf({ desk, publicKey, country }: UncheckedKey, draft: KeyDraft): KeyAnswer {
  const key = { desk, publicKey, country }
  if (draft.answer === 'refuse') return { ...key, answer: 'refuse', reason: draft.reason.trim() }
  if (draft.answer === 'later') return { ...key, answer: 'later' }
  const { how, vouchedBy, remarks } = draft
  return { ...key, answer: 'endorse', how, vouchedBy: vouchedBy.trim(), remarks: remarks.trim() }
}
