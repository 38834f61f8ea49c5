import { isLocked, unlockBytes } from '../../../data/exchange/locked.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { BundleSource } from '../../machine/bundle-source.ts'
import { cipher } from './cipher.ts'
import type { Watch } from './export-bundle.ts'

/** So much is read at once: some thousand entries, so that the window stays awake. */
const piece = 64 * 1024

/**
 * The bytes of a bundle, unlocked. Progress is in bytes of the file.
 *
 * @throws Problem `bundle.locked` without a passphrase, `bundle.cancelled`, `file.unreadable`, those of `unlockBytes`
 */
export async function* piecesOf(
  source: BundleSource,
  passphrase: string | null,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  const start = await readFrom(source, 0, Math.min(source.size, 64))
  if (!isLocked(start)) yield* bytesOf(source, watch)
  else if (passphrase === null) throw new Problem('bundle.locked')
  else yield* unlockBytes(bytesOf(source, watch), passphrase, cipher)
}

async function* bytesOf(source: BundleSource, { progress, signal }: Watch): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < source.size; from += piece) {
    refuseCancelled(signal)
    const to = Math.min(from + piece, source.size)
    yield await readFrom(source, from, to)
    progress(to, source.size)
  }
}

/** @throws Problem `bundle.cancelled` once the official cancelled */
export function refuseCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Problem('bundle.cancelled')
}

async function readFrom(source: BundleSource, from: number, to: number): Promise<Uint8Array> {
  const bytes = await source.read(from, to).catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path: source.name }, { cause })
  })
  // A stick that was pulled out, or a file that something else is writing.
  if (bytes.length !== to - from) throw new Problem('file.unreadable', { path: source.name })
  return bytes
}
