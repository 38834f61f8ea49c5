import { Dexie } from 'dexie'
import type { Entry } from '../model/entry.ts'
import { readEntry, type ReadEntry, type UnreadEntry } from '../model/read-entry.ts'
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

/** Rows that are asked for at once: the engine reads the next ones while these are taken in. */
const PIECE = 12_500

/**
 * The written rows of a workspace that arrived after `since`, in the order of their arrival; 0 reads all. Of a long
 * log `ahead` gets each piece as soon as it is here, while the engine is busy with the next; a short one comes at once.
 */
export async function writtenRows(
  db: LogDatabase,
  workspace: string,
  since = 0,
  ahead: (rows: readonly StoredEntry[]) => void = () => undefined,
): Promise<StoredEntry[]> {
  const own = (after: number, to: number | typeof Dexie.maxKey) =>
    db.entries.where('[workspace+arrival]').between([workspace, after], [workspace, to], false, true)
  const all = () => own(since, Dexie.maxKey)
  if (since > 0) return all().toArray() // what was just written: a few
  return db.transaction('r', db.entries, async () => {
    const [first, last] = [arrivalOf(await all().firstKey()), arrivalOf(await all().lastKey())]
    if (first === null || last === null || last - first < PIECE) return all().toArray()
    // By their own number rows are read far sooner than by an index, but then those of other logs are read too.
    const among = async (after: number) => {
      const found = await db.entries
        .where(':id')
        .between(after, after + PIECE, false, true)
        .toArray()
      return found.filter((row) => row.workspace === workspace)
    }
    const head = await among(first - 1)
    ahead(head)
    const piece = head.length > PIECE / 2 ? among : (after: number) => own(after, after + PIECE).toArray()
    const starts = Array.from(
      { length: Math.ceil((last - first + 1) / PIECE) - 1 },
      (_, index) => first - 1 + (index + 1) * PIECE,
    )
    const rest = starts.map(async (after) => {
      const found = await piece(after)
      ahead(found)
      return found
    })
    return [head, ...(await Promise.all(rest))].flat()
  })
}

/** The number in a key of the index of arrivals. */
const arrivalOf = (key: unknown): number | null => (key === undefined ? null : (key as [string, number])[1])

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

/** Rows that were read while others were still on their way. */
export type ReadAhead = ReadonlyMap<StoredEntry, ReadEntry>

/** What rows say that arrived after `since`. */
export function readRows(rows: readonly StoredEntry[], since: number, known: ReadAhead = new Map()): Arrived {
  const result: Arrived = { entries: [], unread: [], damaged: [], arrival: since }
  for (const row of rows) {
    const read = known.get(row) ?? readEntry(row, row.hash)
    if (read.ok) result.entries.push(read.entry)
    else result.unread.push(read.unread)
    if (!read.ok && read.unread.header === null) result.damaged.push(row)
    result.arrival = Math.max(result.arrival, row.arrival ?? 0)
  }
  return result
}
