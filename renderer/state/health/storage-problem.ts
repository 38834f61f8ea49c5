import type { ProblemData } from '../../../data/model/problem.ts'
import { lookAtSpace } from './space.ts'

/** What the engine says when its files cannot be written or read. */
const engineFault =
  /backing store|Internal error|UnknownError|DatabaseClosed|connection is closing|InvalidState|AbortError|transaction was aborted|DataError/i

/** A failure of the engine's database in plain words: the disk is full, or the database failed. */
export async function storageProblem(problem: ProblemData): Promise<ProblemData> {
  if (problem.code !== 'unexpected' || !engineFault.test(String(problem.facts['detail']))) return problem
  const space = await lookAtSpace()
  const detail = firstSentence(String(problem.facts['detail']))
  return { code: space === 'none' ? 'log.storage-full' : 'log.database-failed', facts: { detail } }
}

/** Of what the engine says twice over, the first sentence, without its full stop. */
export const firstSentence = (detail: string): string => detail.split('. ')[0]?.replace(/\.+$/, '') ?? ''
