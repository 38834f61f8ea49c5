import type { Entry } from '../model/entry.ts'
import { hashText } from '../model/hash.ts'

/**
 * Ten digits that are equal exactly when both countries hold the same shared entries, to be compared by voice: the
 * first of the decimal SHA-256 of their sorted hashes, one after another.
 */
export function sharedCode(entries: readonly Pick<Entry, 'releasability' | 'hash'>[]): string {
  const shared = entries.filter(({ releasability }) => releasability === 'SHARED').map(({ hash }) => hash)
  return BigInt(`0x${hashText(shared.sort().join(''))}`)
    .toString()
    .slice(0, 10)
}
