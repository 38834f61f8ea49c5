import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import type { Seal } from '../../../data/exchange/seal.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import { append, type Appended } from '../../../data/log/append.ts'
import { rowsAfter } from '../../../data/log/held.ts'
import { importBundle, type Confirmed, type ImportWork } from '../../../data/log/import.ts'
import { entryCopy, sealCopy } from '../../../data/log/journal-line.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { journal } from '../copies.ts'
import { database } from '../database.ts'
import { machine } from '../machine.ts'
import { realNow } from '../now.ts'
import { draft, writeAs } from '../write.ts'
import { actingNow } from './acting.ts'
import type { Watch } from './export-bundle.ts'
import type { BundlePreview, Look } from './preview-bundle.ts'
import { piecesOf } from './source.ts'

/** What a preview was made from; a passphrase is not for the screen. */
export type OpenedLook = Look & { passphrase: string | null }

/** Takes the chains of a bundle into the log, all or nothing, and says what is new there. */
export async function takeIn(
  { check, source, workspace }: BundlePreview,
  { arrival, gathering, passphrase, joins }: OpenedLook,
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
    listed: { id: workspace, name, mode, country: acting.desk.country, isArchived: false, usedAt: realNow() },
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
const batch = 2_000

/** Gives the second copy what arrived and was not written here; what fails waits there, and opening the workspace heals the rest. */
export async function journalArrived(
  workspace: string,
  since: number,
  { seals, own, rows: count }: { seals: readonly Seal[]; own: readonly Sha256[]; rows: number },
  progress: Watch['progress'],
): Promise<void> {
  if (machine().copies === 1) return
  try {
    let written = Promise.resolve()
    let done = 0
    for (let arrival = since; ;) {
      const rows = await rowsAfter(database, workspace, arrival, batch)
      const copies = rows.filter(({ hash }) => !own.includes(hash)).map((row) => entryCopy(row, row.hash))
      const isLast = rows.length < batch
      // The next rows are read while these are written.
      await written
      written = journal(workspace, isLast ? [...copies, ...seals.map(sealCopy)] : copies)
      if (isLast) return await written
      written.catch(() => undefined)
      done += rows.length
      progress(Math.min(done, count), count)
      arrival = rows.at(-1)?.arrival ?? arrival
    }
  } catch {
    // Said by the mark "one copy only".
  }
}
