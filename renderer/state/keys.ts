import type { Verifier } from '../../data/exchange/seal.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signing = { name: 'ECDSA', hash: 'SHA-256' }

const toHex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** A new desk key. The private half can sign and can never be read. */
export async function makeKey(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  return {
    privateKey: pair.privateKey,
    publicKey: toHex(await crypto.subtle.exportKey('spki', pair.publicKey)),
  }
}

/** The signature of a text, hexadecimal. */
export const sign = async (privateKey: CryptoKey, text: string): Promise<string> =>
  toHex(await crypto.subtle.sign(signing, privateKey, new TextEncoder().encode(text)))

/** Whether a signature of a text was made by the private half of a public key; false for anything malformed. */
export const verify: Verifier = async (publicKey, text, signature) => {
  try {
    const key = await crypto.subtle.importKey('spki', fromHex(publicKey), algorithm, false, ['verify'])
    return await crypto.subtle.verify(signing, key, fromHex(signature), new TextEncoder().encode(text))
  } catch {
    return false
  }
}

/** 32 random hexadecimal characters. */
export const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)).buffer)
