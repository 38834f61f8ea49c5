import { basename } from 'node:path'
import { Problem } from '../data/model/problem.ts'
import { openFileUpTo } from './bundle-file.ts'

/** The largest file that is read whole, in bytes (16 MiB). */
export const TEXT_LIMIT = 16 * 1024 * 1024

/** A whole text file in UTF-8, by its name without the folder. */
export async function readTextFile(path: string): Promise<{ name: string; text: string }> {
  const { name, bytes } = await readWholeFile(path)
  return { name, text: decoded(bytes, path) }
}

/** A whole file of any content, by its name without the folder. */
export async function readWholeFile(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const file = await openFileUpTo(path, TEXT_LIMIT)
  try {
    const bytes = await file.readFile()
    // It may have grown since it was looked at.
    if (bytes.byteLength > TEXT_LIMIT) throw new Problem('file.too-large', { path })
    return { name: basename(path), bytes: new Uint8Array(bytes) }
  } finally {
    await file.close()
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem('file.not-text', { path: basename(path) }, { cause })
  }
}
