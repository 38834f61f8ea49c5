import { announce } from './announce.ts'

/** A confirmation goes by itself; a problem stays until somebody has seen it. */
export type ToastTone = 'done' | 'problem'
export type ToastLine = { id: number; text: string; tone: ToastTone }

let lines: readonly ToastLine[] = []
let count = 0
const listeners = new Set<() => void>()
const set = (next: readonly ToastLine[]) => {
  lines = next
  for (const listener of listeners) listener()
}

/** What is in sight: at most one confirmation, and every problem not yet dismissed. */
export const toasts = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => lines,
  dismiss: (id: number) => {
    set(lines.filter((line) => line.id !== id))
  },
}

/** Says what was done or went wrong, for the eye and for the ear; never the only copy of a fact. */
export function toast(text: string, tone: ToastTone = 'done'): void {
  count += 1
  set([...lines.filter((line) => line.tone === 'problem' && line.text !== text), { id: count, text, tone }])
  announce(text, tone === 'problem' ? 'assertive' : 'polite')
}
