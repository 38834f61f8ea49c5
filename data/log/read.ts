import { Dexie } from 'dexie'
import type { Entry } from '../model/entry.ts'
import { readEntry, type UnreadEntry } from '../model/read-entry.ts'
import type { LogDatabase, StoredEntry } from './database.ts'

/** Entries that arrived after a given arrival number, and those this version cannot show. */
export type Arrived = {
  entries: Entry[]
  unread: UnreadEntry[]
  /** Rows that cannot be read at all. */
  damaged: StoredEntry[]
  arrival: number
}

/** Reads a workspace's rows that arrived after `since`; 0 reads all. */
export async function readSince(db: LogDatabase, workspace: string, since: number): Promise<Arrived> {
  return readRows(await writtenRows(db, workspace, since), since)
}

/** The written rows of a workspace that arrived after `since`, in the order of their arrival; 0 reads all. */
export const writtenRows = (db: LogDatabase, workspace: string, since = 0): Promise<StoredEntry[]> =>
  db.entries
    .where('[workspace+arrival]')
    .between([workspace, since], [workspace, Dexie.maxKey], false, true)
    .toArray()

/** The openings whose entries a log holds: its own, and those that were joined with it. */
export async function openingsIn(db: LogDatabase, workspace: string): Promise<string[]> {
  const found = [workspace]
  // Keys alone: no row is read for it.
  const next = async (after: unknown[]) => {
    const key = await db.entries
      .where('[workspace+opening+desk+releasability+seq]')
      .between([workspace, ...after], [workspace, Dexie.maxKey], false, false)
      .firstKey()
    return (key as unknown as string[] | undefined)?.[1]
  }
  for (let each = await next([]); each !== undefined; each = await next([each, Dexie.maxKey]))
    if (each !== workspace) found.push(each)
  return found
}

/** Every workspace that has a row. */
export async function workspacesIn(db: LogDatabase): Promise<string[]> {
  const found: string[] = []
  const next = async (after: string) => {
    const key = await db.entries.where('[workspace+arrival]').above([after, Dexie.maxKey]).firstKey()
    return (key as unknown as string[] | undefined)?.[0]
  }
  for (let each = await next(''); each !== undefined; each = await next(each)) found.push(each)
  return found
}

/** What rows say that arrived after `since`. */
export function readRows(rows: readonly StoredEntry[], since: number): Arrived {
  const result: Arrived = { entries: [], unread: [], damaged: [], arrival: since }
  for (const row of rows) {
    const read = readEntry(row, row.hash)
    if (read.ok) result.entries.push(read.entry)
    else result.unread.push(read.unread)
    if (!read.ok && read.unread.header === null) result.damaged.push(row)
    result.arrival = Math.max(result.arrival, row.arrival ?? 0)
  }
  return result
}
