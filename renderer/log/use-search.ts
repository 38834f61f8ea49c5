import { useEffect, useRef, useState } from 'react'
import type { SentenceContext } from '../../data/words/links.ts'
import { fillIndex, nothingSent } from './fill-index.ts'
import type { SearchAnswer, SearchRequest } from './search-worker.ts'

/**
 * Numbers of the entries in which every word of a text occurs, at the start of a word, accents ignored; null while
 * nothing is asked or the first answer is not there. The index lives in a worker as long as the log is shown, and
 * is filled while nothing else is to be done, so that it is there when somebody searches.
 */
export function useSearch(query: string, context: SentenceContext | null): ReadonlySet<number> | null {
  const wanted = query.trim()
  const isAsked = wanted !== ''
  const [answer, setAnswer] = useState<ReadonlySet<number> | null>(null)
  const [worker, setWorker] = useState<Worker | null>(null)
  const [filled, setFilled] = useState<SentenceContext | null>(null)
  const sent = useRef(nothingSent())
  const language = useRef(context?.language)
  const isHurried = useRef(isAsked)
  const ask = useRef(0)

  useEffect(() => {
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.ask === ask.current) setAnswer(new Set(data.found))
    })
    sent.current = nothingSent()
    setWorker(made)
    return () => {
      made.terminate()
      setWorker(null)
    }
  }, [])

  useEffect(() => {
    if (!worker || !context) return
    const send = (request: SearchRequest) => worker.postMessage(request)
    if (language.current !== context.language) {
      language.current = context.language
      sent.current = nothingSent()
      send({ type: 'reset' })
    }
    let isWanted = true
    void fillIndex(context, {
      sent: sent.current,
      add: (documents) => send({ type: 'add', documents }),
      pause: () => (isHurried.current ? turn() : idle()),
      isWanted: () => isWanted,
    }).then((isWhole) => {
      if (isWhole) setFilled(context)
    })
    return () => {
      isWanted = false
    }
  }, [worker, context])

  useEffect(() => {
    isHurried.current = isAsked
    // What was asked before is answered no more.
    ask.current += 1
    if (!isAsked) setAnswer(null)
    else if (worker && filled) {
      worker.postMessage({ type: 'find', query: wanted, ask: ask.current } satisfies SearchRequest)
    }
  }, [worker, filled, wanted, isAsked])

  return isAsked ? answer : null
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done))
const idle = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: 200 })
  })
