import { webcrypto } from 'node:crypto'
import type { Cipher } from '../../data/exchange/locked.ts'

/** The cipher of WebCrypto with a part of the rounds. */
const cipherOf = (part: number): Cipher<webcrypto.CryptoKey> => ({
  keyFrom: async (passphrase, salt, iterations) => {
    const base = await webcrypto.subtle.importKey('raw', Buffer.from(passphrase), 'PBKDF2', false, [
      'deriveKey',
    ])
    return webcrypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: iterations / part },
      base,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    )
  },
  encrypt: async (key, iv, data, additionalData) =>
    new Uint8Array(await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, data)),
  decrypt: async (key, iv, data, additionalData) =>
    new Uint8Array(await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)),
  random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
})

/** With fewer rounds, for tests. */
export const cipher = cipherOf(1000)
/** As the app encrypts. */
export const fullCipher = cipherOf(1)
