import { flushSync } from 'react-dom'
import * as v from 'valibot'
import { useSession, type FormName } from '../session.ts'
import { isKeptText, keepText, keptText, typedKey } from './kept-text.ts'

const Typed = v.object({
  title: v.string(),
  fields: v.array(v.object({ label: v.string(), text: v.string() })),
})
/** What stood in a form when the window was locked. */
type Typed = v.InferOutput<typeof Typed>

/** Forms in which nothing is written. */
const unwritten: ReadonlySet<FormName> = new Set(['find', 'keys', 'switchOfficial', 'lock', 'restore', 'integrity'])

/** What was typed in the open form, field by field; null when there is none. Passphrases are never among it. */
function typedNow(): Typed | null {
  const { form } = useSession.getState()
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  if (!form || unwritten.has(form.name) || !dialog) return null
  const typed = [
    ...dialog.querySelectorAll<HTMLInputElement>('input:not([type]), input[type="text"], textarea'),
  ].map((field) => ({ label: labelOf(field), text: field.value.trim() }))
  // Files cannot be kept: their names say which ones to choose again.
  const chosen = [...dialog.querySelectorAll<HTMLElement>('[data-typed]')].map((list) => ({
    label: list.ariaLabel ?? '',
    text: list.dataset['typed'] ?? '',
  }))
  const fields = [...typed, ...chosen].filter(({ text }) => text !== '')
  const title = dialog.querySelector('h2')?.textContent ?? ''
  return fields.length > 0 ? { title, fields } : null
}

const labelOf = (field: HTMLInputElement) =>
  (field.labels?.[0]?.firstChild ?? field.labels?.[0])?.textContent ?? field.getAttribute('aria-label') ?? ''

const keepers = new Set<() => void>()

/** Lets a part of the window put away what it holds, when the window is about to be locked; ends with the answer. */
export function beforeLock(keep: () => void): () => void {
  keepers.add(keep)
  return () => void keepers.delete(keep)
}

/**
 * Puts away what is unfinished: forms keep themselves as drafts; what a form without a draft holds is kept to be
 * shown, beside what was kept so before.
 */
export function keepUnfinished(): void {
  const typed = typedNow()
  flushSync(() => useSession.getState().closeForm())
  for (const keep of keepers) keep()
  const kept = Object.keys(localStorage)
    .filter((name) => isKeptText(name) && name !== typedKey)
    .map(keptText)
    .join(' ')
  if (!typed || typed.fields.some(({ text }) => kept.includes(JSON.stringify(text)))) return
  keepText(typedKey, JSON.stringify([...keptTyped(), typed]))
}

/** What was being typed when the window was locked. */
export function keptTyped(): Typed[] {
  try {
    return v.parse(v.array(Typed), JSON.parse(keptText(typedKey) ?? '[]'))
  } catch {
    return []
  }
}

export const forgetTyped = (): void => keepText(typedKey, null)
