import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../data/model/problem.ts'
import { openBundleFile } from './bundle-file.ts'

/** What the window is told of a file: never where it lies. */
type Handle = { id: string; name: string; size: number }
type Known = { path: string; state: string | null }

/** Bundles named on the command line of a start, as a double click does: paths, or addresses as Linux desktops give. */
export const bundlesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .filter((word) => !word.startsWith('-') && /\.entente$/i.test(word))
    .flatMap((word) => (word.startsWith('file:') ? pathOf(word) : [resolve(folder, word)]))

function pathOf(address: string): string[] {
  try {
    return [fileURLToPath(address)]
  } catch {
    return [] // on another computer, or not properly encoded
  }
}

/** Bundles that the system or an official opened. Nothing stays open between two reads, so a USB stick can be taken out. */
export function openedBundles() {
  const known = new Map<string, Known>()
  const waiting: Handle[] = []
  let answer: (handle: Handle | null) => void = () => undefined
  let isAsked = false

  const reply = (handle: Handle | null) => {
    isAsked = false
    answer(handle)
  }

  /** A file that cannot be read gets a handle too: whoever reads it is told why. */
  async function hold(path: string): Promise<Handle> {
    const found = await stat(path).catch(() => null)
    const id = randomUUID()
    known.set(id, { path, state: found && stateOf(found) })
    return { id, name: basename(path), size: Math.max(1, found?.size ?? 0) }
  }

  return {
    hold,
    /** Hands a file to the window, now or when it asks. */
    async offer(path: string) {
      const handle = await hold(path)
      if (isAsked) reply(handle)
      else waiting.push(handle)
    },
    /** The next opened file, however long it takes; null when another question takes this one's place. */
    next(): Promise<Handle | null> {
      reply(null)
      const first = waiting.shift()
      if (first) return Promise.resolve(first)
      isAsked = true
      return new Promise((done) => {
        answer = done
      })
    },
    /** The page that asked is gone. */
    forgetAsker() {
      reply(null)
    },
    async read(id: string, offset: number, length: number) {
      const { path, state } = known.get(id) ?? { path: '', state: null }
      const file = await openBundleFile(path)
      try {
        if (stateOf(await file.stat()) !== state) throw new Problem('bundle.changed-meanwhile')
        const bytes = new Uint8Array(length)
        const { bytesRead } = await file.read(bytes, 0, length, offset)
        return bytes.slice(0, bytesRead)
      } catch (thrown) {
        if (thrown instanceof Problem) throw thrown
        throw new Problem('file.unreadable', { path: basename(path) }, { cause: thrown })
      } finally {
        await file.close()
      }
    },
  }
}

const stateOf = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }) =>
  [ino, size, mtimeMs].join(' ')
