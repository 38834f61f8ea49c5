import { Problem } from '../../data/model/problem.ts'
import { getReference } from '../../data/reference/reference.ts'
import type { Start } from './begin.ts'

/** What is wrong with the shipped facts, or null; asked while the log is read. */
export function referenceFault(): Start | null {
  try {
    getReference()
    return null
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { phase: 'failed', problem: { code, facts } }
  }
}
