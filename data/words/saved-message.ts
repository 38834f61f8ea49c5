import type { Entry } from '../model/entry.ts'
import type { MessageKey } from './catalogue.ts'

/** How many copies were written, and how many entries still wait for their second. */
export type Copies = { copies: 1 | 2; pendingCopies: number }

/** What the screen says once entries are on the disk: never more than is true (settled 9). */
export function savedMessage(entries: readonly Entry[], code: string, { copies, pendingCopies }: Copies) {
  const references = entries.map(
    ({ releasability, seq }) => `${code}${releasability === 'SHARED' ? '' : `-${releasability}`}#${seq}`,
  )
  const key: MessageKey = copies === 1 ? 'log.savedHere' : pendingCopies > 0 ? 'log.savedOnce' : 'log.saved'
  return { key, values: { entry: references.join(', ') } }
}
