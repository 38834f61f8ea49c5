import type { Entry } from '../model/entry.ts'
import { isOwnId } from '../model/own-id.ts'
import { aboutOf, opensThing } from '../rules/naming.ts'
import type { FoldContext } from './fold.ts'

/** The identity that an entry is the first to use: of the thing it opens, or of the official it registers. */
export function claimedBy(entry: Entry): string | null {
  if (entry.kind === 'official.registered') return entry.body.official
  if (entry.kind === 'decision.takenAlone') return entry.body.decision
  return opensThing(entry.kind) && entry.kind !== 'handover.offered'
    ? (aboutOf(entry.body)?.id ?? null)
    : null
}

/**
 * Whether an entry opens something under an identity that another desk has. Identities are random, so that is never
 * an accident: the desk whose mark it carries keeps it, then one whose key speaks, then the first in order; a shared
 * one before a country's own.
 */
export function pretendersIn(ordered: readonly Entry[], context: FoldContext): ReadonlySet<Entry> {
  const owners = new Map<string, Entry>()
  for (const entry of ordered) {
    const id = claimedBy(entry)
    if (id === null) continue
    const known = owners.get(id)
    const rank = (each: Entry) => (isOwnId(id, each.desk) ? 2 : context.binds(each) ? 1 : 0)
    const isStronger =
      !known ||
      (known.desk !== entry.desk && known.releasability === entry.releasability && rank(entry) > rank(known))
    if (isStronger) owners.set(id, entry)
  }
  const pretenders = new Set<Entry>()
  for (const entry of ordered) {
    const id = claimedBy(entry)
    if (id !== null && owners.get(id)?.desk !== entry.desk) pretenders.add(entry)
  }
  return pretenders
}
