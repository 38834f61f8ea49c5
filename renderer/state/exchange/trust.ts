import type { Country } from '../../../data/model/country.ts'
import type { KeyCheck } from '../../../data/model/entries/exchange.ts'
import type { Entry } from '../../../data/model/entry.ts'
import type { Result } from '../../../data/model/problem.ts'
import type { KeptPersonalData } from '../use-personal-data.ts'
import { useWorkspace } from '../workspace.ts'
import { draft, write } from '../write.ts'
import { forgetRefusal } from './refused-keys.ts'

/** How the digits of a key were compared, and who read them at the other end. */
export type Comparison = { how: KeyCheck; vouchedBy: string; remarks: string } & KeptPersonalData

/** Vouches for a key: it speaks for its country from now on, also in what it said before. */
export async function endorseKey(
  key: { desk: string; publicKey: string; country: Country },
  said: Comparison,
): Promise<Result<Entry[]>> {
  const { desk, publicKey, country } = key
  await forgetRefusal(publicKey)
  return write(draft('key.endorsed', { desk, publicKey, country, ...said }, { releasability: 'SHARED' }))
}

/** Ends the trust in a key: what its desk writes after what is held here is marked and does not count. */
export async function revokeKey(
  desk: string,
  why: { reason: string } & KeptPersonalData,
): Promise<Result<Entry[]>> {
  const { id, real: picture, entries } = useWorkspace.getState()
  const known = picture?.trust[desk]
  if (!known) return { ok: false, problem: { code: 'log.unknown-target', facts: { target: desk } } }
  const theirs = entries.filter((entry) => entry.desk === desk && entry.releasability === 'SHARED')
  const last = theirs.reduce<Entry | null>(
    (before, entry) => (before && before.lamport > entry.lamport ? before : entry),
    null,
  )
  const opening = last && last.workspace !== id ? { workspace: last.workspace } : {}
  const place = { desk, publicKey: known.publicKey, ...opening, seq: last?.seq ?? 0 }
  return write(draft('key.revoked', { ...place, ...why }, { releasability: 'SHARED' }))
}
