import type { Releasability } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'

/** A desk's signature over a chain's head: it vouches for every entry before it. */
export type Seal = {
  workspace: string
  desk: string
  releasability: Releasability
  seq: number
  head: Sha256
  signature: string
  sealedAt: Instant
}

/** Signs a text with the desk's private key; injected, since keys live in the browser engine. Hexadecimal. */
export type Signer = (text: string) => Promise<string>
/** Checks a hexadecimal signature of a text by a public key (SPKI, hexadecimal). */
export type Verifier = (publicKey: string, text: string, signature: string) => Promise<boolean>

/** The text that is signed. Its first words keep the key from signing anything else by mistake. */
export const sealText = (head: Sha256) => `entente-seal-1 ${head}`

/** Seals a chain at its head. */
export async function seal(head: Omit<Seal, 'signature'>, sign: Signer): Promise<Seal> {
  return { ...head, signature: await sign(sealText(head.head)) }
}
