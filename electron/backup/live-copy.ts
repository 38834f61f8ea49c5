import { open, readFile, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { beginWhole } from '../durable.ts'
import { wholeLines } from '../journal.ts'

const NEWLINE = 0x0a
/** Bytes that are compared at both ends before a copy is taken for the beginning of a journal. */
const COMPARED = 2 ** 16

/**
 * A journal's copy in another folder that grows with it: always the journal's own beginning, byte for byte, up to a
 * whole line. What cannot be its beginning any more - the journal was purged or locked - is written anew.
 */
export function liveCopy(journal: string, copy: string) {
  /** Length of the copy, known to be the journal's beginning; null: not known. */
  let inStep: number | null = null

  /** Brings the copy up to the journal's last whole line; whether anything was written. */
  async function follow(): Promise<boolean> {
    const size = await sizeOf(journal)
    if (size === null) return false
    inStep ??= await matching(journal, copy, size)
    if (inStep === null || inStep > size) return anew()
    if (inStep === size) return false
    const tail = await between(journal, inStep, size)
    const whole = tail.subarray(0, wholeLines(tail))
    if (whole.length === 0) return false
    if (!(await put(whole, inStep))) return anew()
    inStep += whole.length
    return true
  }

  async function put(bytes: Buffer, at: number): Promise<boolean> {
    const file = await open(copy, at === 0 ? 'a+' : 'r+').catch((thrown: unknown) => {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT' && at > 0) return null
      throw thrown
    })
    if (!file) return false
    try {
      // Another drive may have come to the same place.
      if ((await file.stat()).size !== at) return false
      for (let done = 0; done < bytes.length;)
        done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
      return true
    } catch (thrown) {
      inStep = null
      throw thrown
    } finally {
      await file.close()
    }
  }

  async function anew(): Promise<boolean> {
    inStep = null
    const end = await wholeEnd(journal)
    const file = await beginWhole(copy)
    try {
      if (end > 0)
        for await (const piece of createReadStream(journal, { end: end - 1, highWaterMark: 2 ** 18 }))
          await file.write(piece as Buffer)
    } catch (thrown) {
      await file.abort()
      throw thrown
    }
    await file.finish()
    inStep = end
    return true
  }

  return {
    follow,
    /** The journal may have been written anew. */
    forget() {
      inStep = null
    },
    async sync() {
      const file = await open(copy, 'r+')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

/** How long the copy is when it may be the journal's beginning; null when it is not. */
async function matching(journal: string, copy: string, size: number): Promise<number | null> {
  const length = (await sizeOf(copy)) ?? 0
  if (length === 0) return 0
  if (length > size) return null
  const near = Math.min(length, COMPARED)
  const [first, same] = await Promise.all([between(journal, 0, near), between(copy, 0, near)])
  const [last, end] = await Promise.all([
    between(journal, length - near, length),
    between(copy, length - near, length),
  ])
  return first.equals(same) && last.equals(end) && end.at(-1) === NEWLINE ? length : null
}

/** Bytes of a journal up to and with its last whole line. */
export async function wholeEnd(path: string): Promise<number> {
  const size = (await sizeOf(path)) ?? 0
  const tail = await between(path, Math.max(0, size - COMPARED), size)
  const end = wholeLines(tail)
  if (end > 0) return size - tail.length + end
  return size <= COMPARED ? 0 : wholeLines(await readFile(path))
}

export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  })
  return found && found.size
}

async function between(path: string, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  if (bytes.length === 0) return bytes
  const file = await open(path, 'r')
  try {
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
