/** Shortest passphrase, in characters: four words, or as much. */
export const SHORTEST_PASSPHRASE = 12

/** A plain measure of how hard a passphrase is to guess, from its length and its words. */
export function strengthOf(text: string): 'weak' | 'fair' | 'strong' {
  const words = text.trim().split(/\s+/).length
  const kinds = new Set([...text]).size
  if (text.length < SHORTEST_PASSPHRASE || kinds < 6) return 'weak'
  return text.length >= 20 || words >= 4 ? 'strong' : 'fair'
}

/** Why a passphrase that was typed twice will not do; null when it will. */
export function whyNotPassphrase(first: string, again: string): 'short' | 'differs' | null {
  if (first.length < SHORTEST_PASSPHRASE) return 'short'
  return first === again ? null : 'differs'
}
