import MiniSearch from 'minisearch'

export type SearchDocument = { id: string; text: string; about: string }
export type SearchRequest =
  | { type: 'reset' }
  | { type: 'add'; documents: readonly SearchDocument[] }
  | { type: 'find'; query: string; ask: number }
export type SearchAnswer = { ask: number; found: readonly string[] }

/** Lower case without accents, so that « téléphone » is found by "telephone" and the other way round. */
const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const emptyIndex = () =>
  new MiniSearch<SearchDocument>({
    fields: ['text', 'about'],
    processTerm: fold,
    searchOptions: { prefix: true, combineWith: 'AND', processTerm: fold },
  })

let index = emptyIndex()

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'reset') index = emptyIndex()
  else if (data.type === 'add')
    for (const document of data.documents) {
      if (index.has(document.id)) index.replace(document)
      else index.add(document)
    }
  else {
    const found = index.search(data.query).map(({ id }) => String(id))
    self.postMessage({ ask: data.ask, found } satisfies SearchAnswer)
  }
})
