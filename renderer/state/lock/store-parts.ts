import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { LogDatabase } from '../../../data/log/database.ts'
import { canonical, type Json } from '../../../data/model/canonical.ts'
import { hashing } from '../../../data/model/hash.ts'

/** Every table of a store; the entries last, since they are many. */
export const tables = ['desks', 'officials', 'workspaces', 'settings', 'seals', 'entries'] as const
type TableName = (typeof tables)[number]
type Row = Record<string, unknown>

/** What the old store's window sends, one after another; each is answered once it is written. */
export type Part =
  | { table: TableName; rows: Row[] }
  /** Names and texts that the window keeps beside the log. */
  | { kept: [string, string][] }
  | { end: StoreCheck }
  | { fault: string }

/** How many rows each table has, and the SHA-256 over all of them. */
export type StoreCheck = Record<TableName, { count: number; sha256: string }>

/** Rows that are read and sent at a time. */
const batch = 1_000

/** The rows of a table in the order of their keys, so many at a time. */
export async function* rowsOf(db: LogDatabase, table: TableName): AsyncGenerator<Row[]> {
  if (table !== 'entries') {
    yield (await db.table(table).toArray()) as Row[]
    return
  }
  for (let arrival = 0; ;) {
    const rows = await db.entries.where(':id').above(arrival).limit(batch).toArray()
    if (rows.length === 0) return
    yield rows
    arrival = rows.at(-1)?.arrival ?? arrival
  }
}

/** A row without what nobody can read. */
function readable(row: Row): Json {
  const rest = { ...row }
  delete rest['privateKey']
  return rest as Json
}

/** Counts and hashes rows as they pass. */
export function checking() {
  const hash = hashing()
  let count = 0
  return {
    add(rows: readonly Row[]) {
      for (const row of rows) hash.add(utf8ToBytes(`${canonical(readable(row))}\n`))
      count += rows.length
    },
    done: () => ({ count, sha256: hash.done() }),
  }
}
