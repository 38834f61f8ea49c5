import { Dexie } from 'dexie'
import type { Enrolment, Held } from '../exchange/chain-report.ts'
import { joinedWith } from '../exchange/joined.ts'
import { chainKey } from '../exchange/verify.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Entry, Header } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { readEntry } from '../model/read-entry.ts'
import { fillable, tellsOfPurges } from './bare-rows.ts'
import type { LogDatabase, StoredEntry } from './database.ts'
import { attachmentsOf } from './stored.ts'

/** Who reads a bundle into a log. */
export type Importer = Pick<Held, 'country' | 'isRefused' | 'binds'> & {
  /** An opening that an official joins with this one now. */
  joins?: string
}

/** What this computer holds of a workspace. */
export type HeldHere = Held & {
  /** The arrival number of the newest row; 0 when there is none. */
  arrival: number
  /** The highest counter of the shared entries; 0 when there are none. */
  highest: number
}

/** Rows that are read at a time: some megabytes. */
const batch = 5_000

/** What says which openings belong together. */
const steers = /"kind":"(workspace\.(opened|linked)|desk\.enrolled)"/

/** Looks up what the log holds of a workspace, for comparing a bundle with it; keeps hashes, never texts. */
export async function heldHere(
  db: LogDatabase,
  workspace: string,
  { joins, ...reader }: Importer,
): Promise<HeldHere> {
  const chains = new Map<string, Sha256[]>()
  const enrolments = new Map<string, Enrolment>()
  const openers = new Map<string, string>()
  const steering: Entry[] = []
  const named = new Set<Sha256>()
  const bare: StoredEntry[] = []
  const telling: StoredEntry[] = []
  let mode: WorkspaceMode | null = null
  let arrival = 0
  let highest = 0
  for (let rows = await rowsAfter(db, workspace, 0); rows.length > 0;) {
    for (const row of rows) {
      const key = chainKey({ ...row, workspace: row.opening })
      const chain = chains.get(key) ?? []
      chain[row.seq - 1] = row.hash
      chains.set(key, chain)
      for (const each of attachmentsOf(row)) named.add(each)
      if (row.body === null) bare.push(row)
      if (tellsOfPurges(row)) telling.push(row)
      if (row.releasability !== 'SHARED') continue
      highest = Math.max(highest, row.lamport)
      if (!openers.has(row.opening) && row.header.includes('"kind":"workspace.opened"')) {
        openers.set(row.opening, row.desk)
        if (row.opening === workspace) mode = modeIn(row)
      }
      if (row.body !== null && steers.test(row.header)) {
        const read = readEntry(row, row.hash)
        if (read.ok) steering.push(read.entry)
      }
      const enrolment = enrolments.has(row.desk) ? null : enrolmentIn(row)
      if (enrolment) enrolments.set(row.desk, enrolment)
    }
    arrival = rows.at(-1)?.arrival ?? arrival
    rows = await rowsAfter(db, workspace, arrival)
  }
  const lacking = await fillable(db, bare, telling, reader.country)
  const binds = reader.binds?.([]) ?? (({ desk }: Entry) => desk === openers.get(workspace))
  const joined = joinedWith(workspace, steering, binds)
  if (joins !== undefined && !joined.has(joins)) joined.set(joins, null)
  return {
    ...reader,
    workspace,
    joined,
    at: (chain, seq) => chains.get(chain)?.[seq - 1] ?? null,
    enrolled: (desk) => enrolments.get(desk) ?? null,
    names: (sha256) => named.has(sha256),
    lacks: (hash) => lacking.has(hash),
    openedBy: openers.get(workspace) ?? null,
    mode,
    arrival,
    highest,
  }
}

/** The arrival number of a workspace's newest row; 0 when it has none. */
export const lastArrival = (db: LogDatabase, workspace: string): Promise<number> =>
  db.entries
    .where('[workspace+arrival]')
    .between([workspace, Dexie.minKey], [workspace, Dexie.maxKey])
    .last()
    .then((row) => row?.arrival ?? 0)

/** The next rows of a workspace in the order of their arrival, so many at a time. */
export const rowsAfter = (
  db: LogDatabase,
  workspace: string,
  arrival: number,
  most = batch,
): Promise<StoredEntry[]> =>
  db.entries
    .where('[workspace+arrival]')
    .between([workspace, arrival], [workspace, Dexie.maxKey], false, true)
    .limit(most)
    .toArray()

/** The rows of one chain of a log from one place to another, both included. */
export const chainRows = (
  db: LogDatabase,
  workspace: string,
  { workspace: opening, desk, releasability }: Pick<Header, 'workspace' | 'desk' | 'releasability'>,
  from: number,
  to: number,
): Promise<StoredEntry[]> =>
  db.entries
    .where('[workspace+opening+desk+releasability+seq]')
    .between(
      [workspace, opening, desk, releasability, from],
      [workspace, opening, desk, releasability, to],
      true,
      true,
    )
    .toArray()

/** What a desk says of itself in an enrolment; null for any other row. */
export function enrolmentIn({ header, body }: Pick<StoredEntry, 'header' | 'body'>): Enrolment | null {
  if (body === null || !header.includes('"kind":"desk.enrolled"')) return null
  const { publicKey, country } = JSON.parse(body) as Enrolment
  return { publicKey, country }
}

const modeIn = ({ body }: StoredEntry): WorkspaceMode | null =>
  body === null ? null : (JSON.parse(body) as { mode: WorkspaceMode }).mode
