import { searchIndex, type SearchDocument } from './search-index.ts'

export type SearchRequest =
  | { type: 'reset' }
  | { type: 'add'; documents: readonly SearchDocument[] }
  | { type: 'find'; query: string; ask: number }
export type SearchAnswer = { ask: number; found: readonly string[] }

let index = searchIndex()

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'reset') index = searchIndex()
  else if (data.type === 'add') index.add(data.documents)
  else self.postMessage({ ask: data.ask, found: index.find(data.query) } satisfies SearchAnswer)
})
