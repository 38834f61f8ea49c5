import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../data/model/problem.ts'

/** Writes a file whole or not at all: beside, synced, renamed, folder synced. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    await syncFolder(dirname(path))
  } catch (thrown) {
    await rm(beside, { force: true })
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Problem('file.not-written', { path, detail }, { cause: thrown })
  }
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

/** The folder, made if it was missing. */
export async function folderAt(path: string): Promise<string> {
  await mkdir(path, { recursive: true })
  return path
}

/** Why nothing can be kept in a folder, or null: Chromium wipes a database that a full disk broke, so ask first. */
export async function whyUnwritable(folder: string): Promise<string | null> {
  const probe = join(folder, `probe-${randomUUID()}`)
  try {
    await folderAt(folder)
    await writeWhole(probe, new Uint8Array(2 ** 20))
    await rm(probe)
    return null
  } catch (thrown) {
    return thrown instanceof Problem ? String(thrown.facts['detail']) : String(thrown)
  }
}
