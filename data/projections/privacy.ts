import type { Country } from '../model/country.ts'
import type { Period, RetentionClass } from '../model/entries/privacy.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Kind } from '../model/kinds.ts'
import { classOf } from '../rules/retention.ts'
import { retentionTime } from '../rules/retention-times.ts'
import { headsIn } from './exchange.ts'
import type { FoldedEntry } from './fold.ts'
import type { Picture } from './picture.ts'

/** A class, how long it is kept, who set that, and how many entries of it are here. */
export type ClassView = {
  which: RetentionClass
  period: Period
  set: EntryOf<'retention.set'> | null
  count: number
}
export type HoldView = { placed: EntryOf<'hold.placed'>; lifted: EntryOf<'hold.lifted'> | null }
export type ConcernView = { reported: EntryOf<'concern.reported'>; closed: EntryOf<'concern.closed'> | null }
export type Disclosure = EntryOf<'bundle.exported'> | EntryOf<'bundle.imported'>

/** An entry that was corrected or retracted after a recipient got it, and not since (privacy facts, PS-04). */
export type OldVersion = {
  recipient: string
  country: Country | null
  folded: FoldedEntry
  sentAt: Instant
  changedAt: Instant
  /** When the recipient was told outside a bundle; null: not yet. */
  notifiedAt: Instant | null
}

/** Everything the privacy screen and report show, in log order. */
export type PrivacyView = {
  classes: readonly ClassView[]
  holds: readonly HoldView[]
  purges: readonly EntryOf<'retention.purged'>[]
  erasures: readonly EntryOf<'official.erased'>[]
  concerns: readonly ConcernView[]
  disclosures: readonly Disclosure[]
  purposes: readonly EntryOf<'purpose.extended'>[]
  /** Texts that look like personal data and were kept, with the reason. */
  kept: readonly Entry[]
  oldVersions: readonly OldVersion[]
}

/** What a country's picture says about privacy. Pure. */
export function privacyView(picture: Picture): PrivacyView {
  const { timeline, country } = picture
  const entries = timeline.map(({ entry }) => entry)
  const of = <K extends Kind>(kind: K) =>
    entries.filter((entry) => entry.kind === kind) as unknown as EntryOf<K>[]
  const countryOf = (desk: string) => picture.trust[desk]?.country ?? null
  const isOurs = (desk: string) => countryOf(desk) === country
  const lifts = of('hold.lifted')
  const closings = of('concern.closed')
  return {
    classes: classesOf(picture, entries, countryOf),
    holds: of('hold.placed').map((placed) => ({
      placed,
      lifted:
        lifts.find(
          ({ body, desk }) => body.hold === placed.body.hold && countryOf(desk) === countryOf(placed.desk),
        ) ?? null,
    })),
    purges: of('retention.purged'),
    erasures: of('official.erased'),
    concerns: of('concern.reported').map((reported) => ({
      reported,
      closed: closings.find(({ body }) => body.concern === reported.body.concern) ?? null,
    })),
    disclosures: entries.filter(
      (entry): entry is Disclosure =>
        (entry.kind === 'bundle.exported' || entry.kind === 'bundle.imported') && isOurs(entry.desk),
    ),
    purposes: of('purpose.extended'),
    kept: entries.filter(({ body }) => body.personalDataKept !== undefined),
    oldVersions: oldVersionsOf(picture, entries),
  }
}

function classesOf(
  { workspace, country }: Picture,
  entries: readonly Entry[],
  countryOf: (desk: string) => Country | null,
): ClassView[] {
  const mode = workspace?.mode ?? 'real'
  const counts = new Map<RetentionClass | null, number>()
  for (const { kind, desk } of entries) {
    const which = classOf(kind, mode, countryOf(desk) !== country)
    counts.set(which, (counts.get(which) ?? 0) + 1)
  }
  const used: RetentionClass[] = mode === 'real' ? ['log', 'movement'] : ['exercise']
  return [...used, 'contacts' as const, 'partner' as const, 'audit' as const].map((which) => {
    const origin = which === 'partner' ? (country === 'US' ? 'CA' : 'US') : country
    return { which, ...retentionTime(entries, which, origin, countryOf), count: counts.get(which) ?? 0 }
  })
}

type Place = Pick<Entry, 'workspace' | 'desk' | 'releasability' | 'seq'>
type Sent = { recipient: string; country: Country | null; at: Instant; holds(place: Place): boolean }

/** Who holds which entries: from what was handed over, and from what the other side said it holds. */
function handovers(entries: readonly Entry[]): Sent[] {
  return entries.flatMap((entry): Sent[] => {
    if (entry.kind !== 'bundle.exported' && entry.kind !== 'bundle.imported') return []
    const { country } = entry.body
    const heads = headsIn(entry)
    const recipient = entry.kind === 'bundle.exported' ? entry.body.recipient : entry.body.sender
    const holds = (place: Place) =>
      heads.some(
        ({ workspace, desk, releasability, seq }) =>
          workspace === place.workspace &&
          desk === place.desk &&
          releasability === place.releasability &&
          seq >= place.seq,
      )
    return [{ recipient, country, at: entry.recordedAt, holds }]
  })
}

function oldVersionsOf(picture: Picture, entries: readonly Entry[]): OldVersion[] {
  const sent = handovers(entries)
  if (sent.length === 0) return []
  const revisions = new Map<Sha256, Entry>()
  for (const entry of entries)
    if (entry.kind === 'entry.corrected' || entry.kind === 'entry.retracted')
      revisions.set(entry.body.entry, entry)
  const told = entries.filter((entry) => entry.kind === 'correction.notified')
  // All of a country is one recipient; beyond the two, each name is.
  const parties = new Map(sent.map((each) => [each.country ?? each.recipient, each]))
  return [...parties].flatMap(([party, { recipient, country }]) => {
    const theirs = sent.filter((each) => (each.country ?? each.recipient) === party)
    return picture.timeline.flatMap((folded): OldVersion[] => {
      const revision = revisions.get(folded.entry.hash)
      const isRevised = folded.versions.length > 1 || folded.retracted !== null
      const first = theirs.find(({ holds }) => holds(folded.entry))
      if (!revision || !isRevised || !first || theirs.some(({ holds }) => holds(revision))) return []
      const note = told.find(
        ({ body, recordedAt }) =>
          body.recipient === recipient &&
          body.entries.includes(folded.entry.hash) &&
          recordedAt >= revision.recordedAt,
      )
      const changed = { sentAt: first.at, changedAt: revision.recordedAt }
      return [{ recipient, country, folded, ...changed, notifiedAt: note?.recordedAt ?? null }]
    })
  })
}
