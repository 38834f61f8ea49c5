import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { Problem } from '../data/model/problem.ts'

/** The largest bundle that is read, in bytes (2 GiB). */
const BUNDLE_LIMIT = 2 * 1024 ** 3

/** Opens a bundle for reading and nothing else. */
export const openBundleFile = (path: string): Promise<FileHandle> => openFileUpTo(path, BUNDLE_LIMIT)

/** Opens a file of at most so many bytes for reading and nothing else; never a folder, a device or a pipe, which would not answer. */
export async function openFileUpTo(path: string, limit: number): Promise<FileHandle> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path }, { cause })
  })
  if (!found.isFile()) throw new Problem('file.unreadable', { path })
  if (found.size > limit) throw new Problem('file.too-large', { path })
  // A pipe put there meanwhile must not hold a thread for ever. Windows has neither.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path }, { cause })
  })
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new Problem('file.unreadable', { path })
}
