import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../data/model/problem.ts'

/** A file on its way to its name: whole under it once finished, never in part. Pieces are written one after another. */
export type WholeFile = {
  path: string
  write(piece: string | Uint8Array): Promise<void>
  /** Synced, read back, compared, renamed. */
  finish(): Promise<void>
  /** Takes away what was written so far, before it returns. */
  abort(): Promise<void>
}

/** Begins a file beside its place. Every failure is `file.not-written` and leaves nothing behind. */
export async function beginWhole(path: string): Promise<WholeFile> {
  const beside = `${path}.${randomUUID()}.part`
  const hash = createHash('sha256')
  const file = await open(beside, 'wx').catch((cause: unknown) => {
    throw notWritten(path, cause)
  })
  const abort = async () => {
    try {
      rmSync(beside, { force: true })
    } catch {
      // The disk itself is gone, and what was on it: the first failure is the one to tell.
    }
    await file.close().catch(() => undefined)
  }
  const orAbort = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (cause) {
      await abort()
      throw notWritten(path, cause)
    }
  }
  return {
    path,
    write: (piece) =>
      orAbort(async () => {
        hash.update(piece)
        await file.writeFile(piece)
      }),
    finish: () =>
      orAbort(async () => {
        await file.sync()
        await file.close()
        const written = createHash('sha256')
        await pipeline(createReadStream(beside), written)
        if (written.digest('hex') !== hash.digest('hex')) throw new Error('it reads back differently')
        await rename(beside, path)
        await syncFolder(dirname(path))
      }),
    abort,
  }
}

function notWritten(path: string, cause: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return new Problem('file.not-written', { path, detail }, { cause })
}

/** Writes a file whole or not at all: beside, synced, read back, renamed, folder synced. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await beginWhole(path)
  await file.write(content)
  await file.finish()
}

/** Makes a new or renamed file's name survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * A folder that is made when it is needed. The first time its name and those above it are put on the disk, also when it
 * was there already: whoever made it may have been ended before that.
 */
export function lastingFolder(path: string): () => Promise<string> {
  let isOnDisk = false
  return async () => {
    const made = await mkdir(path, { recursive: true })
    if (made === undefined && isOnDisk) return path
    for (let below = path, above = dirname(path); above !== below; below = above, above = dirname(above))
      await syncFolder(above).catch((thrown: unknown) => {
        // What the system keeps to itself was not made by us.
        if (!['EACCES', 'EPERM'].includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown
      })
    isOnDisk = true
    return path
  }
}

/** Puts everything in a folder on the disk, names and contents, that somebody else wrote; without the folder nothing. */
export async function syncTree(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => null)
  if (!names) return
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null) // its owner deletes files as it goes
    if (found && !found.isFile()) await syncTree(path)
    const file = found?.isFile() ? await open(path, 'r+').catch(() => null) : null
    try {
      await file?.sync()
    } finally {
      await file?.close()
    }
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

/** The folder, made if it was missing. */
export async function folderAt(path: string): Promise<string> {
  await mkdir(path, { recursive: true })
  return path
}
