import type { Packer } from '../../../data/exchange/write-bundle.ts'

/** The engine's own gzip: several times as fast as a script's. */
export const gzip: Packer = async function* (pieces) {
  const taking = pieces[Symbol.asyncIterator]()
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (stream) => {
      const next = await taking.next()
      if (next.done) stream.close()
      else stream.enqueue(next.value as Uint8Array<ArrayBuffer>)
    },
    cancel: async () => {
      await taking.return?.()
    },
  })
  const packed = source.pipeThrough(new CompressionStream('gzip')).getReader()
  try {
    for (let next = await packed.read(); !next.done; next = await packed.read()) yield next.value
  } finally {
    await packed.cancel().catch(() => undefined)
  }
}
