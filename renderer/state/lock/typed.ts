import { flushSync } from 'react-dom'
import * as v from 'valibot'
import { useSession, type FormName } from '../session.ts'
import { isKeptText, keepText, keptText, typedKey, typingKey } from './kept-text.ts'

const Typed = v.object({
  title: v.string(),
  fields: v.array(v.object({ label: v.string(), text: v.string() })),
})
/** What stood in a form when the window was locked, or when the app ended. */
type Typed = v.InferOutput<typeof Typed>

/** Forms in which nothing is written. */
const unwritten: ReadonlySet<FormName> = new Set([
  'find',
  'keys',
  'switchOfficial',
  'lock',
  'restore',
  'integrity',
])

const dialogs = '[role="dialog"], [role="alertdialog"]'

/** What was typed in the open form, field by field; null when there is none. Passphrases are never among it. */
function typedNow(): Typed | null {
  const { form } = useSession.getState()
  const dialog = document.querySelector(dialogs)
  if ((form && unwritten.has(form.name)) || !dialog) return null
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
  keepText(typingKey, null)
  if (typed && !isKeptElsewhere(typed)) keepText(typedKey, JSON.stringify([...keptTyped(), typed]))
}

/** Whether a form or note keeps it as a draft of its own. */
function isKeptElsewhere({ fields }: Typed): boolean {
  const kept = Object.keys(localStorage)
    .filter((name) => isKeptText(name) && name !== typedKey && name !== typingKey)
    .map(keptText)
    .join(' ')
  return fields.some(({ text }) => kept.includes(JSON.stringify(text)))
}

/** How often what is being typed is kept against the app's end, in milliseconds. */
const keepEvery = 1_000

/**
 * Keeps every second what is being typed in any form, so that the app may end at any moment; what an end left is told
 * like what a lock left. A form that closes is finished with. Ends with the answer.
 */
export function watchTyping(): () => void {
  let before: string | null = null
  const keep = (text: string | null) => {
    if (text !== before) keepText(typingKey, text)
    before = text
  }
  const timer = setInterval(() => {
    const typed = typedNow()
    keep(typed && !isKeptElsewhere(typed) ? JSON.stringify(typed) : null)
  }, keepEvery)
  // At once: an app that ended within the second would tell of what was saved as not saved.
  const closed = new MutationObserver(() => {
    if (!document.querySelector(dialogs)) keep(null)
  })
  closed.observe(document.body, { childList: true })
  return () => {
    clearInterval(timer)
    closed.disconnect()
  }
}

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** What was being typed when the window was locked or the app ended. */
export function keptTyped(): Typed[] {
  const read = v.safeParse(v.array(Typed), parsed(keptText(typedKey)))
  return read.success ? read.output : []
}

/** The same for a window that begins: what the one before was typing when it ended is among it. */
export function typedBefore(): Typed[] {
  const left = v.safeParse(Typed, parsed(keptText(typingKey)))
  if (left.success) {
    keepText(typedKey, JSON.stringify([...keptTyped(), left.output]))
    keepText(typingKey, null)
  }
  return keptTyped()
}

export const forgetTyped = (): void => keepText(typedKey, null)
