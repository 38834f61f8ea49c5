import { sealedText, unsealedText, type RowKeys } from '../../../data/log/sealed.ts'
import { machine } from '../machine.ts'

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

/** Keeps a text, or forgets it; a machine that has a safer place than the browser engine keeps it there too. */
export function keepText(name: string, text: string | null): void {
  if (text === null && localStorage.getItem(name) === null) return
  put(name, text !== null && keys ? sealedText(keys, name, text) : text)
  void textsOnDisk().catch(() => undefined) // tried again there; what is on the screen stays
}

function put(name: string, kept: string | null): void {
  if (kept === null) localStorage.removeItem(name)
  else localStorage.setItem(name, kept)
}

const keptNames = () => Object.keys(localStorage).filter(isKeptText)

/** Resolves once all that is kept here is on the disk. */
export const textsOnDisk = (): Promise<void> =>
  machine().keepTexts(Object.fromEntries(keptNames().map((name) => [name, localStorage.getItem(name) ?? ''])))

/** Takes back what the machine kept, before anything is read: a full disk or a kill may have cost the engine some of it. */
export async function recallTexts(): Promise<void> {
  const kept = await machine().keptTexts()
  if (kept === null) return
  for (const name of keptNames()) if (!(name in kept)) put(name, null)
  for (const [name, text] of Object.entries(kept)) if (isKeptText(name)) put(name, text)
}
