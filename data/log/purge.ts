import { Dexie } from 'dexie'
import type { Draft, EntryOf } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { isHeld } from '../rules/purge-plan.ts'
import { append, type Appended, type Writer } from './append.ts'
import type { LogDatabase, StoredEntry } from './database.ts'
import { coveredBy, purgeFacts, stripped } from './purge-facts.ts'
import { writtenRows } from './read.ts'
import { attachmentsOf } from './stored.ts'

/** What a purge wrote and deleted. */
export type Purged = Appended & {
  hashes: Sha256[]
  /** Attachments that nothing on this computer names any more. */
  attachments: Sha256[]
}

/**
 * Writes entries, and deletes body and salt of what the `retention.purged` among them cover, in one strict
 * transaction: both or neither. Headers stay, so that every chain still verifies (settled 1).
 *
 * @throws Problem `purge.held` while a legal hold names any of it, `purge.changed` when it is not what was shown,
 *   and whatever `append` throws
 */
export async function purge(db: LogDatabase, writer: Writer, drafts: readonly Draft[]): Promise<Purged> {
  try {
    return await db.transaction('rw', db.entries, async () => {
      const rows = await writtenRows(db, writer.workspace)
      const facts = purgeFacts(rows)
      const appended = await append(db, writer, drafts)
      const gone: StoredEntry[] = []
      for (const entry of appended.entries) {
        if (entry.kind !== 'retention.purged') continue
        gone.push(...covered(entry, rows, facts))
      }
      await db.entries.bulkPut(gone.map(stripped))
      const attachments = await orphans(db, gone)
      return { ...appended, hashes: gone.map(({ hash }) => hash), attachments }
    })
  } catch (thrown) {
    throw Problem.from(thrown instanceof Dexie.DexieError && thrown.inner ? thrown.inner : thrown)
  }
}

function covered(
  entry: EntryOf<'retention.purged'>,
  rows: readonly StoredEntry[],
  facts: ReturnType<typeof purgeFacts>,
): StoredEntry[] {
  const isCovered = coveredBy([entry], facts)
  const gone = rows.filter((row) => row.body !== null && isCovered(row))
  const held = gone.filter(({ hash }) => isHeld(hash, facts.holds)).length
  if (held > 0) throw new Problem('purge.held', { count: held })
  if (gone.length !== entry.body.count) throw new Problem('purge.changed', { count: gone.length })
  return gone
}

/** Attachments named by rows that lost their body, and by no row of any workspace that still has one. */
export async function orphans(db: LogDatabase, gone: readonly StoredEntry[]): Promise<Sha256[]> {
  const named = new Set(gone.flatMap(attachmentsOf))
  if (named.size > 0)
    await db.entries
      .filter(({ body }) => body !== null)
      .each((row) => {
        for (const hash of attachmentsOf(row)) named.delete(hash)
      })
  return [...named]
}
