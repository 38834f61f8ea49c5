import moment from 'moment'
import type { Country, Releasability } from '../model/country.ts'
import type { Period, RetentionClass } from '../model/entries/privacy.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Header } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { isKind, type BodyOf } from '../model/kinds.ts'

/** How long each class is kept unless a country sets another time (privacy facts, section 6). */
export const defaultRetention: Readonly<Record<RetentionClass, Period>> = {
  log: { count: 24, unit: 'month' },
  movement: { count: 90, unit: 'day' },
  exercise: { count: 24, unit: 'month' },
  contacts: { count: 12, unit: 'month' },
  partner: { count: 12, unit: 'month' },
  audit: { count: 84, unit: 'month' },
}

/** What a workspace is, who wrote and whom it belongs to, and what the yearly measure rests on: kept as long as the workspace. */
const kept =
  /^(clock\.|exercise\.|plan\.|priorityList\.|committee\.|actionItem\.|official\.erased|workspace\.(opened|linked)|desk\.|key\.|retention\.|hold\.|onward\.|purpose\.|concern\.|correction\.)/
const audited = /^(bundle\.|workspace\.|official\.switched|handover\.)/

/** The class of an entry, read from its header alone, so that a purged one still has it; null: never purged, as what only a later version knows. */
export function classOf(kind: string, mode: WorkspaceMode, isPartner: boolean): RetentionClass | null {
  if (!isKind(kind) || kept.test(kind)) return null
  if (isPartner) return 'partner'
  if (kind === 'official.registered') return 'contacts'
  if (audited.test(kind)) return 'audit'
  if (mode !== 'real') return 'exercise'
  return kind === 'request.deployed' || kind === 'request.demobilised' ? 'movement' : 'log'
}

/** When something recorded at an instant has been kept long enough. */
export const dueAt = (since: Instant, { count, unit }: Period): Instant =>
  moment.utc(since).add(count, unit).toISOString()

/** Where an entry stands, and since when. */
export type Place = Pick<Header, 'workspace' | 'desk' | 'releasability' | 'seq' | 'kind' | 'recordedAt'> & {
  hash: Sha256
}

/** Who reads a log: its mode, and whose desks are whose. */
export type Reader = { mode: WorkspaceMode; countryOf(desk: string): Country | null }

/** A purge as it was written: by which desk, at which releasability. */
export type WrittenPurge = {
  desk: string
  releasability: Releasability
  body: Pick<BodyOf<'retention.purged'>, 'class' | 'before' | 'kinds' | 'chains' | 'entries'>
}

/**
 * Whether a purge deletes the body of an entry. Read from headers alone, so that it says the same before and
 * after; a purge reaches only entries of its own releasability, and never what is kept with the workspace.
 */
export function covers(purge: WrittenPurge, place: Place, reader: Reader): boolean {
  const { body } = purge
  if (purge.releasability !== place.releasability) return false
  const author = reader.countryOf(purge.desk)
  if (author === null) return false
  const isPartner = reader.countryOf(place.desk) !== author
  if (kept.test(place.kind) || isPartner !== (body.class === 'partner')) return false
  if (body.entries.includes(place.hash)) return true
  return (
    body.kinds.includes(place.kind) &&
    body.before !== null &&
    place.recordedAt < body.before &&
    body.chains.some(
      ({ workspace = place.workspace, desk, releasability, seq }) =>
        workspace === place.workspace &&
        desk === place.desk &&
        releasability === place.releasability &&
        place.seq <= seq,
    )
  )
}
