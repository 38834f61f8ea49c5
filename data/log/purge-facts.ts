import type { Entry, EntryOf, Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { headerOf, readEntry } from '../model/read-entry.ts'
import type { PurgeContext, PurgeRow } from '../rules/purge-plan.ts'
import { readerOf } from '../rules/reader.ts'
import { covers, type Place, type Reader, type WrittenPurge } from '../rules/retention.ts'
import { endOf, holdsOn, retentionTime } from '../rules/retention-times.ts'
import type { StoredEntry } from './database.ts'

/** What a log says about purging: whose desks are whose, the times, the holds, and the purges that were written. */
export type PurgeFacts = Reader &
  Pick<PurgeContext, 'endedAt' | 'holds' | 'periodOf'> & {
    rows: PurgeRow[]
    purges: EntryOf<'retention.purged'>[]
  }

/** Kinds whose bodies decide what is purged; none of them is ever purged itself, but the archiving. */
const telling = /^(workspace\.(opened|archived|reopened)|desk\.enrolled|retention\.|hold\.)/

/** Reads everything that decides about purging from a workspace's rows, of both countries: a hold binds the disk. */
export function purgeFacts(stored: readonly StoredEntry[]): PurgeFacts {
  const rows: PurgeRow[] = []
  const entries: Entry[] = []
  for (const row of stored) {
    const header = headerOf(row)
    if (!header) continue
    rows.push({ ...placeIn(header, row.hash), official: header.official, ...bodyFacts(header.kind, row) })
    if (!telling.test(header.kind)) continue
    const read = readEntry(row, row.hash)
    if (read.ok) entries.push(read.entry)
  }
  const { mode, countryOf } = readerOf(entries)
  return {
    rows,
    mode,
    countryOf,
    endedAt: endOf(entries),
    holds: holdsOn(entries, countryOf).map(({ body }) => body),
    periodOf: (which, origin) => retentionTime(entries, which, origin, countryOf).period,
    purges: entries.filter((entry) => entry.kind === 'retention.purged'),
  }
}

const placeIn = ({ workspace, desk, releasability, seq, kind, recordedAt }: Header, hash: Sha256): Place => ({
  workspace,
  desk,
  releasability,
  seq,
  kind,
  recordedAt,
  hash,
})

function bodyFacts(kind: string, { body }: WrittenEntry): Pick<PurgeRow, 'isPurged' | 'revises'> {
  const isRevision = kind === 'entry.corrected' || kind === 'entry.retracted'
  const revises = isRevision && body !== null ? (JSON.parse(body) as { entry: Sha256 }).entry : null
  return { isPurged: body === null, revises }
}

/** A written purge, as the rule reads it. */
const asPurge = ({ desk, releasability, body }: EntryOf<'retention.purged'>): WrittenPurge => ({
  desk,
  releasability,
  body,
})

/** Whether one of some purges deletes the body of a row. */
export function coveredBy(purges: readonly EntryOf<'retention.purged'>[], reader: Reader) {
  const written = purges.map(asPurge)
  return (row: StoredEntry): boolean => {
    const header = written.length > 0 ? headerOf(row) : null
    return header !== null && written.some((purge) => covers(purge, placeIn(header, row.hash), reader))
  }
}

/** The row without body and salt: its header, and with it the chain, stays as it was written. */
export function stripped(row: StoredEntry): StoredEntry {
  const bare = { ...row, body: null, salt: null }
  delete bare.about
  return bare
}
