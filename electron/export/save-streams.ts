import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../data/model/problem.ts'
import { beginWhole, type WholeFile } from '../durable.ts'

/** Files that the window writes piece by piece. */
export function saveStreams() {
  const streams = new Map<string, { file: WholeFile; last: Promise<void> }>()

  function streamOf(id: string) {
    const stream = streams.get(id)
    if (!stream) throw new Problem('file.not-written', { path: '', detail: id })
    return stream
  }

  return {
    async open(path: string) {
      if (![...streams.values()].some(({ file }) => file.path === path)) await removeHalves(path)
      const id = randomUUID()
      streams.set(id, { file: await beginWhole(path), last: Promise.resolve() })
      return { id }
    },
    /** Pieces reach the disk in the order in which they came. */
    async write(id: string, bytes: Uint8Array) {
      const stream = streamOf(id)
      stream.last = stream.last.then(() => stream.file.write(bytes))
      await stream.last
    },
    async finish(id: string) {
      const { file, last } = streamOf(id)
      streams.delete(id)
      await last
      await file.finish()
      return file.path
    },
    async abort(id: string) {
      const stream = streams.get(id)
      streams.delete(id)
      await stream?.file.abort()
    },
    /** The page that wrote is gone. */
    abortAll() {
      for (const { file } of streams.values()) void file.abort()
      streams.clear()
    },
  }
}

/** What a kill left of earlier saves under this name must not lie on a stick for ever. */
async function removeHalves(path: string): Promise<void> {
  const folder = dirname(path)
  const before = `${basename(path)}.`
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.startsWith(before) && /^[0-9a-f-]{36}\.part$/.test(name.slice(before.length)))
      await rm(join(folder, name), { force: true }).catch(() => undefined)
}
