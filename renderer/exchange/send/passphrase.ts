import { whyNotPassphrase } from '../../../data/rules/passphrase.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'

/** What is typed to lock a bundle; two fields, since nobody can see what was typed. */
export type Passphrase = { isWanted: boolean; first: string; again: string }
export const noPassphrase: Passphrase = { isWanted: false, first: '', again: '' }

/** What is wrong with a passphrase, as the key of a message; null when it will do. */
export function faultIn({ isWanted, first, again }: Passphrase): MessageKey | null {
  const why = isWanted ? whyNotPassphrase(first, again) : null
  return why && `exchange.pass.${why}`
}
