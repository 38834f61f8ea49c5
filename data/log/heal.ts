import { Dexie } from 'dexie'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { ProblemData } from '../model/problem.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
import { desksHere } from './bare-rows.ts'
import type { LogDatabase, StoredEntry, StoredSeal } from './database.ts'
import { damagedIn, forksOf, placeOf, type Candidate } from './forks.ts'
import { healPurges } from './heal-purges.ts'
import { entryCopy, entryLine, parseLine, purgedCopy, sealCopy, type JournalCopy } from './journal-line.ts'
import { writtenRows } from './read.ts'
import { toStored } from './stored.ts'

/** What comparing the two copies found and did. */
export type Healing = {
  /** Entries put back into the database from the journal. */
  restored: number
  /** Lines that the journal lacks and must be given. */
  missing: JournalCopy[]
  /** Entries whose bodies were purged and which the journal must lose too. */
  stale: Sha256[]
  /** Lines that are not what was written, and places that hold two entries; each named. */
  problems: ProblemData[]
  /** Every row that the database holds now, in order of arrival. */
  rows: StoredEntry[]
}

/**
 * Compares the database and the journal of a workspace and heals each from the other. An altered line is
 * named and left out; the entry it spoiled is still healed from the other copy when that copy has it. Where the
 * copies hold different entries at one place of a chain, the database keeps its own, both texts stay in the
 * journal, and the place is named. What was purged comes back from neither.
 */
export async function heal(db: LogDatabase, workspace: string, lines: readonly string[]): Promise<Healing> {
  const stored = await writtenRows(db, workspace)
  const journal = readLines(lines, workspace, stored)
  const kept = new Map(stored.map((row) => [row.hash, row]))
  const mended = mendedFrom(journal.entries, kept)
  const rows =
    mended.length === 0 ? stored : stored.map((row) => mended.find(({ hash }) => hash === row.hash) ?? row)
  const lost = [...journal.entries.values()].filter(({ row }) => !kept.has(row.hash))
  const purges = healPurges(
    rows,
    { ...journal, here: await desksHere(db) },
    lost.map(({ row }) => row),
  )
  const { adds: found, problems } = forksOf(rows, lost)
  const adds = found.map(purges.admitted)
  const changed = new Map(purges.changed.map((row) => [row.hash, row]))
  const known = await storedSeals(db, workspace)
  const seals = sealsToPut(journal.seals, known, [...rows, ...adds])
  const sealed = new Set(journal.seals.map(sealKey))
  const added = await db.transaction('rw', db.entries, db.seals, async () => {
    const arrivals = await db.entries.bulkAdd(adds, { allKeys: true })
    await db.entries.bulkPut(mended)
    await db.entries.bulkPut(purges.changed)
    await db.seals.bulkPut(seals)
    return adds.map((row, index) => ({ ...row, arrival: arrivals[index] ?? 0 }))
  })
  return {
    restored: adds.length,
    missing: [
      ...rows
        .filter((row) => !journal.entries.has(row.hash) || purges.isThin(row))
        .map((row) => entryCopy(changed.get(row.hash) ?? row, row.hash)),
      ...purges.unmarked.map(purgedCopy),
      ...known.filter((seal) => !sealed.has(sealKey(seal))).map(sealCopy),
    ],
    problems: [...journal.problems, ...problems, ...damagedIn(mended, rows, true)],
    stale: purges.stale,
    rows: [...rows.map((row) => changed.get(row.hash) ?? row), ...added],
  }
}

/** Rows whose header is not what was hashed, as the journal has them. */
function mendedFrom(
  journal: ReadonlyMap<Sha256, Candidate>,
  kept: ReadonlyMap<Sha256, StoredEntry>,
): StoredEntry[] {
  return [...journal].flatMap(([hash, { row }]) => {
    const own = kept.get(hash)
    if (own?.arrival === undefined || own === row || own.header === row.header) return []
    const { body, salt } = own.body === null ? own : row
    return [{ ...row, body, salt, arrival: own.arrival }]
  })
}

/** What the journal holds of a workspace: each entry once, under its hash. */
function readLines(lines: readonly string[], workspace: string, rows: readonly StoredEntry[]) {
  const asWritten = new Map(rows.map((row) => [entryLine(row), row]))
  const entries = new Map<Sha256, Candidate>()
  const seals: StoredSeal[] = []
  const applied = new Set<Sha256>()
  const problems: ProblemData[] = []
  lines.forEach((text, index) => {
    const line = index + 1
    // Byte for byte what the database holds: the check of the chains proves both.
    const same = asWritten.get(text)
    if (same) {
      // A purged row keeps any body that the journal still holds in sight, so that it is deleted there too.
      if (same.body !== null || !entries.has(same.hash)) entries.set(same.hash, { row: same, line })
      return
    }
    const read = parseLine(text)
    if (read && 'seal' in read && read.seal.workspace === workspace) {
      seals.push(read.seal)
      return
    }
    if (read && 'purgedBy' in read) {
      applied.add(read.purgedBy)
      return
    }
    const row = read && 'entry' in read ? rowOf(read.entry) : null
    if (row?.workspace !== workspace) problems.push({ code: 'journal.altered-line', facts: { line } })
    else if ((entries.get(row.hash)?.row.body ?? null) === null) entries.set(row.hash, { row, line })
  })
  return { entries, seals, applied, problems }
}

function rowOf(entry: WrittenEntry): StoredEntry | null {
  if (faultOf(entry) !== null) return null
  return toStored({ ...(JSON.parse(entry.header) as Header), hash: hashOf(entry) }, entry)
}

/** A place has one seal: the one over the entry that stands there, else the one that the database has. */
function sealsToPut(
  journalled: readonly StoredSeal[],
  known: readonly StoredSeal[],
  rows: readonly StoredEntry[],
): StoredSeal[] {
  const heads = new Map(rows.map((row) => [placeOf(row), row.hash]))
  const taken = new Map(known.map((seal) => [placeOf(seal), seal]))
  const puts = new Map<string, StoredSeal>()
  for (const seal of journalled) {
    const place = placeOf(seal)
    const own = puts.get(place) ?? taken.get(place)
    const isSame = own?.head === seal.head && own.signature === seal.signature
    if (!own || (!isSame && heads.get(place) === seal.head)) puts.set(place, seal)
  }
  return [...puts.values()]
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

const sealKey = (seal: StoredSeal) => `${placeOf(seal)}/${seal.head}`
