import type { Country, Releasability } from '../model/country.ts'
import { byLogOrder, type Entry, type EntryOf, type Header } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { UnreadEntry } from '../model/read-entry.ts'
import { readerOf } from '../rules/reader.ts'
import { covers } from '../rules/retention.ts'

type Purge = EntryOf<'retention.purged'>

/** An entry whose text a purge deleted: its header stays, and the purge that says so where this log holds it. */
export type PurgedEntry = { hash: Sha256; header: Header; country: Country | null; purge: Purge | null }

/** Purged entries with nothing readable between them; one part for each desk, releasability and purge. */
export type PurgedRun = {
  from: Instant
  to: Instant
  count: number
  parts: readonly (Omit<PurgedEntry, 'hash' | 'header'> & {
    desk: string
    releasability: Releasability
    count: number
  })[]
}

/** The purged entries of some releasabilities, by the time that they happened; `entries` are those still readable. */
export function purgedEntries(
  unread: readonly UnreadEntry[],
  entries: readonly Entry[],
  isShown: (releasability: Releasability) => boolean,
): PurgedEntry[] {
  const gone = unread.flatMap(({ reason, header, hash }) =>
    reason === 'purged' && header && isShown(header.releasability) ? [{ hash, header }] : [],
  )
  if (gone.length === 0) return []
  const reader = readerOf(entries)
  const purges = entries.filter((entry) => entry.kind === 'retention.purged').sort(byLogOrder)
  const named = new Map(purges.map((purge) => [purge, new Set(purge.body.entries)]))
  return gone
    .map(({ hash, header }): PurgedEntry => {
      const reaches = (purge: Purge) => {
        const body = { ...purge.body, entries: named.get(purge)?.has(hash) ? [hash] : [] }
        return covers({ ...purge, body }, { ...header, hash }, reader)
      }
      return {
        hash,
        header,
        country: reader.countryOf(header.desk),
        purge: purges.find(reaches) ?? null,
      }
    })
    .sort((a, b) => byTime(a.header, b.header))
}

/** By when things happened, then in log order. */
const byTime = (a: Header | Entry, b: Header | Entry): number =>
  a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : byLogOrder(a, b)

/** What a list shows in one place: something readable, or the place of what was purged. */
export type Listed<T> = { shown: T; purged: null } | { shown: null; purged: PurgedRun }

/** A list in the order of time, oldest first, with the purged entries at their places, so that it has no silent hole. */
export function withPurged<T>(
  shown: readonly T[],
  entryOf: (each: T) => Entry,
  purged: readonly PurgedEntry[],
): Listed<T>[] {
  const listed: Listed<T>[] = []
  let next = 0
  const passGone = (isBefore: (header: Header) => boolean) => {
    const from = next
    for (let each = purged[next]; each && isBefore(each.header); each = purged[next]) next += 1
    if (next > from) listed.push({ shown: null, purged: runOf(purged.slice(from, next)) })
  }
  for (const each of shown) {
    const entry = entryOf(each)
    passGone((header) => byTime(header, entry) < 0)
    listed.push({ shown: each, purged: null })
  }
  passGone(() => true)
  return listed
}

function runOf(gone: readonly PurgedEntry[]): PurgedRun {
  const parts = new Map<string, PurgedRun['parts'][number]>()
  for (const { header, country, purge } of gone) {
    const { desk, releasability } = header
    const key = [desk, releasability, purge?.hash].join('/')
    const count = (parts.get(key)?.count ?? 0) + 1
    parts.set(key, { desk, releasability, country, purge, count })
  }
  const times = gone.map(({ header }) => header.occurredAt)
  return { from: times[0] ?? '', to: times.at(-1) ?? '', count: gone.length, parts: [...parts.values()] }
}
