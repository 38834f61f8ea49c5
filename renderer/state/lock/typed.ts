import * as v from 'valibot'
import { useSession, type FormName } from '../session.ts'
import { draftPrefix, keepText, keptText, typedKey } from './kept-text.ts'

const Typed = v.object({
  title: v.string(),
  fields: v.array(v.object({ label: v.string(), text: v.string() })),
})
/** What stood in a form when the window was locked. */
export type Typed = v.InferOutput<typeof Typed>

/** Forms in which nothing is written. */
const unwritten: ReadonlySet<FormName> = new Set(['find', 'keys', 'switchOfficial', 'lock'])

/** What was typed in the open form, field by field; null when there is none. Passphrases are never among it. */
function typedNow(): Typed | null {
  const { form } = useSession.getState()
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  if (!form || unwritten.has(form.name) || !dialog) return null
  const drafts = keptDrafts()
  const fields = [
    ...dialog.querySelectorAll<HTMLInputElement>('input:not([type]), input[type="text"], textarea'),
  ]
    .map((field) => ({ label: labelOf(field), text: field.value.trim() }))
    .filter(({ text }) => text !== '' && !drafts.has(text))
  const title = dialog.querySelector('h2')?.textContent ?? ''
  return fields.length > 0 ? { title, fields } : null
}

const labelOf = (field: HTMLInputElement) =>
  (field.labels?.[0]?.firstChild ?? field.labels?.[0])?.textContent ?? field.getAttribute('aria-label') ?? ''

/** Notes are kept by themselves while they are written. */
function keptDrafts(): ReadonlySet<string> {
  const texts = Object.keys(localStorage)
    .filter((name) => name.startsWith(draftPrefix))
    .map((name) => (JSON.parse(keptText(name) ?? '{}') as { text?: string }).text?.trim() ?? '')
  return new Set(texts)
}

/** Keeps what is being typed, beside what was kept before and not yet put away. */
export function keepTyped(): void {
  const typed = typedNow()
  if (typed) keepText(typedKey, JSON.stringify([...keptTyped(), typed]))
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
