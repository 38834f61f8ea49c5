import { announce } from './announce.ts'

type Current = { id: number; text: string } | null

let current: Current = null
let count = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** The confirmation in sight, if any. */
export const toasts = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): Current => current,
  clear: () => {
    current = null
    tell()
  },
}

/** Confirms that something was done, for the eye and politely for the ear; never the only copy of a fact. */
export function toast(text: string): void {
  count += 1
  current = { id: count, text }
  tell()
  announce(text)
}
