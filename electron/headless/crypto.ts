import { webcrypto } from 'node:crypto'
import type { Cipher } from '../../data/exchange/locked.ts'
import type { Signer, Verifier } from '../../data/exchange/seal.ts'

const { subtle } = webcrypto
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signing = { name: 'ECDSA', hash: 'SHA-256' }

const toHex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex')

/** Whether a signature was made by the private half of a public key; false for anything malformed. */
export const verify: Verifier = async (publicKey, text, signature) => {
  try {
    const spki = Buffer.from(publicKey, 'hex')
    const key = await subtle.importKey('spki', spki, algorithm, false, ['verify'])
    return await subtle.verify(signing, key, Buffer.from(signature, 'hex'), Buffer.from(text))
  } catch {
    return false
  }
}

/** A key that signs one bundle; its private half is never kept. */
export async function passingKey(): Promise<{ publicKey: string; sign: Signer }> {
  const pair = await subtle.generateKey(algorithm, false, ['sign', 'verify'])
  return {
    publicKey: toHex(await subtle.exportKey('spki', pair.publicKey)),
    sign: async (text) => toHex(await subtle.sign(signing, pair.privateKey, Buffer.from(text))),
  }
}

/** The cipher of locked bundles. */
export const cipher: Cipher<webcrypto.CryptoKey> = {
  keyFrom: async (passphrase, salt, iterations) => {
    const base = await subtle.importKey('raw', Buffer.from(passphrase), 'PBKDF2', false, ['deriveKey'])
    const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
    return subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  },
  encrypt: async (key, iv, data, additionalData) =>
    new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, data)),
  decrypt: async (key, iv, data, additionalData) =>
    new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)),
  random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
}
