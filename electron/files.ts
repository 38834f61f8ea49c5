import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../data/model/problem.ts'
import { folderAt, lastingFolder, syncFolder, writeWhole } from './durable.ts'
import { plainFiles, type FileCipher } from './lock/keys.ts'

/** Attachments kept by the hash of their bytes, each synced before an entry may name it. */
export function attachmentsIn(folder: string, cipher: FileCipher = plainFiles) {
  const inFolder = lastingFolder(folder)
  return {
    async put(hash: string, bytes: Uint8Array) {
      if (sha256(bytes) !== hash) throw new Problem('ipc.invalid-request', { channel: 'attachment.put' })
      const name = cipher.fileName(hash)
      await writeWhole(join(await inFolder(), name), cipher.sealBytes(name, bytes))
    },
    async get(hash: string) {
      const name = cipher.fileName(hash)
      const written = await readFile(join(folder, name)).catch(() => null)
      const bytes = written && openedBytes(cipher, name, written)
      if (written && (!bytes || sha256(bytes) !== hash)) throw new Problem('file.unreadable', { path: hash })
      return bytes && new Uint8Array(bytes)
    },
    /** Every attachment that is what its name says, one after another. */
    async *all() {
      for (const name of await readdir(folder).catch(() => [])) {
        const written = await readFile(join(folder, name)).catch(() => null)
        const bytes = written && openedBytes(cipher, name, written)
        const hash = bytes && sha256(bytes)
        if (bytes && hash && cipher.fileName(hash) === name) yield { hash, bytes: new Uint8Array(bytes) }
      }
    },
    async delete(hashes: readonly string[]) {
      for (const hash of hashes) await rm(join(folder, cipher.fileName(hash)), { force: true })
      await syncFolder(await inFolder())
    },
  }
}

function openedBytes(cipher: FileCipher, name: string, written: Uint8Array): Uint8Array | null {
  try {
    return cipher.openBytes(name, written)
  } catch {
    return null // altered
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Street-level map files that an official chose. The window may name only a path that was chosen before. */
export function tileFilesIn(folder: string) {
  const chosenPath = join(folder, 'tiles.json')
  const handles = new Map<string, FileHandle>()

  const chosen = async () => {
    try {
      const list: unknown = JSON.parse(await readFile(chosenPath, 'utf8'))
      return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []
    } catch {
      return [] // none chosen yet, or no list any more: the official chooses again
    }
  }

  async function hold(path: string) {
    const file = await open(path, 'r').catch((cause: unknown) => {
      throw new Problem('file.unreadable', { path }, { cause })
    })
    const start = Buffer.alloc(8)
    // A folder opens like a file on some systems, and fails only when it is read.
    await file.read(start, 0, 8, 0).catch(() => null)
    if (start.toString('latin1') !== 'PMTiles\x03') {
      await file.close()
      throw new Problem('file.not-pmtiles', { path })
    }
    const id = randomUUID()
    handles.set(id, file)
    return { id, name: basename(path), path, size: (await file.stat()).size }
  }

  return {
    async open(path: string) {
      const tiles = await hold(path)
      const known = await chosen()
      if (!known.includes(path)) {
        await folderAt(folder)
        await writeWhole(chosenPath, JSON.stringify([...known, path]))
      }
      return tiles
    },
    async reopen(path: string) {
      const isThere = (await chosen()).includes(path) && (await stat(path).catch(() => null))?.isFile()
      return isThere ? hold(path) : null
    },
    async read(id: string, offset: number, length: number) {
      const file = handles.get(id)
      if (!file) throw new Problem('file.unreadable', { path: id })
      const bytes = new Uint8Array(length)
      const { bytesRead } = await file.read(bytes, 0, length, offset).catch((cause: unknown) => {
        throw new Problem('file.unreadable', { path: id }, { cause })
      })
      return bytes.slice(0, bytesRead)
    },
  }
}
