import type { Header } from '../model/entry.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { Problem } from '../model/problem.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
import type { LogDatabase, StoredEntry, StoredWorkspace } from './database.ts'
import { forksOf, type Candidate } from './forks.ts'
import { heal, type Healing } from './heal.ts'
import { parseLine } from './journal-line.ts'
import { writtenRows } from './read.ts'
import { attachmentsOf, toStored } from './stored.ts'

/** A desk whose entries a backup holds, as it enrolled. */
export type BackedDesk = BodyOf<'desk.enrolled'> & { id: string }

/** What a backup holds, and what restoring it would do. */
export type BackupLook = {
  workspace: string
  name: string
  mode: WorkspaceMode
  /** Entries in it, and those among them that one country keeps to itself. */
  entries: number
  countryOnly: number
  /** When the first and the last were recorded. */
  first: Instant | null
  last: Instant | null
  desks: BackedDesk[]
  /** Entries of the same workspace on this computer now. */
  here: number
  /** Entries that would come. */
  added: number
  /** Entries held here without their body, which would get it. */
  filled: number
  /** Entries at places that others take here: those here stay. */
  forked: number
  /** Lines, counted from 1, that are not what was written; they are left out. */
  altered: number[]
  attachments: Sha256[]
}

/**
 * Says what the lines of a backup hold and what they would bring; nothing is written.
 *
 * @throws Problem `backup.no-opening`, `backup.other-mode`
 */
export async function lookAtBackup(
  db: LogDatabase,
  workspace: string,
  lines: readonly string[],
): Promise<BackupLook> {
  const stored = await writtenRows(db, workspace)
  const here = new Map(stored.map((row) => [row.hash, row]))
  const rows = new Map<Sha256, StoredEntry>()
  const altered: number[] = []
  lines.forEach((text, at) => {
    const read = parseLine(text)
    if (!read) altered.push(at + 1)
    if (!read || !('entry' in read)) return
    if (faultOf(read.entry) !== null) {
      altered.push(at + 1)
      return
    }
    const hash = hashOf(read.entry)
    if ((rows.get(hash)?.body ?? null) !== null) return
    rows.set(hash, toStored({ ...(JSON.parse(read.entry.header) as Header), hash }, read.entry, workspace))
  })
  const all = [...rows.values()]
  const opened = all.find((row) => row.opening === workspace && isOf(row, 'workspace.opened'))
  if (!opened?.body) throw new Problem('backup.no-opening')
  const { name, mode } = JSON.parse(opened.body) as BodyOf<'workspace.opened'>
  const own = stored.find((row) => row.opening === workspace && isOf(row, 'workspace.opened'))
  if (own?.body && (JSON.parse(own.body) as BodyOf<'workspace.opened'>).mode !== mode)
    throw new Problem('backup.other-mode')
  const lost: Candidate[] = all.filter(({ hash }) => !here.has(hash)).map((row) => ({ row, line: 0 }))
  const { adds } = forksOf(stored, lost)
  const times = all.map(({ header }) => (JSON.parse(header) as Header).recordedAt).sort()
  return {
    workspace,
    name,
    mode,
    entries: all.length,
    countryOnly: all.filter(({ releasability }) => releasability !== 'SHARED').length,
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    desks: desksIn(all),
    here: stored.length,
    added: adds.length,
    filled: all.filter(({ hash, body }) => body !== null && here.get(hash)?.body === null).length,
    forked: lost.length - adds.length,
    altered,
    attachments: [...new Set(all.filter(({ body }) => body !== null).flatMap(attachmentsOf))],
  }
}

const isOf = ({ header }: StoredEntry, kind: string) => header.includes(`"kind":"${kind}"`)

function desksIn(rows: readonly StoredEntry[]): BackedDesk[] {
  const desks = new Map<string, BackedDesk>()
  for (const row of rows) {
    if (row.body === null || desks.has(row.desk) || !isOf(row, 'desk.enrolled')) continue
    desks.set(row.desk, { ...(JSON.parse(row.body) as BodyOf<'desk.enrolled'>), id: row.desk })
  }
  return [...desks.values()]
}

/**
 * Puts what a backup holds into the log, with what is here already, in one strict transaction: all of it or nothing.
 * The same backup a second time adds nothing, and what was purged here does not come back.
 */
export function restoreLines(
  db: LogDatabase,
  listed: Omit<StoredWorkspace, 'entries'>,
  own: readonly string[],
  lines: readonly string[],
): Promise<Healing> {
  return db.transaction('rw', [db.entries, db.seals, db.desks, db.workspaces], async () => {
    const healing = await heal(db, listed.id, [...own, ...lines])
    const known = await db.workspaces.get(listed.id)
    const entries = healing.rows.length
    await db.workspaces.put({ ...(known ?? listed), usedAt: listed.usedAt, entries })
    return healing
  })
}
