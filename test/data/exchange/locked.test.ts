import { describe, expect, it } from 'vitest'
import { isLocked, lockBytes, unlockBytes } from '../../../data/exchange/locked.ts'
import { Problem } from '../../../data/model/problem.ts'
import { cipher } from '../../support/cipher.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.slice(from, from + size))
}

async function whole(source: AsyncIterable<Uint8Array>) {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const lock = (bytes: Uint8Array, size = 10_000) =>
  whole(lockBytes(inPieces(bytes, size), 'horse staple', cipher))
const unlock = (bytes: Uint8Array, passphrase = 'horse staple', size = 999) =>
  whole(unlockBytes(inPieces(bytes, size), passphrase, cipher))
const codeOf = (bytes: Uint8Array, passphrase?: string) =>
  unlock(bytes, passphrase).then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  )

const text = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251)

describe('a locked file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
    '[LCK-1] of %i bytes opens with its passphrase',
    async (length) => {
      const locked = await lock(text(length))
      expect(isLocked(locked)).toBe(true)
      expect(await unlock(locked)).toEqual(text(length))
    },
  )

  it('[LCK-2] says so when the passphrase is wrong', async () => {
    expect(await codeOf(await lock(text(100)), 'horse stable')).toBe('bundle.wrong-passphrase')
  })

  it('[LCK-3] does not open when a bit, a piece or the end is changed', async () => {
    const locked = await lock(text(200_000))
    const begin = locked.indexOf(10, 17) + 1
    for (const place of [20, 60, begin, begin + 65_552, begin + 140_000, locked.length - 1]) {
      const changed = locked.slice()
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await codeOf(changed)).not.toBe('opened')
    }
    const piece = 65_552
    const swapped = locked.slice()
    swapped.set(locked.slice(begin, begin + piece), begin + piece)
    swapped.set(locked.slice(begin + piece, begin + 2 * piece), begin)
    expect(await codeOf(swapped)).not.toBe('opened')
    expect(await codeOf(locked.slice(0, begin + 2 * piece))).not.toBe('opened')
    expect(await codeOf(locked.slice(0, begin))).not.toBe('opened')
    expect(await codeOf(locked.slice(0, begin - 4))).not.toBe('opened')
  })

  it('[LCK-4] holds none of the text', async () => {
    const locked = await lock(new TextEncoder().encode('Pont Ambassador '.repeat(500)))
    expect(Buffer.from(locked).includes('Ambassador')).toBe(false)
  })
})
