import { randomUUID } from 'node:crypto'
import { open, readdir, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../data/model/problem.ts'
import { lastingFolder, syncFolder, writeWhole } from './durable.ts'
import { purgeLines } from './journal-purge.ts'
import { plainFiles, type FileCipher } from './lock/keys.ts'

const EXTENSION = '.jsonl'
const NEWLINE = 0x0a

/** The second copy of the log: one append-only file a workspace, one canonical text a line, as it is or encrypted. A line counts once its newline is on the disk; what follows the last one is torn. */
export function journalIn(folder: string, cipher: FileCipher = plainFiles) {
  const pathOf = (workspace: string) => join(folder, workspace + EXTENSION)
  const queue = new Map<string, Promise<unknown>>()
  const inFolder = lastingFolder(folder)
  /** Files whose name is on the disk for sure. */
  const named = new Set<string>()
  /** Files whose end this start has seen whole, or written. */
  const sound = new Set<string>()

  /** One at a time for each workspace, so that two appends never share a place. */
  function inTurn<T>(workspace: string, work: () => Promise<T>): Promise<T> {
    const turn = (queue.get(workspace) ?? Promise.resolve()).then(work, work)
    queue.set(workspace, turn)
    return turn
  }

  const written = (workspace: string, work: (path: string) => Promise<void>) =>
    inTurn(workspace, () => work(pathOf(workspace))).catch((thrown: unknown) => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown)
      throw new Problem('journal.failed', { detail }, { cause: thrown })
    })

  const opened = (workspace: string, text: string) =>
    cipher === plainFiles || text === ''
      ? text
      : `${text
          .slice(0, -1)
          .split('\n')
          .map((line) => cipher.openLine(workspace, line))
          .join('\n')}\n`

  return {
    append: (workspace: string, lines: readonly string[]) =>
      written(workspace, async (path) => {
        await inFolder()
        const sealed = lines.map((line) => cipher.sealLine(workspace, line))
        await appendTo(path, `${sealed.join('\n')}\n`, sound.has(path))
        sound.add(path)
        // Whoever made the file may have been ended before its name was there for good.
        if (!named.has(path)) await syncFolder(folder)
        named.add(path)
      }),

    /** The whole lines as one text, each with its newline: one text crosses to the window far sooner than many. */
    read: (workspace: string) =>
      inTurn(workspace, async () => {
        const bytes = await readFile(pathOf(workspace)).catch(emptyIfMissing)
        const end = wholeLines(bytes)
        if (end === bytes.length) sound.add(pathOf(workspace))
        return {
          text: opened(workspace, bytes.toString('utf8', 0, end)),
          tornTail: end === bytes.length ? null : bytes.toString('utf8', end),
        }
      }),

    purge: (workspace: string, hashes: readonly string[]) =>
      written(workspace, (path) =>
        purgeLines(path, new Set(hashes), {
          open: (line) => cipher.openLine(workspace, line),
          seal: (line) => cipher.sealLine(workspace, line),
        }),
      ),

    async list() {
      const names = await readdir(folder).catch(() => [])
      return names
        .filter((name) => name.endsWith(EXTENSION))
        .map((name) => name.slice(0, -EXTENSION.length))
        .sort()
    },
  }
}

async function appendTo(path: string, text: string, isSound: boolean): Promise<void> {
  const file = await openOrCreate(path)
  try {
    const end = await wholeLength(file, path, isSound)
    try {
      await writeAll(file, Buffer.from(text), end)
      await file.sync()
    } catch (thrown) {
      // Half an append must not be followed by its own repetition.
      await file.truncate(end).catch(() => undefined)
      throw thrown
    }
  } finally {
    await file.close()
  }
}

/** A single write may stop short, on a disk that is almost full. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
    return open(path, 'wx+')
  }
}

/**
 * Bytes of the whole lines. Not whole is what follows the last newline, and a last line with a zero in it: a file system
 * may have made room for an append, and its end come to the disk before its beginning.
 */
export function wholeLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(NEWLINE) + 1
  const start = end < 2 ? 0 : bytes.lastIndexOf(NEWLINE, end - 2) + 1
  return bytes.subarray(start, end).includes(0) ? start : end
}

/** Length of the whole lines. A torn end is first saved beside, then cut: nothing else is ever removed. */
async function wholeLength(file: FileHandle, path: string, isSound: boolean): Promise<number> {
  const { size } = await file.stat()
  if (size === 0) return 0
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  if (last[0] === NEWLINE && isSound) return size
  const bytes = await file.readFile()
  const end = wholeLines(bytes)
  if (end === size) return size
  await writeWhole(`${path}.torn-${randomUUID()}`, bytes.subarray(end))
  await file.truncate(end)
  await file.sync()
  return end
}

function emptyIfMissing(thrown: unknown): Buffer {
  if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
  throw thrown
}
