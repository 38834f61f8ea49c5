import type { Country, Releasability } from '../model/country.ts'
import type { Period, RetentionClass } from '../model/entries/privacy.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { instantAt, epochMs } from './instant.ts'
import { classOf, covers, dueAt, type Place, type Reader } from './retention.ts'

/** An entry as planning sees it. */
export type PurgeRow = Place & {
  official: string | null
  isPurged: boolean
  /** The entry that it corrects or retracts. */
  revises: Sha256 | null
}

/** What is held: some entries, or everything. */
export type Held = { entries: readonly Sha256[] }

/** Who would purge, when, and by which times. */
export type PurgeContext = Reader & {
  country: Country
  now: Instant
  /** The time of a class for entries of a country. */
  periodOf(which: RetentionClass, origin: Country | null): Period
  /** Who acts now: a name in use is not purged. */
  acting: string | null
  /** When the event was over; null while it goes on. */
  endedAt: Instant | null
  /** Holds of either country that are on. */
  holds: readonly Held[]
  /** Whether a country has a desk on this computer: then its entries are no copy, and not ours to purge. */
  isHere(country: Country | null): boolean
}

/** Entries of one class and releasability whose time is over: one purge, said by one entry. */
export type PurgeGroup = {
  releasability: Releasability
  terms: Pick<BodyOf<'retention.purged'>, 'class' | 'before' | 'kinds' | 'chains' | 'entries'>
  hashes: readonly Sha256[]
  oldest: Instant
  newest: Instant
  /** How many of them a legal hold keeps: then nothing of the group is purged. */
  held: number
}

/** The most entries that a purge names one by one. */
const mostNamed = 5000

/** What a country may purge now, by class and releasability; never the other country's own, never what is kept. */
export function duePurges(rows: readonly PurgeRow[], context: PurgeContext): PurgeGroup[] {
  const mine = rows.filter((row) => isOurs(row, context))
  const lastActs = lastActsOf(rows)
  const groups = new Map<string, { which: RetentionClass; releasability: Releasability; rows: PurgeRow[] }>()
  for (const row of mine) {
    const which = classIn(row, context)
    if (which === null || row.isPurged || !isDue(row, which, context, lastActs)) continue
    const key = `${which}/${row.releasability}`
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { which, releasability: row.releasability, rows: [row] })
  }
  const gone = new Set(rows.filter(({ isPurged }) => isPurged).map(({ hash }) => hash))
  return [...groups.values()].map(({ which, releasability, rows: due }) => {
    const terms = which === 'contacts' ? named(due, which) : byRule(due, which, mine, gone)
    return groupOf(mine, { releasability, terms }, context)
  })
}

/** The purge of some entries named one by one, such as the registration of an official who asks for it (PS-05). */
export const purgeOf = (
  due: readonly PurgeRow[],
  which: RetentionClass,
  releasability: Releasability,
  context: PurgeContext,
): PurgeGroup => groupOf(due, { releasability, terms: named(due, which) }, context)

/** The country's desk that purges: any of it, since a purge reaches by country. */
function groupOf(
  rows: readonly PurgeRow[],
  { releasability, terms }: Pick<PurgeGroup, 'releasability' | 'terms'>,
  context: PurgeContext,
): PurgeGroup {
  const reader = {
    ...context,
    countryOf: (desk: string) => (desk === '' ? context.country : context.countryOf(desk)),
  }
  const purge = { desk: '', releasability, body: terms }
  const covered = rows.filter((row) => !row.isPurged && covers(purge, row, reader))
  const times = covered.map(({ recordedAt }) => recordedAt).sort()
  return {
    releasability,
    terms,
    hashes: covered.map(({ hash }) => hash),
    oldest: times[0] ?? context.now,
    newest: times.at(-1) ?? context.now,
    held: covered.filter(({ hash }) => isHeld(hash, context.holds)).length,
  }
}

/** Whether a hold keeps an entry. */
export const isHeld = (hash: Sha256, holds: readonly Held[]): boolean =>
  holds.some(({ entries }) => entries.length === 0 || entries.includes(hash))

function isOurs(row: PurgeRow, { country, countryOf, isHere }: PurgeContext): boolean {
  if (row.releasability !== 'SHARED' && row.releasability !== country) return false
  const origin = countryOf(row.desk)
  return origin === country || !isHere(origin)
}

const classIn = (row: PurgeRow, { mode, country, countryOf }: PurgeContext) =>
  classOf(row.kind, mode, countryOf(row.desk) !== country)

function isDue(
  row: PurgeRow,
  which: RetentionClass,
  { now, periodOf, countryOf, endedAt, acting }: PurgeContext,
  lastActs: ReadonlyMap<string, Instant>,
): boolean {
  if (which === 'contacts' && row.official === acting) return false
  const since = sinceOf(row, which, endedAt, lastActs)
  return since !== null && dueAt(since, periodOf(which, countryOf(row.desk))) <= now
}

/** When the time of an entry begins; null while it cannot: movements count from the end of the event. */
function sinceOf(
  { recordedAt, official }: PurgeRow,
  which: RetentionClass,
  endedAt: Instant | null,
  lastActs: ReadonlyMap<string, Instant>,
): Instant | null {
  if (which === 'movement') return endedAt
  return which === 'contacts' ? (lastActs.get(official ?? '') ?? recordedAt) : recordedAt
}

/** The last thing that each official wrote. */
function lastActsOf(rows: readonly PurgeRow[]): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>()
  for (const { official, recordedAt } of rows)
    if (official !== null && recordedAt > (last.get(official) ?? '')) last.set(official, recordedAt)
  return last
}

const named = (due: readonly PurgeRow[], which: RetentionClass): PurgeGroup['terms'] => ({
  class: which,
  before: null,
  kinds: [],
  chains: [],
  entries: due.slice(0, mostNamed).map(({ hash }) => hash),
})

/** By an instant and the chains up to the last entry that is due; a correction goes with what it corrects. */
function byRule(
  due: readonly PurgeRow[],
  which: RetentionClass,
  all: readonly PurgeRow[],
  gone: ReadonlySet<Sha256>,
): PurgeGroup['terms'] {
  const chains = new Map<string, PurgeGroup['terms']['chains'][number]>()
  let newest = ''
  const isJoined = all.some(({ workspace }) => workspace !== all[0]?.workspace)
  for (const { workspace, desk, releasability, seq, recordedAt } of due) {
    const key = `${workspace}/${desk}/${releasability}`
    const opening = isJoined ? { workspace } : {}
    chains.set(key, { ...opening, desk, releasability, seq: Math.max(seq, chains.get(key)?.seq ?? 0) })
    if (recordedAt > newest) newest = recordedAt
  }
  const hashes = new Set(due.map(({ hash }) => hash))
  const revisions = all.filter(
    ({ hash, isPurged, revises, releasability }) =>
      !isPurged &&
      !hashes.has(hash) &&
      revises !== null &&
      releasability === due[0]?.releasability &&
      (hashes.has(revises) || gone.has(revises)),
  )
  return {
    class: which,
    before: instantAt(epochMs(newest) + 1),
    kinds: [...new Set(due.map(({ kind }) => kind))].sort(),
    chains: [...chains.values()],
    entries: revisions.slice(0, mostNamed).map(({ hash }) => hash),
  }
}
