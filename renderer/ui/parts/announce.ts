type Line = { id: number; text: string }
type Spoken = { polite: readonly Line[]; assertive: readonly Line[] }

let lines: Spoken = { polite: [], assertive: [] }
let count = 0
const listeners = new Set<() => void>()

/** The latest lines for screen readers; older ones are dropped. */
export const spoken = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => lines,
}

/** Says a sentence to screen readers: `assertive` only when a decision changes state, a step goes late or something is refused. */
export function announce(text: string, politeness: keyof Spoken = 'polite'): void {
  count += 1
  lines = { ...lines, [politeness]: [...lines[politeness].slice(-4), { id: count, text }] }
  for (const listener of listeners) listener()
}
