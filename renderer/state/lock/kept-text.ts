import { sealedText, unsealedText, type RowKeys } from '../../../data/log/sealed.ts'

/** Where unfinished notes are kept, by workspace. */
export const draftPrefix = 'entente.draft.'
/** Where typed text is kept that no form saved. */
export const typedKey = 'entente.typed'

/** Where forms are kept that were left unfinished. */
export const formsKey = 'entente.forms'
/** Where it is kept what is being typed into a form that has no draft of its own. */
export const typingKey = 'entente.typing'
/** Where a playbook is kept that was being edited. */
export const editorKey = 'entente.playbook'

let keys: RowKeys | null = null

/** From now on texts are kept encrypted. */
export function keepTextsWith(these: RowKeys): void {
  keys = these
}

/** Whether what is kept here may tell of the log; all else is how the window looks. */
export const isKeptText = (name: string): boolean =>
  name.startsWith(draftPrefix) || [typedKey, typingKey, formsKey, editorKey].includes(name)

/** A text that this window keeps beside the log; null when there is none. */
export function keptText(name: string): string | null {
  const text = localStorage.getItem(name)
  if (text === null || !keys) return text
  try {
    return unsealedText(keys, name, text)
  } catch {
    return null // kept with another key
  }
}

/** Keeps a text, or forgets it. */
export function keepText(name: string, text: string | null): void {
  if (text === null) localStorage.removeItem(name)
  else localStorage.setItem(name, keys ? sealedText(keys, name, text) : text)
}
