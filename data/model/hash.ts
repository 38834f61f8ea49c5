import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from './ids.ts'

/** SHA-256 of the UTF-8 bytes of a text; synchronous, so that it may run inside a Dexie transaction. */
export const hashText = (text: string): Sha256 => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 of bytes, e.g. of an attachment. */
export const hashBytes = (bytes: Uint8Array): Sha256 => bytesToHex(sha256(bytes))

/** SHA-256 of bytes that come in pieces. */
export function hashing(): { add(bytes: Uint8Array): void; done(): Sha256 } {
  const hash = sha256.create()
  return { add: (bytes) => void hash.update(bytes), done: () => bytesToHex(hash.digest()) }
}

/** The hash that a header carries of its body: the salt keeps a short body from being guessed (settled 1). */
export const hashBody = (salt: string, body: string): Sha256 => hashText(salt + body)
