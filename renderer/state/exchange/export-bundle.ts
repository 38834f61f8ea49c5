import { lockBytes } from '../../../data/exchange/locked.ts'
import type { Manifest } from '../../../data/exchange/bundle.ts'
import { writeBundle } from '../../../data/exchange/write-bundle.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import type { StoredEntry } from '../../../data/log/database.ts'
import { chainRows } from '../../../data/log/held.ts'
import type { WrittenEntry } from '../../../data/model/entry.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import { Problem } from '../../../data/model/problem.ts'
import { fileName } from '../../../data/reports/file-name.ts'
import { database } from '../database.ts'
import type { LocalDesk } from '../desk.ts'
import { sign } from '../keys.ts'
import { machine } from '../machine.ts'
import { realNow } from '../now.ts'
import type { KeptPersonalData } from '../use-personal-data.ts'
import { refuseReplaying } from '../workspace.ts'
import { draft, newId, writeAs } from '../write.ts'
import { actingNow, openNow } from './acting.ts'
import { cipher } from './cipher.ts'
import { gzip } from './gzip.ts'
import { choiceOf, type ExportPlan, type Link } from './plan-export.ts'
import { saveBytes } from './save-bytes.ts'
import { refuseCancelled } from './source.ts'

/** How far a long work is, in units of its own, and whether the official cancelled it. */
export type Watch = { progress: (done: number, of: number) => void; signal: AbortSignal }

/** What the official says about an export. */
export type ExportWords = {
  /** Crosses with the bundle. */
  purpose: string
  /** Null: not locked. */
  passphrase: string | null
  /** Whether the recipient is told how many entries stay. */
  declaresWithheld: boolean
  everything: boolean
} & KeptPersonalData

/**
 * Writes the file of a plan and, once it is on the disk, the disclosure, which stays in this country. Null when the
 * official cancelled in the dialog.
 *
 * @throws Problem `bundle.changed-meanwhile`, `bundle.cancelled`, `file.not-written`
 */
export async function exportBundle(
  plan: ExportPlan,
  how: ExportWords,
  watch: Watch,
): Promise<{ path: string; bundle: string; sha256: string } | null> {
  refuseReplaying()
  const acting = actingNow()
  const { id, picture } = openNow()
  const choice = choiceOf(plan)
  if (choice?.workspace !== id || !picture.workspace) throw new Problem('bundle.changed-meanwhile')
  const { selection, attachments } = choice
  const { name, mode } = picture.workspace
  const bundle = newId()
  const manifest: Manifest = {
    format: 'entente-bundle',
    version: 1,
    bundle,
    workspace: id,
    name,
    mode,
    createdAt: realNow(),
    purpose: how.purpose,
    from: senderOf(acting.desk),
    to: plan.to,
    holds: selection.holds,
    withheld: how.declaresWithheld ? selection.withheld : null,
    entries: selection.rows.length,
    attachments: attachments.length,
  }
  let sha256 = ''
  const privateKey = acting.desk.privateKey as CryptoKey
  const content = { manifest, entries: rowsOf(id, selection.rows, watch), seals: selection.seals }
  const writing = writeBundle(
    { ...content, attachments: bytesOf(attachments) },
    (text) => sign(privateKey, text),
    gzip,
  )
  const bytes = remembering(writing, (hash) => (sha256 = hash))
  const file = how.passphrase === null ? bytes : lockBytes(bytes, how.passphrase, cipher)
  const number = 1 + picture.timeline.filter(({ entry }) => isExportOf(entry, acting.desk)).length
  const naming = { mode, workspaceName: name, desk: acting.desk.code, number, extension: 'entente' } as const
  const path = await saveBytes(fileName(naming), file, watch.signal)
  if (path === null) return null
  const body = {
    bundle,
    country: plan.to.country,
    recipient: plan.to.name,
    purpose: how.purpose,
    entries: selection.rows.length,
    attachments: attachments.length,
    withheld: selection.withheld,
    isWithheldDeclared: how.declaresWithheld,
    isLocked: how.passphrase !== null,
    heads: selection.holds,
    sha256,
    ...(how.personalDataKept && { personalDataKept: how.personalDataKept }),
  }
  await writeAs(id, acting, [draft('bundle.exported', body, { releasability: acting.desk.country })])
  return { path, bundle, sha256 }
}

const isExportOf = (entry: { kind: string; desk: string }, desk: LocalDesk) =>
  entry.kind === 'bundle.exported' && entry.desk === desk.id

const senderOf = ({ id, name, country, agency, publicKey }: LocalDesk): Manifest['from'] => ({
  desk: id,
  name,
  country,
  agency,
  publicKey,
})

/** Rows that are read at a time: some megabytes. */
const batch = 2_000

/** The texts of what was chosen, chain by chain, some at a time; the next are read while these are written. */
async function* rowsOf(
  workspace: string,
  links: readonly Link[],
  { progress, signal }: Watch,
): AsyncGenerator<WrittenEntry[]> {
  const runs = runsOf(links)
  let done = 0
  let reading = readRun(workspace, runs[0])
  for (const [index, run] of runs.entries()) {
    refuseCancelled(signal)
    const rows = await reading
    reading = readRun(workspace, runs[index + 1])
    if (rows.length !== run.length || rows[0]?.hash !== run[0]?.hash)
      throw new Problem('bundle.changed-meanwhile')
    yield rows.map(({ header, body, salt }) => ({ header, body, salt }))
    done += run.length
    progress(done, links.length)
  }
}

/** Links of one chain that are read at once. */
function runsOf(links: readonly Link[]): Link[][] {
  const runs: Link[][] = []
  for (const link of links) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && run.length < batch && chainKey(last.header) === chainKey(link.header)) run.push(link)
    else runs.push([link])
  }
  return runs
}

function readRun(workspace: string, run: readonly Link[] | undefined): Promise<readonly StoredEntry[]> {
  const first = run?.[0]
  if (!run || !first) return Promise.resolve([])
  const { seq } = first.header
  const rows = chainRows(database, workspace, first.header, seq, seq + run.length - 1)
  // A failure is met where the rows are awaited, unless the official cancels before.
  rows.catch(() => undefined)
  return rows
}

async function* bytesOf(attachments: readonly Sha256[]) {
  for (const sha256 of attachments) {
    const bytes = await machine().getAttachment(sha256)
    if (!bytes) throw new Problem('bundle.changed-meanwhile')
    yield { sha256, bytes }
  }
}

/** The pieces of a writing, and its result when it is over. */
async function* remembering<T, R>(
  writing: AsyncGenerator<T, R>,
  keep: (result: R) => void,
): AsyncGenerator<T> {
  keep(yield* writing)
}
