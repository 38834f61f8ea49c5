import { useRef, useState } from 'react'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { ProblemData } from '../../data/model/problem.ts'
import { write } from '../state/write.ts'
import { refusalOf } from './use-signed-form.ts'

/** Writes one entry at a time, unless the log would refuse it: what stands in the way is a problem to show, and null. */
export function useWriteOnce() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  /** The state is drawn later than a second stroke may come. */
  const underWay = useRef<{ what: string; end: Promise<unknown> } | null>(null)

  /** A second stroke for the same thing writes nothing; another thing, where the caller tells them apart, waits its turn. */
  async function writeOnce(made: Draft, what = ''): Promise<Entry[] | null> {
    while (underWay.current) {
      if (underWay.current.what === what) return null
      await underWay.current.end
    }
    const refusal = refusalOf(made)
    if (refusal) {
      setProblem(refusal)
      return null
    }
    const written = write(made)
    underWay.current = { what, end: written }
    setBusy(true)
    const outcome = await written
    underWay.current = null
    setBusy(false)
    if (outcome.ok) return outcome.value
    setProblem(outcome.problem)
    return null
  }
  return { isBusy, problem, setProblem, writeOnce }
}
