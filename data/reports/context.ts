import type { Country, Language, Releasability } from '../model/country.ts'
import type { Entry, Header } from '../model/entry.ts'
import type { Instant } from '../model/ids.ts'
import { systemKinds } from '../model/kinds.ts'
import type { UnreadEntry } from '../model/read-entry.ts'
import { inExerciseTime } from '../projections/exercise-time.ts'
import { nowFor } from '../projections/exercise-clock.ts'
import { exerciseOf } from '../projections/exercises.ts'
import { pictureOf, type Picture } from '../projections/picture.ts'
import { purgedEntries, type PurgedEntry } from '../projections/purged.ts'
import type { Facility } from '../reference/facility.ts'
import { facilityName, sideOf } from '../reference/reference.ts'
import { asExerciseTime, startOfExercise } from '../rules/exercise-clock.ts'
import { formatDuration, formatInstant, formatNumber, formatUtc, type InstantStyle } from '../words/format.ts'
import type { Paper, ReportLanguage, Words } from './document.ts'
import { wordingOf, type Wording } from './words.ts'

/** Whose entries a copy holds: both countries' shared ones alone, or one country's own on top. */
export type Audience = 'both' | Country

/** What a report asks of the shipped facts. */
type ReportReference = {
  dataVersion: string
  facilityById(id: string): Facility | undefined
}

/** What checking the chains found, by `<opening>/<desk>/<releasability>`: entries vouched for by a valid seal. */
type Verification = Readonly<Record<string, { verifiedTo: number; total: number; broken: boolean }>>

/** Everything a report is made of; nothing else may change a byte of it. */
export type ReportSource = {
  entries: readonly Entry[]
  /** What cannot be read: purged, or of a later version. */
  unread: readonly UnreadEntry[]
  audience: Audience
  /** The country whose own copy this is: only such a copy says how many of its entries were left out. */
  ownCopyOf: Country | null
  language: ReportLanguage
  paper: Paper
  reference: ReportReference
  generatedAt: Instant
  verification: Verification
}

/** A report's source, read: the picture of what its audience may see, and how to write it. */
export type ReportContext = Wording & {
  /** Told in exercise time where the exercise has a clock: then every time and every minute of the report is. */
  picture: Picture
  /** The real time of an entry where the report tells it in exercise time; null elsewhere. */
  realTime(hash: string): Instant | null
  /** What the audience may see, in log order. */
  included: readonly Entry[]
  /** What it might have seen, had it not been purged, by time. */
  purged: readonly PurgedEntry[]
  reference: ReportReference
  generatedAt: Instant
  verification: Verification
  /** From the first thing that happened to the archiving, or to the report. */
  window: { from: Instant; to: Instant }
  zones: readonly string[]
  facility(id: string): Words
  /** Local time on both sides, once when they read the same. */
  local(instant: Instant, style?: InstantStyle): Words
  utc(instant: Instant): string
  duration(minutes: number): Words
  count(value: number): Words
  countryOf(desk: string): Country | null
  /** The author of an entry: name and agency, or null when its desk says neither. */
  author(entry: { official: string | null; desk: string }): string | null
}

/** Whether an audience may see an entry of a releasability. */
export const maySee = (audience: Audience, releasability: Releasability): boolean =>
  releasability === 'SHARED' || releasability === audience

/** How many of a country's own entries a copy leaves out; entries that the app writes by itself do not count. */
export const leftOut = (entries: readonly Entry[], audience: Audience, country: Country): number =>
  entries.filter(
    ({ releasability, kind }) =>
      releasability === country && !maySee(audience, releasability) && !systemKinds.has(kind),
  ).length

/** Reads a report's source. What the audience may not see is dropped before anything is computed. */
export function contextOf(source: ReportSource): ReportContext {
  const { reference, generatedAt, verification } = source
  const included = source.entries.filter(({ releasability }) => maySee(source.audience, releasability))
  const real = pictureOf(included, source.audience === 'both' ? 'US' : source.audience)
  const picture = inExerciseTime(real)
  const realTimes = new Map(
    picture === real ? [] : included.map(({ hash, occurredAt }) => [hash, occurredAt] as const),
  )
  const wording = wordingOf(source.language)
  const zones = zonesOf(picture, reference)
  const { desks, officials } = picture.people
  return {
    ...wording,
    picture,
    included,
    realTime: (hash) => realTimes.get(hash) ?? null,
    purged: purgedEntries(source.unread, included, (mark) => maySee(source.audience, mark)).map((each) =>
      picture === real ? each : { ...each, header: toldHeader(each.header, picture) },
    ),
    reference,
    generatedAt,
    verification,
    window: windowOf(picture, nowFor(picture, generatedAt)),
    zones,
    facility: (id) => {
      const found = reference.facilityById(id)
      return found ? wording.each((language) => facilityName(found, language)) : { said: id }
    },
    local: (instant, style = 'short') =>
      wording.each((language) => localText(instant, zones, language, style)),
    utc: (instant) => formatUtc(instant),
    duration: (minutes) => wording.each((language) => formatDuration(minutes, language)),
    count: (value) => wording.each((language) => formatNumber(value, language)),
    countryOf: (desk) => desks[desk]?.country ?? null,
    author: ({ official, desk }) => {
      const person = official === null ? undefined : officials[official]
      return person ? `${person.name}, ${person.agency}` : (desks[desk]?.agency ?? null)
    },
  }
}

/** The local times of an instant in some zones, once when they read the same. */
export const localText = (
  instant: Instant,
  zones: readonly string[],
  language: Language,
  style: InstantStyle,
): string => [...new Set(zones.map((tz) => formatInstant(instant, tz, language, style)))].join(' / ')

/** The zones of both sides of the first facility that the log is about; UTC when it names none. */
function zonesOf(picture: Picture, reference: ReportReference): string[] {
  const disrupted = Object.values(picture.disruptions).map(({ facility }) => facility)
  const opened = picture.workspace?.facilities ?? []
  const exercised = exerciseOf(picture)?.overview.facilities ?? []
  const named = [...disrupted, ...opened, ...exercised, ...Object.keys(picture.facilities)]
  const first = named.map((id) => reference.facilityById(id)).find((facility) => facility !== undefined)
  const zones = first ? (['US', 'CA'] as const).flatMap((side) => sideOf(first, side)?.tz ?? []) : []
  return zones.length > 0 ? [...new Set(zones)] : ['Etc/UTC']
}

/** What was purged stands in exercise time among what was not. */
const toldHeader = (header: Header, { clock }: Picture): Header => ({
  ...header,
  occurredAt: asExerciseTime(clock, header.occurredAt),
  recordedAt: asExerciseTime(clock, header.recordedAt),
})

/** From the first thing that happened, or the start of the exercise, to the archiving, the end of the exercise or now. */
function windowOf(picture: Picture, now: Instant): { from: Instant; to: Instant } {
  const start = startOfExercise(picture.clock)
  if (start !== null) return { from: start < now ? start : now, to: now }
  const happened = picture.timeline
    .filter(
      ({ entry, retracted }) =>
        !retracted && (!systemKinds.has(entry.kind) || entry.kind === 'workspace.opened'),
    )
    .map(({ entry }) => entry.occurredAt)
  const from = happened.reduce((first, at) => (at < first ? at : first), now)
  const archivedAt = picture.workspace?.archived?.at
  return { from, to: archivedAt !== undefined && archivedAt < now ? archivedAt : now }
}
