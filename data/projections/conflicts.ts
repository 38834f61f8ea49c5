import type { ConflictThing } from '../model/entries/exchange.ts'
import type { Entry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { FoldContext, Projection } from './fold.ts'
import { pushed, put } from './record.ts'

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
  'plan.drafted',
  'plan.revised',
  'exercise.planned',
  'exercise.replanned',
])

/** Kinds that begin a thing. */
const beginning: ReadonlySet<string> = new Set([
  'disruption.opened',
  'measure.started',
  'decision.proposed',
  'decision.takenAlone',
  'plan.drafted',
  'exercise.planned',
])

/** Everything said of the things that both countries can change, as far as conflicts need it. */
export const changes: Projection<Changes> = {
  initial: {},
  apply(state, entry, context) {
    const about = thingOf(entry)
    if (!about) return state
    const known = state[about.id]
    if (!known && !beginning.has(entry.kind)) return state
    if (known && (known.entries[0]?.releasability !== entry.releasability || known.thing !== about.thing))
      return state
    const said = known ?? { ...about, entries: [], heads: [] }
    const entries = pushed(said.entries, entry)
    if (!changing.has(entry.kind) || !isHeard(said, entry, context))
      return put(state, about.id, { ...said, entries })
    const isSeen = seenBy(entry, said.entries)
    const heads = [...said.heads.filter((head) => !isSeen(head)), entry.hash]
    return put(state, about.id, { ...said, heads, entries })
  },
}

const found = new WeakMap<Changes, readonly Conflict[]>()

/** The conflicts that no entry has settled: any change based on all of them does. The same changes give the same list. */
export function conflictsIn(state: Changes): readonly Conflict[] {
  const conflicts =
    found.get(state) ??
    Object.values(state).flatMap(({ thing, id, entries, heads }) =>
      heads.length < 2 ? [] : [{ thing, id, between: entries.filter(({ hash }) => heads.includes(hash)) }],
    )
  found.set(state, conflicts)
  return conflicts
}

function thingOf({ kind, body }: Entry): { thing: ConflictThing; id: string } | null {
  if (kind.startsWith('disruption.') && 'disruption' in body)
    return { thing: 'disruption', id: body.disruption }
  if (kind.startsWith('measure.') && 'measure' in body) return { thing: 'measure', id: body.measure }
  if (kind.startsWith('decision.') && 'decision' in body) return { thing: 'decision', id: body.decision }
  if (kind === 'exercise.planned' || kind === 'exercise.replanned')
    return { thing: 'exercise', id: body.exercise }
  if (kind.startsWith('plan.') && 'plan' in body) return { thing: 'plan', id: body.plan }
  return null
}

const needsKey: ReadonlySet<string> = new Set(['decision.amended', 'plan.revised', 'exercise.replanned'])

/** Terms count from keys that speak, or from the desk that proposed them; others change nothing to conflict with. */
const isHeard = ({ entries }: Said, entry: Entry, context: FoldContext) =>
  !needsKey.has(entry.kind) || context.binds(entry) || entries[0]?.desk === entry.desk

/**
 * Whether an entry's author had seen another one: it is the author's own from before, or among what the entry is based
 * on, or what that is based on.
 */
function seenBy(entry: Entry, entries: readonly Entry[]): (head: Sha256) => boolean {
  let found: ReadonlyMap<Sha256, Entry> | null = null
  const byHash = () => (found ??= new Map(entries.map((each) => [each.hash, each])))
  return (head) => {
    if (entry.basedOn.includes(head)) return true
    const target = byHash().get(head)
    if (!target) return false
    if (isSameChain(target, entry)) return target.seq < entry.seq
    const seen = new Set<Sha256>(entry.basedOn)
    const waiting = [...seen]
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      if (hash === head) return true
      const before = byHash().get(hash)
      // What an entry builds on always has a lower counter: nothing below the target can lead to it.
      if (!before || before.lamport <= target.lamport) continue
      if (isSameChain(before, target) && before.seq > target.seq) return true
      for (const each of before.basedOn)
        if (!seen.has(each)) {
          seen.add(each)
          waiting.push(each)
        }
    }
    return false
  }
}

/** Entries of a thing are all of its releasability. */
const isSameChain = (one: Entry, other: Entry) => one.desk === other.desk && one.workspace === other.workspace
