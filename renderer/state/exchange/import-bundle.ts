import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import type { BundleCheck } from '../../../data/exchange/check-bundle.ts'
import { retold } from '../../../data/exchange/joined.ts'
import type { Seal } from '../../../data/exchange/seal.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import { append, type Appended } from '../../../data/log/append.ts'
import { rowsAfter } from '../../../data/log/held.ts'
import { importBundle, type Confirmed, type ImportWork } from '../../../data/log/import.ts'
import { entryCopy, sealCopy } from '../../../data/log/journal-line.ts'
import type { Country } from '../../../data/model/country.ts'
import type { KeyCheck } from '../../../data/model/entries/exchange.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { Conflict } from '../../../data/projections/conflicts.ts'
import { journal } from '../copies.ts'
import { database } from '../database.ts'
import { machine } from '../machine.ts'
import { now } from '../now.ts'
import { openWorkspace } from '../open-workspace.ts'
import { checkArrived } from '../sealing.ts'
import { useWorkspace } from '../workspace.ts'
import { draft, writeAs } from '../write.ts'
import { actingNow } from './acting.ts'
import type { OtherOpening } from './destination.ts'
import type { Watch } from './export-bundle.ts'
import { lookAt, totalOf, type Look } from './preview-bundle.ts'
import { forgetRefusal, refuseKeys } from './refused-keys.ts'
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
}

/** What the official says about a key. Refused: its desk's chains are left out, now and later. */
export type KeyAnswer = { desk: string; publicKey: string; country: Country } & (
  | { answer: 'endorse'; how: KeyCheck; vouchedBy: string; remarks: string }
  | { answer: 'later' }
  | { answer: 'refuse'; reason: string }
)

/** What a preview was made from; a passphrase is not for the screen. */
const looks = new WeakMap<BundlePreview, Look & { passphrase: string | null }>()

/**
 * Looks at a bundle; nothing is written. Of another opening than the open event's it says what joining the two would
 * bring, or else what opening it as an event of its own would.
 *
 * @throws Problem `bundle.*` with the reason; `bundle.locked` asks for a passphrase
 */
export async function previewBundle(
  source: BundleSource,
  passphrase: string | null,
  watch: Watch,
  wantsJoin = false,
): Promise<BundlePreview> {
  const look = await lookAt(source, passphrase, watch, wantsJoin)
  looks.set(look.preview, { ...look, passphrase })
  return look.preview
}

/**
 * Takes in what was previewed, all of it or nothing, and then records the import and the answers about keys. An event
 * that is new here is opened. Entries are counted.
 *
 * @throws Problem `bundle.changed-meanwhile`, `bundle.cancelled`, `log.storage-full`
 */
export async function applyBundle(
  preview: BundlePreview,
  keys: readonly KeyAnswer[],
  watch: Watch,
): Promise<{ added: number; refused: number }> {
  const look = looks.get(preview)
  if (!look) throw new Problem('bundle.changed-meanwhile')
  const { check, isNewHere, workspace } = preview
  const nameOf = (desk: string) => preview.keys.find((each) => each.desk === desk)?.name ?? '?'
  const refused = keys.flatMap(({ desk, publicKey, country, ...said }) =>
    said.answer === 'refuse' ? [{ desk, publicKey, country, name: nameOf(desk), reason: said.reason }] : [],
  )
  const isRefused = ({ publicKey }: ChainReport) => refused.some((key) => key.publicKey === publicKey)
  const chains = check.chains.map((chain): ChainReport =>
    isRefused(chain) ? { ...chain, refusal: { reason: 'refusedKey', seq: chain.from } } : chain,
  )
  const taken = chains.filter(({ refusal }) => refusal === null)
  const total = totalOf(chains)
  if ((isNewHere || look.joins) && !look.gathering.openingOf(check.manifest.workspace, taken)) {
    await refuseKeys(refused)
    return { added: 0, refused: total.refused }
  }
  const { added: rows, filled, seals, own } = await takeIn(preview, look, taken, watch)
  const added = rows + filled
  await refuseKeys(refused)
  await journalArrived(workspace, look.arrival, seals, own)
  // There stands what came, and the answer that is due: our key and what we hold. What was filled in stands among
  // earlier rows: both copies and the picture are compared and read anew.
  if (isNewHere || filled > 0) await openWorkspace(workspace, 'exchange')
  else void checkArrived(workspace, seals).catch(() => undefined)
  await record(preview, chains, keys, added)
  return { added, refused: total.refused }
}

async function takeIn(
  { check, source, workspace }: BundlePreview,
  { arrival, gathering, passphrase, joins }: Look & { passphrase: string | null },
  taken: readonly ChainReport[],
  watch: Watch,
) {
  const { name, mode } = check.manifest
  const keys = new Set(taken.map(chainKey))
  const isTaken = (chain: ChainReport) => keys.has(chainKey(chain))
  const left = gathering.attachments(check.chains.filter((chain) => !isTaken(chain)))
  const wanted = gathering.attachments(taken)
  const named = new Set(check.attachments.flatMap(({ sha256, isNamed }) => (isNamed ? [sha256] : [])))
  const acting = actingNow()
  const confirmed: Confirmed = {
    check,
    arrival,
    takes: isTaken,
    takesAttachment: (sha256) => wanted.has(sha256) || (named.has(sha256) && !left.has(sha256)),
  }
  const work: ImportWork = {
    pieces: piecesOf(source, passphrase, watch),
    keepAttachment: (sha256, bytes) => machine().putAttachment(sha256, bytes),
    listed: { id: workspace, name, mode, country: acting.desk.country, isArchived: false, usedAt: now() },
  }
  if (!joins) return { ...(await importBundle(database, confirmed, work)), own: [] }
  return joinWith(joins, confirmed, work)
}

/** Takes the other opening in and says so with an entry of our own, both or neither. */
async function joinWith(joins: BodyOf<'workspace.linked'>, confirmed: Confirmed, work: ImportWork) {
  const link = draft('workspace.linked', joins, { releasability: 'SHARED' })
  let imported: Awaited<ReturnType<typeof importBundle>> | null = null
  let own: Sha256[] = []
  await writeAs(work.listed.id, actingNow(), [link], async (db, writer, drafts) => {
    let appended: Appended | null = null
    const write = async () => {
      appended = await append(db, writer, drafts)
    }
    imported = await importBundle(db, confirmed, {
      ...work,
      joins: { opening: { id: joins.other, name: joins.name }, write },
    })
    const written = appended as unknown as Appended
    own = written.entries.map(({ hash }) => hash)
    return written
  })
  return { ...(imported as unknown as Awaited<ReturnType<typeof importBundle>>), own }
}

/** Lines of the second copy that are written at a time: some megabytes, and each time waits for the disk. */
const batch = 5_000

/** Gives the second copy what arrived and was not written here; what fails waits there, and opening the workspace heals the rest. */
async function journalArrived(
  workspace: string,
  since: number,
  seals: readonly Seal[],
  own: readonly Sha256[],
): Promise<void> {
  if (machine().copies === 1) return
  try {
    let written = Promise.resolve()
    for (let arrival = since; ;) {
      const rows = await rowsAfter(database, workspace, arrival, batch)
      const copies = rows.filter(({ hash }) => !own.includes(hash)).map((row) => entryCopy(row, row.hash))
      const isLast = rows.length < batch
      // The next rows are read while these are written.
      await written
      written = journal(workspace, isLast ? [...copies, ...seals.map(sealCopy)] : copies)
      if (isLast) return await written
      written.catch(() => undefined)
      arrival = rows.at(-1)?.arrival ?? arrival
    }
  } catch {
    // Said by the mark "one copy only".
  }
}

/** The disclosure, which stays in this country, and what was said about keys, which is shared. */
async function record(
  { check, clockAhead, workspace }: BundlePreview,
  chains: readonly ChainReport[],
  keys: readonly KeyAnswer[],
  added: number,
): Promise<void> {
  const { manifest, sha256 } = check
  const acting = actingNow()
  const shared = { releasability: 'SHARED' } as const
  const endorsements = keys.flatMap((key): Draft[] => {
    if (key.answer !== 'endorse') return []
    const { desk, publicKey, country, how, vouchedBy, remarks } = key
    return [draft('key.endorsed', { desk, publicKey, country, how, vouchedBy, remarks }, shared)]
  })
  const isRepeated =
    added === 0 &&
    endorsements.length === 0 &&
    useWorkspace
      .getState()
      .entries.some((entry) => entry.kind === 'bundle.imported' && entry.body.sha256 === sha256)
  if (isRepeated) return
  for (const { publicKey, answer } of keys) if (answer === 'endorse') await forgetRefusal(publicKey)
  const imported = draft(
    'bundle.imported',
    {
      bundle: manifest.bundle,
      desk: manifest.from.desk,
      country: manifest.from.country,
      sender: manifest.from.name,
      purpose: manifest.purpose,
      added,
      known: totalOf(chains).known,
      refused: chains.flatMap(({ desk, releasability, refusal }) =>
        refusal ? [{ desk, releasability, reason: refusal.reason }] : [],
      ),
      heads: check.isSenderKnown ? retold(manifest.holds, manifest.workspace, workspace) : [],
      clockAhead,
      sha256,
    },
    { releasability: acting.desk.country },
  )
  await writeAs(workspace, acting, [...endorsements, imported])
}
