import type { ConflictThing } from '../model/entries/exchange.ts'
import type { Entry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Projection } from './fold.ts'

/** What is said of one thing, in log order, and the changes that nothing later builds on. */
type Said = { thing: ConflictThing; id: string; entries: readonly Entry[]; heads: readonly Sha256[] }
export type Changes = Readonly<Record<string, Said>>

/** Changes of one thing of which neither author had seen the other, in log order: the last is in force. */
export type Conflict = { thing: ConflictThing; id: string; between: readonly Entry[] }

/**
 * Kinds that change a thing. Concurrences, acknowledgements, answers by phone and reminders commute: never a conflict
 * (settled 4). What ends a decision is final whatever else was said, so it conflicts with nothing.
 */
const changing: ReadonlySet<string> = new Set([
  'disruption.opened',
  'disruption.updated',
  'disruption.closed',
  'measure.started',
  'measure.updated',
  'measure.ended',
  'decision.proposed',
  'decision.amended',
])

/** Everything said of the things that both countries can change, as far as conflicts need it. */
export const changes: Projection<Changes> = {
  initial: {},
  apply(state, entry) {
    const about = thingOf(entry)
    if (!about) return state
    const known = state[about.id] ?? { ...about, entries: [], heads: [] }
    const heads = changing.has(entry.kind)
      ? [...known.heads.filter((head) => !buildsOn(entry, head, known.entries)), entry.hash]
      : known.heads
    return { ...state, [about.id]: { ...known, heads, entries: [...known.entries, entry] } }
  },
}

/** The conflicts that no entry has settled: any change based on all of them does. */
export const conflictsIn = (state: Changes): Conflict[] =>
  Object.values(state).flatMap(({ thing, id, entries, heads }) =>
    heads.length < 2 ? [] : [{ thing, id, between: entries.filter(({ hash }) => heads.includes(hash)) }],
  )

function thingOf({ kind, body }: Entry): { thing: ConflictThing; id: string } | null {
  if (kind.startsWith('disruption.') && 'disruption' in body)
    return { thing: 'disruption', id: body.disruption }
  if (kind.startsWith('measure.') && 'measure' in body) return { thing: 'measure', id: body.measure }
  if (kind.startsWith('decision.') && 'decision' in body) return { thing: 'decision', id: body.decision }
  return null
}

/** Whether an entry's author had seen another one: it is among what the entry is based on, or what that is based on. */
function buildsOn(entry: Entry, head: Sha256, entries: readonly Entry[]): boolean {
  const target = entries.findLast(({ hash }) => hash === head)
  const seen = new Set<Sha256>()
  const waiting = [...entry.basedOn]
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    if (hash === head) return true
    if (seen.has(hash)) continue
    seen.add(hash)
    const before = entries.findLast((each) => each.hash === hash)
    // What an entry builds on always has a lower counter: nothing below the target can lead to it.
    if (before && target && before.lamport > target.lamport) waiting.push(...before.basedOn)
  }
  return false
}
