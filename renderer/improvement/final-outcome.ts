import { create } from 'zustand'
import type { ProblemData } from '../../data/model/problem.ts'

/** What became of the last declaration from this window, and of which workspace: where its file is, and why the plan's library was not told. */
export const useFinalOutcome = create<{
  workspace: string | null
  path: string | null
  problem: ProblemData | null
}>()(() => ({
  workspace: null,
  path: null,
  problem: null,
}))
