import { Dexie } from 'dexie'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { Problem, type ProblemData } from '../model/problem.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
import { desksHere } from './bare-rows.ts'
import type { LogDatabase, StoredEntry, StoredSeal } from './database.ts'
import { damagedIn, forksOf, placeOf, type Candidate } from './forks.ts'
import { healPurges } from './heal-purges.ts'
import {
  entryCopy,
  isNewer,
  parseLine,
  purgedCopy,
  rawLine,
  readLine,
  sealCopy,
  type JournalCopy,
} from './journal-line.ts'
import { openingsIn, writtenRows } from './read.ts'
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
 *
 * Each piece of the database's rows is shown to `ahead` while the next is read.
 *
 * @throws Problem `journal.newer` before anything is changed, when a later Entente wrote a line in a format of its own
 */
export async function heal(
  db: LogDatabase,
  workspace: string,
  reading: readonly string[] | Promise<readonly string[]>,
  ahead?: (rows: readonly StoredEntry[]) => void,
): Promise<Healing> {
  // Both copies are read at the same time, each by a process of its own.
  const [stored, lines] = await Promise.all([writtenRows(db, workspace, 0, ahead), reading])
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
  const known = await storedSeals(db, workspace, [...rows, ...adds])
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
  const mended: StoredEntry[] = []
  for (const [hash, { row }] of journal) {
    const own = kept.get(hash)
    if (own?.arrival === undefined || own === row || own.header === row.header) continue
    const { body, salt } = own.body === null ? own : row
    mended.push({ ...row, body, salt, arrival: own.arrival })
  }
  return mended
}

/** What the journal holds of a workspace: each entry once, under its hash; entries of another opening only when joined. */
function readLines(lines: readonly string[], workspace: string, rows: readonly StoredEntry[]) {
  const isOpening = openingsOf(lines, workspace, rows)
  const rowOfHeader = rowsByHeader(rows)
  const entries = new Map<Sha256, Candidate>()
  const seals: StoredSeal[] = []
  const applied = new Set<Sha256>()
  const problems: ProblemData[] = []
  lines.forEach((text, index) => {
    const line = index + 1
    const raw = rawLine(text)
    const same = raw?.header === undefined ? undefined : rowOfHeader(raw.header)
    // Text for text what the database holds: the check of the chains proves both.
    if (same && same.body === raw?.body && same.salt === raw.salt && Object.keys(raw).length === 3) {
      // A purged row keeps any body that the journal still holds in sight, so that it is deleted there too.
      if (same.body !== null || !entries.has(same.hash)) entries.set(same.hash, { row: same, line })
      return
    }
    const read = raw && readLine(raw)
    if (!read && isNewer(raw)) throw new Problem('journal.newer', { line })
    if (read && 'seal' in read && isOpening(read.seal.workspace)) {
      seals.push(read.seal)
      return
    }
    if (read && 'purgedBy' in read) {
      applied.add(read.purgedBy)
      return
    }
    const row = read && 'entry' in read ? rowOf(read.entry, workspace) : null
    if (!row || !isOpening(row.opening)) problems.push({ code: 'journal.altered-line', facts: { line } })
    else if ((entries.get(row.hash)?.row.body ?? null) === null) entries.set(row.hash, { row, line })
  })
  return { entries, seals, applied, problems }
}

/** Finds rows by their header's text; mostly both copies are in one order, and the next one is meant. */
function rowsByHeader(rows: readonly StoredEntry[]) {
  let places: ReadonlyMap<string, number> | null = null
  let next = 0
  const placeOfHeader = (header: string) => {
    if (rows[next]?.header === header) return next
    places ??= new Map(rows.map((row, place) => [row.header, place]))
    return places.get(header)
  }
  return (header: string): StoredEntry | undefined => {
    const place = placeOfHeader(header)
    if (place === undefined) return undefined
    next = place + 1
    return rows[place]
  }
}

/** Whether a log began with an opening, or joined it: those of its rows are known, others are looked for. */
function openingsOf(lines: readonly string[], workspace: string, rows: readonly StoredEntry[]) {
  const known = new Set([workspace])
  for (const { opening } of rows) known.add(opening)
  let joined: ReadonlySet<string> | null = null
  return (opening: string) => known.has(opening) || (joined ??= joinedIn(lines)).has(opening)
}

/** The openings that an entry of the journal joins with its log. */
function joinedIn(lines: readonly string[]): Set<string> {
  const openings = new Set<string>()
  for (const line of lines) {
    const read = line.includes('workspace.linked') ? parseLine(line) : null
    if (!read || !('entry' in read) || read.entry.body === null || faultOf(read.entry) !== null) continue
    if ((JSON.parse(read.entry.header) as Header).kind !== 'workspace.linked') continue
    openings.add((JSON.parse(read.entry.body) as BodyOf<'workspace.linked'>).other)
  }
  return openings
}

function rowOf(entry: WrittenEntry, workspace: string): StoredEntry | null {
  if (faultOf(entry) !== null) return null
  return toStored({ ...(JSON.parse(entry.header) as Header), hash: hashOf(entry) }, entry, workspace)
}

/** A place has one seal: the one over the entry that stands there, else the one that the database has. */
function sealsToPut(
  journalled: readonly StoredSeal[],
  known: readonly StoredSeal[],
  rows: readonly StoredEntry[],
): StoredSeal[] {
  let heads: ReadonlyMap<string, Sha256> | null = null
  const headAt = (place: string) =>
    (heads ??= new Map(rows.map((row) => [placeOf(row), row.hash]))).get(place)
  const taken = new Map(known.map((seal) => [placeOfSeal(seal), seal]))
  const puts = new Map<string, StoredSeal>()
  for (const seal of journalled) {
    const place = placeOfSeal(seal)
    const own = puts.get(place) ?? taken.get(place)
    const isSame = own?.head === seal.head && own.signature === seal.signature
    if (!own || (!isSame && headAt(place) === seal.head)) puts.set(place, seal)
  }
  return [...puts.values()]
}

/** The seals over the chains of a log; with all of its rows at hand its openings need not be looked up. */
export async function storedSeals(
  db: LogDatabase,
  workspace: string,
  rows: readonly StoredEntry[] | null = null,
): Promise<StoredSeal[]> {
  const openings = rows
    ? [...new Set([workspace, ...rows.map(({ opening }) => opening)])]
    : await openingsIn(db, workspace)
  const seals = openings.map((opening) =>
    db.seals
      .where('[workspace+desk+releasability+seq]')
      .between(
        [opening, Dexie.minKey, Dexie.minKey, Dexie.minKey],
        [opening, Dexie.maxKey, Dexie.maxKey, Dexie.maxKey],
      )
      .toArray(),
  )
  return (await Promise.all(seals)).flat()
}

const placeOfSeal = (seal: StoredSeal) => placeOf({ ...seal, opening: seal.workspace })
const sealKey = (seal: StoredSeal) => `${placeOfSeal(seal)}/${seal.head}`
