import type { Bilingual, Country, Language } from '../model/country.ts'
import about from './about.json' with { type: 'json' }
import airports from './airports.json' with { type: 'json' }
import alternates from './alternates.json' with { type: 'json' }
import crossings from './crossings.json' with { type: 'json' }
import ferries from './ferries.json' with { type: 'json' }
import locks from './locks.json' with { type: 'json' }
import organisations from './organisations.json' with { type: 'json' }
import rail from './rail.json' with { type: 'json' }
import seaports from './seaports.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import type { Collection, Facility, Side, SourcedField, Volumes } from './facility.ts'
import { parseReference, type Organisation, type Reference } from './parse.ts'
import type { Cited, Source } from './source.ts'

/** Edition of the shipped facts: year, month, number within the month. */
export const dataVersion: string = about.dataVersion
/** Month the facts were last checked, YYYY-MM. */
export const asOf: string = about.asOf

type Loaded = Reference & { byId: Map<string, Facility>; sourceByKey: Map<string, Source> }
let loaded: Loaded | null = null

function load(): Loaded {
  if (loaded) return loaded
  const facilities = [...crossings, ...rail, ...ferries, ...seaports, ...locks, ...airports] as unknown[]
  const reference = parseReference({ about, facilities, alternates, organisations, sources })
  loaded = {
    ...reference,
    byId: new Map(reference.facilities.map((facility) => [facility.id, facility])),
    sourceByKey: new Map(reference.sources.map((source) => [source.key, source])),
  }
  return loaded
}

/** The shipped facts, checked the first time they are asked for. */
export const getReference = (): Reference => load()

/** A facility, or undefined for an id this edition does not know. */
export const facilityById = (id: string): Facility | undefined => load().byId.get(id)

export const facilitiesIn = (collection: Collection): Facility[] =>
  load().facilities.filter((facility) => facility.collection === collection)

export const sourceByKey = (key: string): Source | undefined => load().sourceByKey.get(key)

/** Organisations of a country, with those that work for both. */
export const organisationsOf = (country: Country): Organisation[] =>
  load().organisations.filter(
    (organisation) => organisation.country === country || organisation.country === 'both',
  )

/** Crossings the default priority list names, busiest first: our own list, not a published one. */
export const defaultPriority = (): Facility[] =>
  load().about.defaultPriority.flatMap((id) => load().byId.get(id) ?? [])

/** A facility's name as a heading shows it, with a capital; the French records are in lower case as in running text. */
export function facilityName(facility: Facility, language: Language): string {
  const name = facility.names[language]
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** One country's end of a facility; null for one that has only the other. */
export const sideOf = (facility: Facility, country: Country): Side | null =>
  country === 'US' ? facility.us : facility.ca

/** Where a field of a facility comes from. */
export const citedFor = (facility: Facility, field: SourcedField): Cited | null =>
  facility.sources[field] ?? null

/** Counts that are the facility's own; null when none are, or when they cover a whole port and belong to several. */
export const ownVolumes = (facility: Facility): Volumes | null =>
  facility.volumes?.scope === 'own' ? facility.volumes : null

/** Counts of the whole port that a facility shares with others: to be shown as the port's, never added up. */
export const portVolumes = (facility: Facility): Volumes | null =>
  facility.volumes?.scope === 'port' ? facility.volumes : null

/** Another crossing to send traffic to, its distance in a straight line and never by road. */
export type Alternate = { facility: Facility; straightLineKm: number; isRecommended: boolean }

/** Alternates of a crossing for a kind of traffic: recommended ones in their order, then the nearest. */
export function alternatesOf(id: string, mode: 'passenger' | 'commercial'): Alternate[] {
  const record = load().alternates.find((alternates) => alternates.id === id)
  if (!record) return []
  const recommended = record.recommended?.[mode] ?? []
  const named = new Set(recommended.map((near) => near.id))
  const toAlternate =
    (isRecommended: boolean) =>
    (near: { id: string; straightLineKm: number }): Alternate[] => {
      const facility = load().byId.get(near.id)
      return facility ? [{ facility, straightLineKm: near.straightLineKm, isRecommended }] : []
    }
  return [
    ...recommended.flatMap(toAlternate(true)),
    ...record.nearest[mode].filter((near) => !named.has(near.id)).flatMap(toAlternate(false)),
  ]
}

/** What to know about a crossing's alternates, or null. */
export const alternatesNote = (id: string): Bilingual | null =>
  load().alternates.find((alternates) => alternates.id === id)?.recommended?.note ?? null
