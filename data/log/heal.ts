import { Dexie } from 'dexie'
import type { Header, WrittenEntry } from '../model/entry.ts'
import { kinds } from '../model/kinds.ts'
import type { ProblemData } from '../model/problem.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
import { toStored } from './append.ts'
import type { LogDatabase, StoredEntry, StoredSeal } from './database.ts'
import { entryLine, parseLine, sealLine } from './journal-line.ts'
import { writtenRows } from './read.ts'

/** What comparing the two copies found and did. */
export type Healing = {
  /** The workspace's rows before anything was put back, in the order of their arrival. */
  rows: StoredEntry[]
  /** Entries put back into the database from the journal. */
  restored: number
  /** Lines that the journal lacks and must be given. */
  missingLines: string[]
  /** Lines that are not what was written, each named by its number. */
  problems: ProblemData[]
}

/**
 * Compares the database and the journal of a workspace and heals each from the other. An altered line is
 * named and left out; the entry it spoiled is still healed from the other copy when that copy has it.
 */
export async function heal(db: LogDatabase, workspace: string, lines: readonly string[]): Promise<Healing> {
  const rows = await writtenRows(db, workspace)
  const kept = new Set(rows.map((row) => row.hash))
  const asWritten = new Map(rows.map((row) => [entryLine(row), row.hash]))
  const journalled = new Set<string>()
  const sealed = new Set<string>()
  const healing: Healing = { rows, restored: 0, missingLines: [], problems: [] }
  const adds: StoredEntry[] = []
  const seals: StoredSeal[] = []
  lines.forEach((line, index) => {
    // Byte for byte what the database holds: the check of the chains is what proves both.
    const same = asWritten.get(line)
    if (same !== undefined) {
      journalled.add(same)
      return
    }
    const read = parseLine(line)
    if (read && 'seal' in read && read.seal.workspace === workspace) {
      sealed.add(sealKey(read.seal))
      seals.push(read.seal)
      return
    }
    const entry = read && 'entry' in read && faultOf(read.entry) === null ? read.entry : null
    if (!entry || workspaceOf(entry) !== workspace) {
      healing.problems.push({ code: 'journal.altered-line', facts: { line: index + 1 } })
      return
    }
    const hash = hashOf(entry)
    journalled.add(hash)
    if (!kept.has(hash)) adds.push(stored(entry, hash))
    kept.add(hash)
  })
  await db.transaction('rw', db.entries, db.seals, async () => {
    await db.entries.bulkAdd(adds)
    await db.seals.bulkPut(seals)
  })
  healing.restored = adds.length
  healing.missingLines = [
    ...rows.filter((row) => !journalled.has(row.hash)).map(entryLine),
    ...(await storedSeals(db, workspace)).filter((seal) => !sealed.has(sealKey(seal))).map(sealLine),
  ]
  return healing
}

/** The seals of a workspace. */
export const storedSeals = (db: LogDatabase, workspace: string): Promise<StoredSeal[]> =>
  db.seals
    .where('[workspace+desk+releasability+seq]')
    .between(
      [workspace, Dexie.minKey, Dexie.minKey, Dexie.minKey],
      [workspace, Dexie.maxKey, Dexie.maxKey, Dexie.maxKey],
    )
    .toArray()

const sealKey = ({ desk, releasability, seq, head }: StoredSeal) => `${desk}/${releasability}/${seq}/${head}`

const workspaceOf = (entry: WrittenEntry) => (JSON.parse(entry.header) as Header).workspace

function stored(entry: WrittenEntry, hash: string): StoredEntry {
  const header = JSON.parse(entry.header) as Header
  return toStored({ ...header, hash }, entry, openedIn(header, entry))
}

/** The counter inside `DET-7`, so that numbering goes on where it was. */
function openedIn(header: Header, { body }: WrittenEntry): number | undefined {
  const isOpening = Object.hasOwn(kinds, header.kind) && body !== null
  const number = isOpening ? (JSON.parse(body) as { number?: unknown }).number : undefined
  const counter = typeof number === 'string' ? Number(number.split('-').at(-1)) : Number.NaN
  return Number.isSafeInteger(counter) ? counter : undefined
}
