import { useEffect, useRef, useState } from 'react'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { SentenceContext } from '../../data/words/sentence.ts'
import { documentOf } from './search-document.ts'
import type { SearchAnswer, SearchRequest } from './search-worker.ts'

/** Entries handed to the worker at a time, so that the window stays smooth. */
const batch = 400

/**
 * Hashes of the entries in which every word of a text occurs, at the start of a word, accents ignored; null while
 * nothing is asked or the first answer is not there. The index lives in a worker and is filled when the first search begins.
 */
export function useSearch(query: string, context: SentenceContext | null): ReadonlySet<string> | null {
  const wanted = query.trim()
  const [answer, setAnswer] = useState<ReadonlySet<string> | null>(null)
  const [worker, setWorker] = useState<Worker | null>(null)
  const known = useRef(new Map<string, FoldedEntry>())
  const language = useRef(context?.language)
  const ask = useRef(0)
  const isAsked = wanted !== ''

  useEffect(() => {
    if (!isAsked) return
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.ask === ask.current) setAnswer(new Set(data.found))
    })
    known.current = new Map()
    setWorker(made)
    return () => {
      made.terminate()
      setWorker(null)
      setAnswer(null)
    }
  }, [isAsked])

  useEffect(() => {
    if (!worker || !context) return
    const send = (request: SearchRequest) => worker.postMessage(request)
    if (language.current !== context.language) {
      language.current = context.language
      known.current = new Map()
      send({ type: 'reset' })
    }
    const changed = context.picture.timeline.filter(
      (folded) => known.current.get(folded.entry.hash) !== folded,
    )
    for (let from = 0; from < changed.length; from += batch)
      send({
        type: 'add',
        documents: changed.slice(from, from + batch).map((folded) => documentOf(folded, context)),
      })
    for (const folded of changed) known.current.set(folded.entry.hash, folded)
    ask.current += 1
    send({ type: 'find', query: wanted, ask: ask.current })
  }, [worker, context, wanted])

  return isAsked ? answer : null
}
