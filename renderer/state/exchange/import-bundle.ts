import type { BundleCheck, ChainReport } from '../../../data/exchange/check-bundle.ts'
import type { Seal } from '../../../data/exchange/seal.ts'
import { rowsAfter } from '../../../data/log/held.ts'
import { importBundle } from '../../../data/log/import.ts'
import { entryCopy, sealCopy } from '../../../data/log/journal-line.ts'
import type { Country } from '../../../data/model/country.ts'
import type { KeyCheck } from '../../../data/model/entries/exchange.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
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
 * Looks at a bundle; nothing is written.
 *
 * @throws Problem `bundle.*` with the reason; `bundle.locked` asks for a passphrase
 */
export async function previewBundle(
  source: BundleSource,
  passphrase: string | null,
  watch: Watch,
): Promise<BundlePreview> {
  const look = await lookAt(source, passphrase, watch)
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
  const { check, isNewHere } = preview
  const refused = keys.flatMap((key) => (key.answer === 'refuse' ? [key] : []))
  const isRefused = ({ publicKey }: ChainReport) => refused.some((key) => key.publicKey === publicKey)
  const chains = check.chains.map((chain): ChainReport =>
    isRefused(chain) ? { ...chain, refusal: { reason: 'refusedKey', seq: chain.from } } : chain,
  )
  const taken = chains.filter(({ refusal }) => refusal === null)
  const total = totalOf(chains)
  if (isNewHere && !look.gathering.opens(taken)) {
    await refuseKeys(refused)
    return { added: 0, refused: total.refused }
  }
  const { added, seals } = await takeIn(preview, look, taken, watch)
  await refuseKeys(refused)
  const { workspace } = check.manifest
  await journalArrived(workspace, look.arrival, seals)
  if (isNewHere) await openWorkspace(workspace)
  else void checkArrived(workspace, seals).catch(() => undefined)
  await record(preview, chains, keys, added)
  return { added, refused: total.refused }
}

function takeIn(
  { check, source }: BundlePreview,
  { arrival, gathering, passphrase }: Look & { passphrase: string | null },
  taken: readonly ChainReport[],
  watch: Watch,
) {
  const { workspace, name, mode } = check.manifest
  const isTaken = (chain: ChainReport) =>
    taken.some((each) => each.desk === chain.desk && each.releasability === chain.releasability)
  const left = gathering.attachments(check.chains.filter((chain) => !isTaken(chain)))
  const wanted = gathering.attachments(taken)
  return importBundle(
    database,
    {
      check,
      arrival,
      takes: isTaken,
      takesAttachment: (sha256) => wanted.has(sha256) || !left.has(sha256),
    },
    {
      pieces: piecesOf(source, passphrase, watch),
      keepAttachment: (sha256, bytes) => machine().putAttachment(sha256, bytes),
      listed: {
        id: workspace,
        name,
        mode,
        country: actingNow().desk.country,
        isArchived: false,
        usedAt: now(),
      },
    },
  )
}

/** Lines of the second copy that are written at a time: some megabytes, and each time waits for the disk. */
const batch = 5_000

/** Gives the second copy what arrived; what fails waits there, and opening the workspace heals the rest. */
async function journalArrived(workspace: string, since: number, seals: readonly Seal[]): Promise<void> {
  if (machine().copies === 1) return
  try {
    let written = Promise.resolve()
    for (let arrival = since; ;) {
      const rows = await rowsAfter(database, workspace, arrival, batch)
      const copies = rows.map((row) => entryCopy(row, row.hash))
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
  { check, clockAhead }: BundlePreview,
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
      heads: manifest.holds,
      clockAhead,
      sha256,
    },
    { releasability: acting.desk.country },
  )
  await writeAs(manifest.workspace, acting, [...endorsements, imported])
}
