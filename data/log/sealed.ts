import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js'

/** The keys of a locked store, 32 bytes each, and where nonces come from. */
export type RowKeys = {
  rows: Uint8Array
  /** Hides what an index must still find. */
  names: Uint8Array
  random: (bytes: number) => Uint8Array
}

const NONCE = 12

/**
 * Encrypts a text with ChaCha20-Poly1305 (RFC 8439), nonce first, bound to where it belongs. Synchronous, as hashing
 * is: WebCrypto would break a Dexie transaction.
 */
export function sealed({ rows, random }: RowKeys, place: string, text: string): Uint8Array {
  const nonce = random(NONCE)
  const bytes = chacha20poly1305(rows, nonce, utf8ToBytes(place)).encrypt(utf8ToBytes(text))
  const whole = new Uint8Array(NONCE + bytes.length)
  whole.set(nonce)
  whole.set(bytes, NONCE)
  return whole
}

/** The text again; throws when the key, the bytes or the place is not what it was. */
export function unsealed({ rows }: RowKeys, place: string, whole: Uint8Array): string {
  const cipher = chacha20poly1305(rows, whole.subarray(0, NONCE), utf8ToBytes(place))
  return bytesToUtf8(cipher.decrypt(whole.subarray(NONCE)))
}

/** A text as hexadecimal digits, for places that hold text only. */
export const sealedText = (keys: RowKeys, place: string, text: string): string =>
  bytesToHex(sealed(keys, place, text))

export const unsealedText = (keys: RowKeys, place: string, hex: string): string =>
  unsealed(keys, place, hexToBytes(hex))
