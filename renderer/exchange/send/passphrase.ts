import type { MessageKey } from '../../../data/words/catalogue.ts'

/** What is typed to lock a bundle; two fields, since nobody can see what was typed. */
export type Passphrase = { isWanted: boolean; first: string; again: string }
export const noPassphrase: Passphrase = { isWanted: false, first: '', again: '' }

/** Shortest passphrase, in characters: four words, or as much. */
const shortest = 12

/** A plain measure of how hard a passphrase is to guess, from its length and its words. */
export function strengthOf(text: string): 'weak' | 'fair' | 'strong' {
  const words = text.trim().split(/\s+/).length
  const kinds = new Set([...text]).size
  if (text.length < shortest || kinds < 6) return 'weak'
  return text.length >= 20 || words >= 4 ? 'strong' : 'fair'
}

/** What is wrong with a passphrase, as the key of a message; null when it will do. */
export function faultIn({ isWanted, first, again }: Passphrase): MessageKey | null {
  if (!isWanted) return null
  if (first.length < shortest) return 'exchange.pass.short'
  return first === again ? null : 'exchange.pass.differs'
}
