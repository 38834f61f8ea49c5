import { useCallback, useEffect, useState } from 'react'
import { create } from 'zustand'
import type { ProblemData } from '../../data/model/problem.ts'
import { Problem } from '../../data/model/problem.ts'
import { useDesk } from '../state/desk.ts'
import { librariesHere, type PlanLibrary } from '../state/plan-library.ts'

/** Counts what was written into libraries from here: each time they are read anew. */
const useWrites = create<{ count: number }>()(() => ({ count: 0 }))

/** The plan libraries of this computer; null while they are read. */
export function usePlanLibraries() {
  const [libraries, setLibraries] = useState<readonly PlanLibrary[] | null>(null)
  const [problem, setProblem] = useState<ProblemData | null>(null)
  const count = useWrites((state) => state.count)
  const country = useDesk((state) => state.acting?.desk.country)
  useEffect(() => {
    let isLatest = true
    librariesHere()
      .then((found) => {
        if (!isLatest) return
        setLibraries(found)
        setProblem(null)
      })
      .catch((thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        if (isLatest) setProblem({ code, facts })
      })
    return () => {
      isLatest = false
    }
  }, [count, country])
  const reread = useCallback(() => useWrites.setState((state) => ({ count: state.count + 1 })), [])
  return { libraries, problem, reread }
}
