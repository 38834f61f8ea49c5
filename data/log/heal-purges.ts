import type { EntryOf } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { StoredEntry } from './database.ts'
import { tellsOfPurges } from './bare-rows.ts'
import { coveredBy, purgeFacts, stripped } from './purge-facts.ts'

/** What the journal holds of entries, as healing read it. */
export type Journalled = {
  /** An entry of each hash, with its body when any line has it. */
  entries: ReadonlyMap<Sha256, { row: StoredEntry }>
  /** Purges that were carried out on this computer. */
  applied: ReadonlySet<Sha256>
  /** The desks of this computer. */
  here: ReadonlySet<string>
}

/** What purges ask of both copies. */
export type PurgeHealing = {
  /** Rows of the database that change: a body that a purge deleted, or one that only the journal still has. */
  changed: StoredEntry[]
  /** Entries that the journal must lose the body of. */
  stale: Sha256[]
  /** Purges that the journal must be told of. */
  unmarked: Sha256[]
  /** A row that only the journal has, as it may enter the database. */
  admitted: (row: StoredEntry) => StoredEntry
  /** Whether the journal lacks a body that the database rightly has. */
  isThin: (row: StoredEntry) => boolean
}

/**
 * Carries purges out on both copies, so that neither brings back what was deleted. A purge that only arrived from
 * another computer deletes nothing here: each carries out its own. Of a purge of this computer either the journal
 * holds a mark, or the database has lost the bodies with the same transaction that wrote it.
 */
export function healPurges(
  rows: readonly StoredEntry[],
  journal: Journalled,
  lost: readonly StoredEntry[],
): PurgeHealing {
  const facts = purgeFacts([...rows, ...lost].filter(tellsOfPurges))
  const isCovered = coveredBy(facts.purges, facts)
  const carriedOut = coveredBy(
    facts.purges.filter(({ hash }) => journal.applied.has(hash)),
    facts,
  )
  const changed: StoredEntry[] = []
  const stale: Sha256[] = []
  for (const row of rows) {
    const copy = journal.entries.get(row.hash)?.row
    const hasBody = copy !== undefined && copy.body !== null
    if (row.body === null && hasBody && !isCovered(row))
      changed.push({ ...row, body: copy.body, salt: copy.salt })
    else if (row.body === null && hasBody) stale.push(row.hash)
    else if (row.body !== null && carriedOut(row)) {
      changed.push(stripped(row))
      if (hasBody) stale.push(row.hash)
    }
  }
  for (const row of lost) if (row.body !== null && carriedOut(row)) stale.push(row.hash)
  return {
    changed,
    stale,
    unmarked: facts.purges.filter((each) => isDone(each, rows, journal, facts)).map(({ hash }) => hash),
    admitted: (row) => (row.body !== null && carriedOut(row) ? stripped(row) : row),
    isThin: (row) =>
      row.body !== null && journal.entries.get(row.hash)?.row.body === null && !carriedOut(row),
  }
}

/** The purge deleted here all that it covers, and the journal does not say so yet. */
function isDone(
  purge: EntryOf<'retention.purged'>,
  rows: readonly StoredEntry[],
  { applied, here }: Journalled,
  facts: ReturnType<typeof purgeFacts>,
): boolean {
  // Another computer's purge comes with entries that have lost their bodies there, not here.
  if (applied.has(purge.hash) || !here.has(purge.desk)) return false
  const isCovered = coveredBy([purge], facts)
  const covered = rows.filter(isCovered)
  return covered.length > 0 && covered.every(({ body }) => body === null)
}
