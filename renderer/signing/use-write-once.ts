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
  const busy = useRef(false)

  async function writeOnce(made: Draft): Promise<Entry[] | null> {
    if (busy.current) return null
    const refusal = refusalOf(made)
    if (refusal) {
      setProblem(refusal)
      return null
    }
    busy.current = true
    setBusy(true)
    const outcome = await write(made)
    busy.current = false
    setBusy(false)
    if (outcome.ok) return outcome.value
    setProblem(outcome.problem)
    return null
  }
  return { isBusy, problem, setProblem, writeOnce }
}
