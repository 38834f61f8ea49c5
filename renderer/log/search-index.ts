import MiniSearch from 'minisearch'

/** What one entry is found by, under its number in this window. */
export type SearchDocument = { id: number; text: string; about: string }

/** Lower case without accents, ligatures taken apart, so that « téléphone » is found by "telephone" and back. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** `DET-7`, `DET-US-7`, `WIN#12`: what officials say on the phone; it means that number and no longer one. */
const numberPattern = /[a-z]{2,5}(?:-(?:us|ca))?[-#]\d+/g

/** Words of a text, and its numbers of things and entries whole. */
function wordsOf(text: string): string[] {
  const folded = fold(text)
  return [...(folded.match(numberPattern) ?? []), ...folded.split(/[^\p{L}\p{N}]+/u)].filter(Boolean)
}

/** What is asked for: numbers of things whole, the rest as words. */
function askedWords(text: string): string[] {
  const folded = fold(text)
  const numbers = folded.match(numberPattern) ?? []
  return [...numbers, ...folded.replace(numberPattern, ' ').split(/[^\p{L}\p{N}]+/u)].filter(Boolean)
}

/** An index of entries: every word asked for must begin a word of the entry; a number must be that number. */
export function searchIndex() {
  const index = new MiniSearch<SearchDocument>({
    fields: ['text', 'about'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: askedWords,
      processTerm: (term) => term,
      prefix: (term) => !/[-#]\d+$/.test(term),
      combineWith: 'AND',
    },
  })
  return {
    add: (documents: readonly SearchDocument[]) => {
      for (const document of documents) {
        if (index.has(document.id)) index.replace(document)
        else index.add(document)
      }
    },
    /** Numbers of what is found. */
    find: (query: string) => Uint32Array.from(index.search(query), ({ id }) => Number(id)),
  }
}
