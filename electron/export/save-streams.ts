import { randomUUID } from 'node:crypto'
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
