import type { Manifest } from '../../../data/exchange/bundle.ts'
import { BundleChecker, type BundleCheck, type ChainReport } from '../../../data/exchange/check-bundle.ts'
import { fingerprint } from '../../../data/exchange/fingerprint.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import { heldHere, type HeldHere } from '../../../data/log/held.ts'
import { otherCountry } from '../../../data/model/country.ts'
import type { Entry } from '../../../data/model/entry.ts'
import type { Instant, Sha256 } from '../../../data/model/ids.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { trustOf } from '../../../data/projections/trust.ts'
import { clockAhead } from '../../../data/rules/clock-offset.ts'
import { recipientCode } from '../../../data/words/recipient.ts'
import { database } from '../database.ts'
import { useDesk } from '../desk.ts'
import { verify } from '../keys.ts'
import { now } from '../now.ts'
import { useWorkspace } from '../workspace.ts'
import { actingNow } from './acting.ts'
import type { Watch } from './export-bundle.ts'
import { Gathering, isDecisive } from './gather.ts'
import type { BundlePreview, UncheckedKey } from './import-bundle.ts'
import { refusedKeys } from './refused-keys.ts'
import type { BundleSource } from '../../machine/bundle-source.ts'
import { piecesOf } from './source.ts'

/** What a look at a bundle found, and what taking it in needs besides. */
export type Look = {
  preview: BundlePreview
  arrival: number
  gathering: Gathering
}

/** Reads and checks a whole bundle and says what it would bring; nothing is written. */
export async function lookAt(source: BundleSource, passphrase: string | null, watch: Watch): Promise<Look> {
  const reader = new BundleReader()
  const gathering = new Gathering()
  let begun: { checker: BundleChecker; held: HeldHere } | null = null
  for await (const piece of piecesOf(source, passphrase, watch)) {
    const parts = reader.push(piece)
    const [first] = parts
    if (!begun && first && 'manifest' in first) {
      const held = await heldFor(first.manifest)
      begun = { checker: new BundleChecker(held), held }
    }
    if (begun) gathering.add(begun.checker.take(parts))
  }
  reader.end()
  if (!begun) throw new Problem('bundle.not-a-bundle')
  const check = await begun.checker.result(verify)
  const taken = check.chains.filter(({ refusal }) => refusal === null)
  const isNewHere = begun.held.arrival === 0
  if (isNewHere && !gathering.opens(taken))
    throw new Problem('bundle.no-beginning', { name: check.manifest.name })
  const decisive = gathering.decisive(taken)
  const preview: BundlePreview = {
    check,
    source,
    isNewHere,
    total: totalOf(check.chains),
    added: gathering.newest(taken),
    conflicts: conflictsWith(decisive, isNewHere),
    clockAhead: clockAhead({
      createdAt: check.manifest.createdAt,
      now: now(),
      held: await newestHeld(check.manifest),
    }),
    keys: uncheckedKeys(check, decisive, isNewHere),
  }
  return { preview, arrival: begun.held.arrival, gathering }
}

/** What is held here of the event of a bundle, once it is clear that the bundle is for this country and this event. */
async function heldFor({ to, workspace, name }: Manifest): Promise<HeldHere> {
  const { desk } = actingNow()
  if (to.country === otherCountry(desk.country))
    throw new Problem('bundle.not-for-us', {
      recipient: to.name,
      code: recipientCode(to.country, to.name),
    })
  const refused = new Set((await refusedKeys()).map(({ publicKey }) => publicKey))
  const isRefused = (publicKey: string) => refused.has(publicKey)
  const held = await heldHere(database, workspace, { country: desk.country, isRefused })
  if (held.arrival > 0 && useWorkspace.getState().id !== workspace) {
    const known = await database.workspaces.get(workspace)
    throw new Problem('bundle.other-event', { name: known?.name ?? name })
  }
  return held
}

/** Entries of the bundle: those that are new, known, and of chains that are not taken in. */
export function totalOf(chains: readonly ChainReport[]): BundlePreview['total'] {
  const total = { added: 0, known: 0, refused: 0 }
  for (const { refusal, added, known, from, to } of chains) {
    total.known += known
    if (refusal) total.refused += to - from + 1 - known
    else total.added += added
  }
  return total
}

/** The conflicts that are not there yet and would be. */
function conflictsWith(added: readonly Entry[], isNewHere: boolean): Conflict[] {
  const { entries, picture } = isNewHere ? { entries: [], picture: null } : useWorkspace.getState()
  const { country } = actingNow().desk
  const nameOf = ({ id, between }: Conflict) => [id, ...between.map(({ hash }) => hash)].join()
  const known = new Set((picture?.conflicts ?? []).map(nameOf))
  if (!added.some(({ kind }) => /^(disruption|measure|decision|entry|key)\./.test(kind))) return []
  const after = pictureOf([...entries.filter(isDecisive), ...added], country)
  return after.conflicts.filter((each) => !known.has(nameOf(each)))
}

/** When our newest entry that the sender held was recorded. */
async function newestHeld({ holds, workspace }: Manifest): Promise<Instant | null> {
  const ours = new Set(useDesk.getState().desks.map(({ id }) => id))
  const heads: Sha256[] = holds.filter(({ desk }) => ours.has(desk)).map(({ head }) => head)
  const rows = await database.entries.where('hash').anyOf(heads).toArray()
  const recorded = rows
    .filter((row) => row.workspace === workspace)
    .map((row) => (JSON.parse(row.header) as { recordedAt: Instant }).recordedAt)
  return recorded.sort().at(-1) ?? null
}

/** Keys that nobody trusted vouched for, and on the first import also the key with which trust begins. */
function uncheckedKeys({ chains }: BundleCheck, added: readonly Entry[], isNewHere: boolean): UncheckedKey[] {
  const { entries } = useWorkspace.getState()
  const all = [...(isNewHere ? [] : entries.filter(isDecisive)), ...added]
  const trust = trustOf(all)
  const own = new Set(useDesk.getState().desks.map(({ id }) => id))
  return chains.flatMap(({ desk, releasability, publicKey, refusal }) => {
    const standing = trust[desk]?.standing
    const isAsked = standing === 'unchecked' || (standing === 'opener' && isNewHere)
    if (releasability !== 'SHARED' || refusal || publicKey === null || own.has(desk) || !isAsked) return []
    const enrolled = all.find((entry) => entry.kind === 'desk.enrolled' && entry.desk === desk)
    if (enrolled?.kind !== 'desk.enrolled') return []
    const { name, country, agency } = enrolled.body
    return [{ desk, name, country, agency, publicKey, fingerprint: fingerprint(publicKey) }]
  })
}
