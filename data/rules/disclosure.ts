import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'

const shared = /^(key|onward)\.|^workspace\.linked$/

/**
 * Why an entry about keys and bundles may not be written so, or null: whose key speaks, and what may go on, both
 * countries must read the same; what was handed over stays in its country (settled 7); nobody vouches for itself.
 */
export function whyNotDisclose(
  { kind, releasability, body }: Pick<Draft, 'kind' | 'releasability' | 'body'>,
  desk: string,
): ProblemCode | null {
  if (kind.startsWith('bundle.')) return releasability === 'SHARED' ? 'log.must-stay-here' : null
  if (shared.test(kind) && releasability !== 'SHARED') return 'log.must-be-shared'
  return kind === 'key.endorsed' && 'desk' in body && body.desk === desk ? 'log.own-key' : null
}
