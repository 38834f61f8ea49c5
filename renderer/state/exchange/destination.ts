import type { Manifest } from '../../../data/exchange/bundle.ts'
import { heldHere, type HeldHere } from '../../../data/log/held.ts'
import { otherCountry, type Country } from '../../../data/model/country.ts'
import type { WorkspaceMode } from '../../../data/model/entries/workspace.ts'
import type { Entry, EntryOf } from '../../../data/model/entry.ts'
import type { Instant } from '../../../data/model/ids.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { Problem, type ProblemCode } from '../../../data/model/problem.ts'
import { binds, trustOf } from '../../../data/projections/trust.ts'
import { recipientCode } from '../../../data/words/recipient.ts'
import { database } from '../database.ts'
import { useWorkspace } from '../workspace.ts'
import { actingNow } from './acting.ts'
import { refusedKeys } from './refused-keys.ts'

/** One opening of an event, to be compared with another. */
export type OpeningFacts = {
  name: string
  mode: WorkspaceMode
  purpose: string
  /** The desk that opened it; null when its enrolment is not here. */
  by: { name: string; country: Country } | null
  at: Instant
}

/** A bundle of another opening while an event is open: the same event, or one of its own? */
export type OtherOpening = {
  /** The event that is open. */
  ours: OpeningFacts
  theirs: OpeningFacts
  /** What was looked at: taking it in as its own event, or joining the two. */
  choice: 'open' | 'join'
  /** Why the two cannot be joined. */
  refused: ProblemCode | null
  /** It is stored on this computer as an event of its own too. */
  isHere: boolean
}

type Question = Pick<OtherOpening, 'choice' | 'refused' | 'isHere'>

/** Which log would take a bundle in, and what that log holds. */
export type Destination = { workspace: string; held: HeldHere; question: Question | null }

/**
 * Which log takes a bundle in: the open one when the bundle is of it, or of an opening that was joined with it, or is
 * joined now; else one of its own.
 *
 * @throws Problem `bundle.not-for-us`, `bundle.other-event`, `bundle.join-modes`
 */
export async function destinationOf(manifest: Manifest, wantsJoin: boolean): Promise<Destination> {
  const { desk } = actingNow()
  if (manifest.to.country === otherCountry(desk.country))
    throw new Problem('bundle.not-for-us', {
      recipient: manifest.to.name,
      code: recipientCode(manifest.to.country, manifest.to.name),
    })
  const refused = new Set((await refusedKeys()).map(({ publicKey }) => publicKey))
  const reader = {
    country: desk.country,
    isRefused: (publicKey: string) => refused.has(publicKey),
    binds: speakers([]),
  }
  const { id, real: picture, entries } = useWorkspace.getState()
  const { workspace, name, mode } = manifest
  const openMode = picture?.workspace?.mode
  if (id !== null && openMode) {
    const mine = { ...reader, binds: speakers(entries) }
    const held = await heldHere(database, id, mine)
    if (workspace === id || held.joined?.has(workspace)) return { workspace: id, held, question: null }
    const elsewhere = await joinedElsewhere(workspace)
    if (elsewhere) throw new Problem('bundle.other-event', { name: elsewhere })
    const own = await heldHere(database, workspace, reader)
    const isHere = own.arrival > 0
    const why = mode === openMode ? null : 'bundle.join-modes'
    if (wantsJoin && why) throw new Problem(why)
    const choice = wantsJoin || (isHere && !why) ? 'join' : 'open'
    if (isHere && choice === 'open')
      throw new Problem('bundle.other-event', { name: await nameOf(workspace, name) })
    const question = { choice, refused: why, isHere } as const
    if (choice === 'open') return { workspace, held: own, question }
    return { workspace: id, held: await heldHere(database, id, { ...mine, joins: workspace }), question }
  }
  const elsewhere = await joinedElsewhere(workspace)
  const held = await heldHere(database, workspace, reader)
  if (elsewhere ?? held.arrival > 0)
    throw new Problem('bundle.other-event', { name: elsewhere ?? (await nameOf(workspace, name)) })
  return { workspace, held, question: null }
}

/** Whose word counts, from what is shown and what would be added. */
const speakers = (shown: readonly Entry[]) => (added: readonly Entry[]) => {
  const trust = trustOf([...shown, ...added])
  return (entry: Entry) => binds(trust, entry)
}

const nameOf = async (id: string, name: string) => (await database.workspaces.get(id))?.name ?? name

/** The event of this computer that an opening was joined with; null for none. */
async function joinedElsewhere(opening: string): Promise<string | null> {
  const all = await database.workspaces.toArray()
  return all.find(({ joined }) => joined?.some(({ id }) => id === opening))?.name ?? null
}

/** The question whether two openings are of the same event, with both side by side. */
export function otherOpening(
  question: Question,
  opening: EntryOf<'workspace.opened'>,
  added: readonly Entry[],
): OtherOpening | null {
  const { id, real: picture, entries } = useWorkspace.getState()
  const opened = entries.filter((entry) => entry.kind === 'workspace.opened')
  const own = opened.find(({ workspace }) => workspace === id) ?? opened[0]
  if (!own || !picture?.workspace) return null
  const { name, mode, purpose } = picture.workspace
  const ours = { ...factsOf(own, entries), name, mode, purpose }
  return { ...question, ours, theirs: factsOf(opening, added) }
}

function factsOf(opening: EntryOf<'workspace.opened'>, entries: readonly Entry[]): OpeningFacts {
  const { name, mode, purpose } = opening.body
  return { name, mode, purpose, by: enrolmentOf(opening.desk, entries), at: opening.occurredAt }
}

/** The entry that joins another opening, with the key of who opened it. */
export function linkTo(
  { workspace: other, body: { name }, desk }: EntryOf<'workspace.opened'>,
  entries: readonly Entry[],
): BodyOf<'workspace.linked'> {
  return { other, name, desk, publicKey: enrolmentOf(desk, entries)?.publicKey ?? '' }
}

function enrolmentOf(desk: string, entries: readonly Entry[]): BodyOf<'desk.enrolled'> | null {
  const found = entries.find((entry) => entry.kind === 'desk.enrolled' && entry.desk === desk)
  return found?.kind === 'desk.enrolled' ? found.body : null
}
