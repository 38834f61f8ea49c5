import { searchIndex, type SearchDocument } from './search-index.ts'

export type SearchRequest =
  | { type: 'reset' }
  | { type: 'add'; documents: readonly SearchDocument[] }
  | { type: 'find'; query: string; ask: number }
/** Numbers, not hashes: a letter finds most of a long log. */
export type SearchAnswer = { ask: number; found: Uint32Array<ArrayBuffer> }

let index = searchIndex()

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'reset') index = searchIndex()
  else if (data.type === 'add') index.add(data.documents)
  else {
    const found = index.find(data.query)
    self.postMessage({ ask: data.ask, found } satisfies SearchAnswer, { transfer: [found.buffer] })
  }
})
