import { strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import { canonical } from '../model/canonical.ts'
import { Problem } from '../model/problem.ts'

/** PBKDF2 and AES-256-GCM; injected, since they live in the engine (WebCrypto). */
export type Cipher<Key = unknown> = {
  /** AES-256 key from a passphrase by PBKDF2 with HMAC-SHA-256. */
  keyFrom(passphrase: string, salt: Uint8Array, iterations: number): Promise<Key>
  encrypt(key: Key, nonce: Uint8Array, data: Uint8Array, bound: Uint8Array): Promise<Uint8Array>
  /** Rejects when the data, the nonce, the bound text or the key is not the one it was encrypted with. */
  decrypt(key: Key, nonce: Uint8Array, data: Uint8Array, bound: Uint8Array): Promise<Uint8Array>
  random(bytes: number): Uint8Array
}

/** Rounds of PBKDF2 with HMAC-SHA-256: OWASP Password Storage Cheat Sheet, 2023. */
const ITERATIONS = 600_000
const MOST_ITERATIONS = 5_000_000
const PIECE = 64 * 1024
const TAG = 16
const MAGIC = strToU8('ENTENTE-LOCKED-1\n')
const HEADER_BYTES = 500

const Header = v.strictObject({
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(MOST_ITERATIONS)),
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{14}$/)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
})

/** Whether a file begins as a locked one does. */
export const isLocked = (start: Uint8Array): boolean => MAGIC.every((byte, index) => start[index] === byte)

/**
 * Encrypts bytes in pieces of 64 KiB: each has its own nonce with its place and whether it is the last, so that
 * pieces can be neither reordered nor cut off (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
 */
export async function* lockBytes<Key>(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
  cipher: Cipher<Key>,
): AsyncGenerator<Uint8Array> {
  const salt = cipher.random(16)
  const prefix = cipher.random(7)
  const header = joined([
    MAGIC,
    strToU8(`${canonical({ iterations: ITERATIONS, nonce: hexOf(prefix), salt: hexOf(salt) })}\n`),
  ])
  yield header
  const key = await cipher.keyFrom(passphrase.normalize('NFC'), salt, ITERATIONS)
  let index = 0
  for await (const { piece, isLast } of pieces(source, PIECE))
    yield await cipher.encrypt(key, nonceOf(prefix, index++, isLast), piece, header)
}

/**
 * Decrypts what `lockBytes` wrote.
 *
 * @throws Problem `bundle.not-a-bundle`, `bundle.wrong-passphrase`, `bundle.altered`, `bundle.cut`
 */
export async function* unlockBytes<Key>(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
  cipher: Cipher<Key>,
): AsyncGenerator<Uint8Array> {
  const reading = source[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array(0)
  let end = -1
  while (end < 0) {
    const next = await reading.next()
    if (next.done || start.length > HEADER_BYTES) throw new Problem('bundle.not-a-bundle')
    start = joined([start, next.value])
    end = start.indexOf(10, MAGIC.length)
  }
  const header = start.slice(0, end + 1)
  const { iterations, nonce, salt } = readHeader(header)
  const key = await cipher.keyFrom(passphrase.normalize('NFC'), bytesOf(salt), iterations)
  const rest = start.slice(end + 1)
  let index = 0
  const following = { [Symbol.asyncIterator]: () => reading }
  for await (const { piece, isLast } of pieces(chained(rest, following), PIECE + TAG)) {
    const open = cipher.decrypt(key, nonceOf(bytesOf(nonce), index, isLast), piece, header)
    yield await open.catch((cause: unknown) => {
      // The first piece tells a wrong passphrase; a later one that does not open was altered or cut.
      throw new Problem(index === 0 ? 'bundle.wrong-passphrase' : 'bundle.altered', { line: 0 }, { cause })
    })
    index += 1
  }
}

function readHeader(header: Uint8Array) {
  if (!isLocked(header)) throw new Problem('bundle.not-a-bundle')
  try {
    return v.parse(Header, JSON.parse(strFromU8(header.slice(MAGIC.length))))
  } catch (cause) {
    throw new Problem('bundle.not-a-bundle', {}, { cause })
  }
}

async function* chained(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first
  yield* rest
}

/** Cuts a stream into pieces of one size; the last may be shorter, and there is always one. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number) {
  let held: Uint8Array = new Uint8Array(0)
  for await (const bytes of source) {
    held = joined([held, bytes])
    let from = 0
    for (; held.length - from > size; from += size)
      yield { piece: held.slice(from, from + size), isLast: false }
    held = held.slice(from)
  }
  yield { piece: held, isLast: true }
}

function nonceOf(prefix: Uint8Array, index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  nonce.set(prefix)
  new DataView(nonce.buffer).setUint32(7, index)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
