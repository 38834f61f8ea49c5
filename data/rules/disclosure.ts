import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'

const shared =
  /^(key|onward|exercise|clock|expectedAction)\.|^(workspace\.linked|inject\.delivered|report\.finalised)$/
/** The list of events stays with its controllers' country (settled 10). */
const own = /^(bundle\.|inject\.(?!delivered$))/

/**
 * Why an entry about keys, bundles and exercises may not be written so, or null: whose key speaks, what may go on, what
 * an exercise is and its clock, both countries must read the same; what was handed over stays in its country (settled
 * 7), as does what control has prepared; nobody vouches for itself.
 */
export function whyNotDisclose(
  { kind, releasability, body }: Pick<Draft, 'kind' | 'releasability' | 'body'>,
  desk: string,
): ProblemCode | null {
  if (own.test(kind)) return releasability === 'SHARED' ? 'log.must-stay-here' : null
  if (shared.test(kind) && releasability !== 'SHARED') return 'log.must-be-shared'
  return kind === 'key.endorsed' && 'desk' in body && body.desk === desk ? 'log.own-key' : null
}
