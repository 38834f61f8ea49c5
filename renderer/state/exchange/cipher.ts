import type { Cipher } from '../../../data/exchange/locked.ts'

/** PBKDF2 and AES-256-GCM of the browser engine. */
export const cipher: Cipher<CryptoKey> = {
  keyFrom: async (passphrase, salt, iterations) => {
    const text = new TextEncoder().encode(passphrase)
    const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey'])
    return crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations },
      base,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    )
  },
  encrypt: async (key, nonce, data, bound) =>
    new Uint8Array(await crypto.subtle.encrypt(parameters(nonce, bound), key, own(data))),
  decrypt: async (key, nonce, data, bound) =>
    new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, bound), key, own(data))),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
}

const parameters = (nonce: Uint8Array, bound: Uint8Array) => ({
  name: 'AES-GCM',
  iv: own(nonce),
  additionalData: own(bound),
})

/** The engine takes bytes of memory that is not shared only. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
