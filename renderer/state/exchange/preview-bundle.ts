import type { Manifest } from '../../../data/exchange/bundle.ts'
import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import { BundleChecker, type BundleCheck } from '../../../data/exchange/check-bundle.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import type { Country } from '../../../data/model/country.ts'
import type { Entry } from '../../../data/model/entry.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import type { Instant, Sha256 } from '../../../data/model/ids.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { trustOf } from '../../../data/projections/trust.ts'
import { clockAhead } from '../../../data/rules/clock-offset.ts'
import { database } from '../database.ts'
import { useDesk } from '../desk.ts'
import { verify } from '../keys.ts'
import { realNow } from '../now.ts'
import { useWorkspace } from '../workspace.ts'
import { actingNow } from './acting.ts'
import type { Watch } from './export-bundle.ts'
import { destinationOf, linkTo, otherOpening, type Destination, type OtherOpening } from './destination.ts'
import { Gathering, isDecisive, mayConflict } from './gather.ts'
import type { BundleSource } from '../../machine/bundle-source.ts'
import { piecesOf } from './source.ts'

/** A key that an official is to compare by voice, and what its desk says of itself. */
export type UncheckedKey = {
  desk: string
  name: string
  country: Country
  agency: string
  publicKey: string
  /** 30 digits in groups of five. */
  fingerprint: string
}

/** What taking a bundle in would do. */
export type BundlePreview = {
  check: BundleCheck
  source: BundleSource
  /** The log that takes it in. */
  workspace: string
  /** It is of another opening than the open event: the same event or not is for an official to say. */
  other: OtherOpening | null
  /** The event is not on this computer yet: an invitation. */
  isNewHere: boolean
  /** Entries. */
  total: { added: number; known: number; refused: number }
  /** The newest of what would be added, at most 500, in log order. */
  added: readonly Entry[]
  /** Conflicts that are not there yet. */
  conflicts: readonly Conflict[]
  /** Minutes by which the sender's clock is ahead at least; negative: behind. */
  clockAhead: number | null
  keys: readonly UncheckedKey[]
  /** When this very bundle was imported into this log before; null: it was not. */
  importedAt: Instant | null
}

/** What a look at a bundle found, and what taking it in needs besides. */
export type Look = {
  preview: BundlePreview
  arrival: number
  gathering: Gathering
  /** The opening that is joined with the open event, with who opened it. */
  joins: BodyOf<'workspace.linked'> | null
}

/** Reads and checks a whole bundle and says what it would bring; nothing is written. */
export async function lookAt(
  source: BundleSource,
  passphrase: string | null,
  watch: Watch,
  wantsJoin: boolean,
): Promise<Look> {
  const reader = new BundleReader()
  const gathering = new Gathering()
  let begun: (Destination & { checker: BundleChecker }) | null = null
  for await (const piece of piecesOf(source, passphrase, watch)) {
    const parts = reader.push(piece)
    const [first] = parts
    if (!begun && first && 'manifest' in first) {
      const destination = await destinationOf(first.manifest, wantsJoin)
      begun = { ...destination, checker: new BundleChecker(destination.held) }
    }
    if (begun) gathering.add(begun.checker.take(parts))
  }
  reader.end()
  if (!begun) throw new Problem('bundle.not-a-bundle')
  const check = await begun.checker.result(verify)
  const taken = check.chains.filter(({ refusal }) => refusal === null)
  const { workspace, held, question } = begun
  const isNewHere = held.arrival === 0
  const { name } = check.manifest
  const opening = gathering.openingOf(check.manifest.workspace, taken)
  const isJoined = question?.choice === 'join'
  if ((isNewHere || isJoined) && !opening)
    throw question?.isHere
      ? new Problem('bundle.join-part', { name })
      : new Problem('bundle.no-beginning', { name })
  const decisive = gathering.decisive(taken)
  const preview: BundlePreview = {
    check,
    source,
    workspace,
    isNewHere,
    other: question && opening && otherOpening(question, opening, decisive),
    total: totalOf(check.chains),
    added: gathering.newest(taken),
    conflicts: conflictsWith(decisive, isNewHere),
    clockAhead: clockAhead({
      createdAt: check.manifest.createdAt,
      now: realNow(),
      held: await newestHeld(check.manifest, workspace),
    }),
    keys: uncheckedKeys(check, decisive, isNewHere, isNewHere || isJoined),
    importedAt: isNewHere ? null : importedAt(check),
  }
  const joins = isJoined && opening ? linkTo(opening, decisive) : null
  return { preview, arrival: held.arrival, gathering, joins }
}

/** When the same file was imported before, as this country's register says. */
function importedAt({ sha256 }: BundleCheck): Instant | null {
  const { entries } = useWorkspace.getState()
  const before = entries.find((entry) => entry.kind === 'bundle.imported' && entry.body.sha256 === sha256)
  return before?.recordedAt ?? null
}

/** Entries of the bundle: those that are new, known, and of chains that are not taken in. */
export function totalOf(chains: readonly ChainReport[]): BundlePreview['total'] {
  const total = { added: 0, known: 0, refused: 0 }
  for (const { refusal, added, known, fills, from, to } of chains) {
    total.known += known - fills.length
    if (refusal) total.refused += to - from + 1 - known
    else total.added += added + fills.length
  }
  return total
}

/** The conflicts that are not there yet and would be. */
function conflictsWith(added: readonly Entry[], isNewHere: boolean): Conflict[] {
  const { entries, real: picture } = isNewHere ? { entries: [], real: null } : useWorkspace.getState()
  const { country } = actingNow().desk
  const nameOf = ({ id, between }: Conflict) => [id, ...between.map(({ hash }) => hash)].join()
  const known = new Set((picture?.conflicts ?? []).map(nameOf))
  if (!added.some(mayConflict)) return []
  const after = pictureOf([...entries.filter(isDecisive), ...added], country)
  return after.conflicts.filter((each) => !known.has(nameOf(each)))
}

/** When our newest entry that the sender held was recorded. */
async function newestHeld({ holds }: Manifest, workspace: string): Promise<Instant | null> {
  const ours = new Set(useDesk.getState().desks.map(({ id }) => id))
  const heads: Sha256[] = holds.filter(({ desk }) => ours.has(desk)).map(({ head }) => head)
  const rows = await database.entries.where('hash').anyOf(heads).toArray()
  const recorded = rows
    .filter((row) => row.workspace === workspace)
    .map((row) => (JSON.parse(row.header) as { recordedAt: Instant }).recordedAt)
  return recorded.sort().at(-1) ?? null
}

/** Keys that nobody trusted vouched for, and on the first import also the key with which trust begins. */
function uncheckedKeys(
  { chains }: BundleCheck,
  added: readonly Entry[],
  isNewHere: boolean,
  isOpened: boolean,
): UncheckedKey[] {
  const { entries } = useWorkspace.getState()
  const all = [...(isNewHere ? [] : entries.filter(isDecisive)), ...added]
  const trust = trustOf(all)
  const own = new Set(useDesk.getState().desks.map(({ id }) => id))
  const openers = new Set(added.filter(({ kind }) => kind === 'workspace.opened').map(({ desk }) => desk))
  const asked = new Set<string>()
  return chains.flatMap(({ desk, releasability, publicKey, refusal }) => {
    const standing = trust[desk]?.standing
    const isAsked = standing === 'unchecked' || (standing === 'opener' && isOpened && openers.has(desk))
    if (asked.has(desk)) return []
    if (releasability !== 'SHARED' || refusal || publicKey === null || own.has(desk) || !isAsked) return []
    const enrolled = all.find((entry) => entry.kind === 'desk.enrolled' && entry.desk === desk)
    if (enrolled?.kind !== 'desk.enrolled') return []
    const { name, country, agency } = enrolled.body
    asked.add(desk)
    return [{ desk, name, country, agency, publicKey, fingerprint: fingerprint(publicKey) }]
  })
}
