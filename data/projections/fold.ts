import type { Country, Releasability } from '../model/country.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import { byLogOrder, type Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { isBodyOf } from '../model/kinds.ts'
import { keepsIdentity, whyNotRevisable } from '../rules/revisable.ts'
import { binds, type Trust } from './trust.ts'

/** One wording of an entry: the first, or a correction. */
export type Version = {
  hash: Sha256
  body: Entry['body']
  at: Instant
  official: string | null
  reason: string | null
}

/** An entry as the log shows it now, with every wording it ever had. */
export type FoldedEntry = {
  /** The entry with the wording in force. */
  entry: Entry
  versions: readonly Version[]
  retracted: { at: Instant; official: string | null; reason: string } | null
}

/** A starting state, and what an entry makes of it. Pure. */
export type Projection<S> = {
  initial: S
  apply(state: S, entry: Entry, context: FoldContext): S
}

/** What a reducer may ask about who speaks. */
export type FoldContext = {
  /** The country that a desk enrolled for. */
  countryOf(desk: string): Country | null
  /** Whether an entry may bind its country: its desk's key was endorsed for it. */
  binds(entry: Entry): boolean
  /** Whether the workspace is an exercise: nothing of one counts elsewhere. */
  isExercise: boolean
}

/** Shared entries first, so that both countries fold the same picture; then one country's own on top (settled 2). */
export function inFoldOrder(entries: readonly Entry[], country: Country): Entry[] {
  const shared = entries.filter((entry) => entry.releasability === 'SHARED').sort(byLogOrder)
  const own = entries.filter((entry) => entry.releasability === country).sort(byLogOrder)
  return [...shared, ...own]
}

/**
 * Whether an entry may change a thing: only at the thing's own releasability. A country-only entry never
 * changes a shared thing, else the two countries would see it differently.
 */
export const mayChange = (thing: { releasability: Releasability }, entry: Entry): boolean =>
  thing.releasability === entry.releasability

/** Who speaks, from the trust that a log gives, and whether it is an exercise, from its first opening. */
export const contextOf = (trust: Trust, ordered: Iterable<Entry>): FoldContext => ({
  countryOf: (desk) => trust[desk]?.country ?? null,
  binds: (entry) => binds(trust, entry),
  isExercise: modeOf(ordered) === 'exercise',
})

function modeOf(ordered: Iterable<Entry>): WorkspaceMode | null {
  for (const entry of ordered) if (entry.kind === 'workspace.opened') return entry.body.mode
  return null
}

/**
 * Applies corrections and retractions to the entries they name; both wordings stay readable.
 * Only the author's country may correct (settled 4), another desk of it only with an endorsed key, never a decision's terms (settled 5), and only with a
 * whole body about the same thing; any other attempt changes nothing, whoever let it in.
 */
export function applyCorrections(ordered: readonly Entry[], context: FoldContext): FoldedEntry[] {
  const folded: FoldedEntry[] = []
  // Of a long log few entries are revised: only their places are kept.
  const revised = new Set(ordered.filter(isRevision).map(({ body }) => body.entry))
  const places = new Map<Sha256, number>()
  for (const entry of ordered) {
    if (revised.has(entry.hash)) places.set(entry.hash, folded.length)
    folded.push({ entry, versions: [versionOf(entry)], retracted: null })
    if (!isRevision(entry)) continue
    const place = places.get(entry.body.entry)
    const target = place === undefined ? undefined : folded[place]
    if (place === undefined || !target) continue
    if (context.countryOf(target.entry.desk) !== context.countryOf(entry.desk)) continue
    if (target.entry.desk !== entry.desk && !context.binds(entry)) continue
    if (mayRevise(target.entry, entry)) folded[place] = revise(target, entry)
  }
  return folded
}

type Revision = Extract<Entry, { kind: 'entry.corrected' | 'entry.retracted' }>

/** Whether an entry corrects or retracts another. */
export const isRevision = (entry: Entry): entry is Revision =>
  entry.kind === 'entry.corrected' || entry.kind === 'entry.retracted'

function mayRevise(target: Entry, revision: Revision): boolean {
  if (target.releasability !== revision.releasability) return false
  if (revision.kind === 'entry.retracted') return whyNotRevisable(target.kind, 'retract') === null
  const { replacement } = revision.body
  return (
    whyNotRevisable(target.kind, 'correct') === null &&
    isBodyOf(target.kind, replacement) &&
    keepsIdentity(target.body, replacement)
  )
}

const versionOf = (entry: Entry): Version => ({
  hash: entry.hash,
  body: entry.body,
  at: entry.recordedAt,
  official: entry.official,
  reason: null,
})

function revise(target: FoldedEntry, revision: Revision): FoldedEntry {
  const { recordedAt: at, official } = revision
  const { reason } = revision.body
  if (revision.kind === 'entry.retracted') return { ...target, retracted: { at, official, reason } }
  const body = revision.body.replacement as Entry['body']
  return {
    ...target,
    entry: { ...target.entry, body } as Entry,
    versions: [...target.versions, { hash: revision.hash, body, at, official, reason }],
  }
}
