import { createCipheriv, createDecipheriv, createHmac, hkdfSync, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '../../data/model/problem.ts'
import type { Wrapped } from './lock-file.ts'

/** Rounds of PBKDF2 with HMAC-SHA-256, as of locked bundles: OWASP Password Storage Cheat Sheet, 2023. */
const ITERATIONS = 600_000
const NONCE = 12
const TAG = 16

/** AES-256-GCM: nonce, what was encrypted, tag. */
function encrypt(key: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the key, the bytes or what they are bound to is not what it was. */
function decrypt(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer {
  const end = sealed.length - TAG
  if (end < NONCE) throw new Error('too short')
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
  cipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(end))
  return Buffer.concat([cipher.update(sealed.subarray(NONCE, end)), cipher.final()])
}

/** A fresh data key: everything is encrypted with keys made from it. */
export const newDataKey = (): Buffer => randomBytes(32)

const stretched = (passphrase: string, salt: Uint8Array, iterations: number): Promise<Buffer> =>
  promisify(pbkdf2)(passphrase.normalize('NFC'), salt, iterations, 32, 'sha256')

/** Keeps a data key by a passphrase. */
export async function wrapKey(dataKey: Uint8Array, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(16)
  const wrapping = await stretched(passphrase, salt, ITERATIONS)
  const sealed = encrypt(wrapping, dataKey, boundTo(ITERATIONS))
  return {
    iterations: ITERATIONS,
    salt: salt.toString('base64'),
    nonce: sealed.subarray(0, NONCE).toString('base64'),
    key: sealed.subarray(NONCE).toString('base64'),
  }
}

/**
 * The data key of a passphrase.
 *
 * @throws Problem `lock.wrong-passphrase`; nothing is counted and nothing is changed
 */
export async function unwrapKey(wrapped: Wrapped, passphrase: string): Promise<Buffer> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const wrapping = await stretched(passphrase, bytes(wrapped.salt), wrapped.iterations)
  try {
    const sealed = Buffer.concat([bytes(wrapped.nonce), bytes(wrapped.key)])
    return decrypt(wrapping, sealed, boundTo(wrapped.iterations))
  } catch (cause) {
    throw new Problem('lock.wrong-passphrase', {}, { cause })
  }
}

const boundTo = (iterations: number) => `entente-lock-1 ${String(iterations)}`

const keyFor = (dataKey: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, '', `entente-lock-1 ${use}`, 32))

/** What the window encrypts its rows with. */
export const rowKeys = (dataKey: Uint8Array) => ({
  rows: keyFor(dataKey, 'rows'),
  names: keyFor(dataKey, 'names'),
})

/** How files of a store are written: as they are, or encrypted. */
export type FileCipher = {
  sealLine: (workspace: string, line: string) => string
  /** A line that does not open stays as it is: whoever reads it finds no entry in it and names it. */
  openLine: (workspace: string, line: string) => string
  sealBytes: (name: string, bytes: Uint8Array) => Uint8Array
  openBytes: (name: string, bytes: Uint8Array) => Uint8Array
  /** The name of an attachment's file. */
  fileName: (hash: string) => string
}

/** Files as they are. */
export const plainFiles: FileCipher = {
  sealLine: (_workspace, line) => line,
  openLine: (_workspace, line) => line,
  sealBytes: (_name, bytes) => bytes,
  openBytes: (_name, bytes) => bytes,
  fileName: (hash) => hash,
}

/** Files that only a data key opens; each line and file is bound to where it belongs. */
export function lockedFiles(dataKey: Uint8Array): FileCipher {
  const lines = keyFor(dataKey, 'journal')
  const files = keyFor(dataKey, 'attachments')
  const names = keyFor(dataKey, 'attachment names')
  return {
    sealLine: (workspace, line) => encrypt(lines, Buffer.from(line), workspace).toString('base64'),
    openLine: (workspace, line) => {
      try {
        return decrypt(lines, Buffer.from(line, 'base64'), workspace).toString('utf8')
      } catch {
        return line
      }
    },
    sealBytes: (name, bytes) => encrypt(files, bytes, name),
    openBytes: (name, bytes) => decrypt(files, bytes, name),
    // The hash of a file that somebody else has too would tell that it is here.
    fileName: (hash) => createHmac('sha256', names).update(hash).digest('hex'),
  }
}
