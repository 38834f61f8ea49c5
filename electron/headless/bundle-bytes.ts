import { isLocked, unlockBytes } from '../../data/exchange/locked.ts'
import type { BundleFile } from '../../data/commands/gather.ts'
import { Problem } from '../../data/model/problem.ts'
import { openBundleFile } from '../bundle-file.ts'
import { cipher } from './crypto.ts'

const PIECE = 1024 * 1024

/** Each file once, to be read whenever it is asked for. */
export const bundleFiles = (paths: readonly string[], passphrase: string | null): BundleFile[] =>
  [...new Set(paths)].map((path) => ({ path, pieces: () => bundleBytes(path, passphrase) }))

/** The bytes of a bundle's file, unlocked when they are locked. The file is only read. */
async function* bundleBytes(path: string, passphrase: string | null): AsyncGenerator<Uint8Array> {
  const file = await openBundleFile(path)
  try {
    const pieces = piecesOf((bytes) => file.read(bytes, 0, bytes.length).then(({ bytesRead }) => bytesRead))
    const first = await pieces.next()
    if (first.done) return
    const all = withFirst(first.value, pieces)
    if (!isLocked(first.value)) yield* all
    else if (passphrase === null) throw new Problem('bundle.locked')
    else yield* unlockBytes(all, passphrase, cipher)
  } finally {
    await file.close()
  }
}

async function* piecesOf(read: (into: Uint8Array) => Promise<number>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = new Uint8Array(PIECE)
    const length = await read(bytes)
    if (length === 0) return
    yield bytes.subarray(0, length)
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}
