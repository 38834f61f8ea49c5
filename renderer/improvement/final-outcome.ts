import { create } from 'zustand'
import type { ProblemData } from '../../data/model/problem.ts'

/** What became of the last declaration from this window: where its file is, and why the plan's library was not told. */
export const useFinalOutcome = create<{ path: string | null; problem: ProblemData | null }>()(() => ({
  path: null,
  problem: null,
}))
