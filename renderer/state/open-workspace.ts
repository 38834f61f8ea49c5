import type { StoredEntry, StoredWorkspace } from '../../data/log/database.ts'
import { heal } from '../../data/log/heal.ts'
import { orphans } from '../../data/log/purge.ts'
import { workspacesIn, writtenRows } from '../../data/log/read.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { readEntry, type ReadEntry } from '../../data/model/read-entry.ts'
import { journal } from './copies.ts'
import { database } from './database.ts'
import { setActing, useDesk } from './desk.ts'
import { followWorkspace } from './follow.ts'
import { known, remember } from './health/known.ts'
import { noticeLoss } from './health/lost.ts'
import { storageProblem } from './health/storage-problem.ts'
import { machine } from './machine.ts'
import { realNow } from './now.ts'
import { checkWorkspace } from './sealing.ts'
import { useSession, type Screen } from './session.ts'
import { closedWorkspace, refuseReplaying, useWorkspace } from './workspace.ts'
import { draft, newId, write, writeAs } from './write.ts'

let unfollow: (() => void) | null = null

/** Opens a new event, exercise or plan library, and shows it. */
export async function createWorkspace(wanted: BodyOf<'workspace.opened'>): Promise<string> {
  const { acting } = useDesk.getState()
  if (!acting) throw new Problem('log.no-official')
  const id = newId()
  const { name, mode } = wanted
  const { country } = acting.desk
  await writeAs(id, acting, [draft('workspace.opened', wanted, { releasability: 'SHARED' })])
  const entries = (await writtenRows(database, id)).length
  await database.workspaces.put({ id, name, mode, country, entries, isArchived: false, usedAt: realNow() })
  await openWorkspace(id)
  return id
}

/** Opens a workspace of this computer: compares its two copies, heals each from the other, and follows it. */
export async function openWorkspace(id: string, screen: Screen = 'situation'): Promise<void> {
  unfollow?.()
  useSession.setState({ selection: null, form: null, screen, releasability: 'SHARED' })
  useWorkspace.setState({ ...closedWorkspace, status: 'opening', id, copies: machine().copies })
  try {
    // The engine reads on while what is here is taken in.
    const read = new Map<StoredEntry, ReadEntry>()
    const { notices, rows } = await healWorkspace(id, (piece) =>
      piece.forEach((row) => read.set(row, readEntry(row, row.hash))),
    )
    if (!rows.some(isOpening)) throw new Problem('log.no-opening')
    useWorkspace.setState({ notices })
    void deleteOrphans(rows).catch(() => undefined)
    // Shown first, checked after: until then every entry says "not checked".
    unfollow = followWorkspace(id, { rows, read }, () => void checkWorkspace(id, rows).catch(fail))
    remember({ workspaces: [...new Set([...known().workspaces, id])] })
    await database.settings.put({ key: 'workspace', value: id })
  } catch (thrown) {
    fail(thrown)
  }

  function fail(thrown: unknown): void {
    if (useWorkspace.getState().id !== id) return
    const { code, facts } = Problem.from(thrown)
    void storageProblem({ code, facts }).then((problem) =>
      useWorkspace.setState({ status: 'failed', problem }),
    )
  }
}

/** The rows of a workspace, each read once, and what comparing the two copies found. */
export async function healWorkspace(
  id: string,
  ahead?: (rows: readonly StoredEntry[]) => void,
): Promise<{ notices: ProblemData[]; rows: StoredEntry[] }> {
  if (machine().copies === 1) return { notices: [], rows: await writtenRows(database, id, 0, ahead) }
  const reading = machine().readJournal(id)
  const healing = await heal(
    database,
    id,
    reading.then(({ lines }) => lines),
    ahead,
  )
  const { lines, tornTail } = await reading
  if (healing.missing.length > 0) await journal(id, healing.missing).catch(() => undefined)
  // What a purge left half done when the power went.
  if (healing.stale.length > 0)
    await machine()
      .purgeJournal(id, healing.stale)
      .catch(() => undefined)
  const torn: ProblemData[] =
    tornTail === null ? [] : [{ code: 'journal.torn-line', facts: { line: lines.length + 1 } }]
  const rebuilt: ProblemData[] =
    healing.restored > 0 ? [{ code: 'journal.rebuilt', facts: { count: healing.restored } }] : []
  const lacked = healing.missing.filter(({ hash }) => hash !== null).length
  const refilled: ProblemData[] = lacked > 0 ? [{ code: 'journal.refilled', facts: { count: lacked } }] : []
  return { notices: [...torn, ...healing.problems, ...rebuilt, ...refilled], rows: healing.rows }
}

/** Files of purged entries that a power cut left behind. */
async function deleteOrphans(rows: readonly StoredEntry[]): Promise<void> {
  const gone = rows.filter(({ body, header }) => body === null && !header.includes('"attachments":[]'))
  if (gone.length > 0) await machine().deleteAttachments(await orphans(database, gone))
}

/** Leaves the open workspace; everything in it stays on the disk. */
export async function closeWorkspace(): Promise<void> {
  unfollow?.()
  unfollow = null
  useWorkspace.setState(closedWorkspace)
  await database.settings.delete('workspace')
  await refreshRecent()
}

/** Reads the list of workspaces on this computer, newest use first; lists those too that only one of the copies knows. */
export async function refreshRecent(): Promise<void> {
  const known = await database.workspaces.orderBy('usedAt').reverse().toArray()
  const journalled = machine().copies === 2 ? await machine().listJournals() : []
  // A kill may come between the first entries of an event and its place in the list.
  const found = new Set([...journalled, ...(await workspacesIn(database))])
  for (const { id } of known) found.delete(id)
  // One journal that cannot be read must not keep the others from being listed.
  for (const id of found) known.push(await adopt(id).catch(() => damaged(id, 0)))
  const rebuilt = known
    .filter(({ id }) => found.has(id) && journalled.includes(id))
    .reduce((sum, { entries }) => sum + entries, 0)
  useWorkspace.setState({ recent: known })
  await noticeLoss(known, rebuilt)
}

const isOpening = ({ header }: { header: string }) => header.includes('"kind":"workspace.opened"')

/** Lists a workspace again that the database lost, rebuilt from its journal (lesson 1), or that was never listed. */
async function adopt(id: string): Promise<StoredWorkspace> {
  const { lines } = await machine().readJournal(id)
  const { rows } = await heal(database, id, lines)
  const openings = rows.filter(isOpening)
  const opened = openings.find(({ opening }) => opening === id)
  const body = opened?.body ? (JSON.parse(opened.body) as BodyOf<'workspace.opened'>) : null
  const country = useDesk.getState().acting?.desk.country ?? 'US'
  if (!body) return damaged(id, rows.length)
  const row = { id, name: body.name, mode: body.mode, country, entries: rows.length }
  const joined = openings.flatMap(({ opening, body }) =>
    opening === id || body === null
      ? []
      : [{ id: opening, name: (JSON.parse(body) as { name: string }).name }],
  )
  const kept = { ...row, ...(joined.length > 0 && { joined }), isArchived: false, usedAt: realNow() }
  await database.workspaces.put(kept)
  return kept
}

/** Listed but never kept: the next start looks again. Its mode is not known and not shown. */
const damaged = (id: string, entries: number): StoredWorkspace => {
  const country = useDesk.getState().acting?.desk.country ?? 'US'
  return {
    id,
    name: id,
    mode: 'planning',
    country,
    entries,
    isArchived: false,
    isDamaged: true,
    usedAt: realNow(),
  }
}

/** Marks a workspace closed, or opens its record again; both are entries. */
export async function setArchived(isArchived: boolean, reason: string) {
  const kind = isArchived ? 'workspace.archived' : 'workspace.reopened'
  const { real: picture } = useWorkspace.getState()
  const basedOn = picture?.workspace?.openings.map(({ hash }) => hash) ?? []
  return write(draft(kind, { reason }, { releasability: 'SHARED', basedOn }))
}

/** Another official of this computer acts from now on; the open workspace records it. */
export async function actAs(officialId: string): Promise<void> {
  refuseReplaying()
  const from = useDesk.getState().acting
  const acting = await setActing(officialId)
  useSession.setState({ releasability: 'SHARED' })
  if (useWorkspace.getState().status !== 'ready') return
  const sameDesk = from?.desk.id === acting.desk.id
  await write(
    draft(
      'official.switched',
      { from: sameDesk ? from.official.id : null, to: officialId },
      { releasability: 'SHARED' },
    ),
  )
}

/** Begins: asks for lasting storage, reads the desks, and opens the workspace that was open last. */
export async function resume(): Promise<void> {
  useWorkspace.setState({ copies: machine().copies })
  await refreshRecent()
  const last = (await database.settings.get('workspace'))?.value
  if (typeof last === 'string' && useDesk.getState().acting) await openWorkspace(last)
}
