import type { Language } from '../model/country.ts'
import type { Facility } from './facility.ts'
import { facilityById, getReference } from './reference.ts'

/** Which words of a facility a query met. */
export type MatchedOn = 'code' | 'name' | 'alias' | 'place' | 'words'
export type FacilityMatch = { facility: Facility; matchedOn: MatchedOn; matchedText: string }

type Term = {
  text: string
  words: string[]
  shown: string
  on: Exclude<MatchedOn, 'words'>
  isForeign: boolean
}
type Indexed = { facility: Facility; codes: string[]; terms: Term[]; words: string[]; order: number }

const stopWords = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'the',
  'of',
  'a',
  'au',
  'et',
  'and',
])

/** Lower case, no accents, words parted by single spaces. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean)

function indexed(facility: Facility, language: Language, order: number): Indexed {
  const term = (shown: string, on: Term['on'], isForeign = false): Term => {
    const text = foldText(shown)
    return { text, words: wordsOf(text), shown, on, isForeign }
  }
  const { names, us, ca, seaport, airport, feeds } = facility
  const sides = [us, ca].flatMap((side) => side ?? [])
  const given = (values: (string | null | undefined)[]) => values.flatMap((value) => value ?? [])
  const terms = [
    term(names.en, 'name', language !== 'en'),
    term(names.fr, 'name', language !== 'fr'),
    ...facility.aliases.map((alias) => term(alias, 'alias')),
    ...given([us?.officeName, ca?.officeName, feeds.cbsa?.officeName]).map((name) => term(name, 'alias')),
    ...sides.map((side) => term(side.place, 'place')),
    ...[...facility.highways.us, ...facility.highways.ca].map((highway) => term(highway, 'place')),
  ]
  const codes = given([
    us?.officeCode,
    ca?.officeCode,
    feeds.cbp?.portNumber,
    seaport?.unlocode,
    airport?.iata,
    airport?.icao,
  ])
  const words = [
    ...new Set([
      ...terms.flatMap((one) => one.words),
      ...sides.map((side) => foldText(side.stateOrProvince)),
    ]),
  ]
  return { facility, codes: codes.map((code) => code.toLowerCase()), terms, words, order }
}

const indexes = new Map<Language, Indexed[]>()

function indexFor(language: Language): Indexed[] {
  const known = indexes.get(language)
  if (known) return known
  const made = getReference().facilities.map((facility, order) => indexed(facility, language, order))
  indexes.set(language, made)
  return made
}

type Scored = Indexed & { score: number; matchedOn: MatchedOn; matchedText: string }

const baseScore = { name: 90, alias: 85, place: 80 } as const
/** Crossings before the ports and lines of the same name. */
const behindCrossings = 6
const plainNumber = (code: string): string => (/^\d+$/.test(code) ? code.replace(/^0+/, '') : code)

function codeScore(codes: string[], code: string): number {
  if (codes.includes(code)) return 100
  return plainNumber(code) && codes.some((known) => plainNumber(known) === plainNumber(code)) ? 95 : 0
}

const startsAny = (words: string[], part: string): boolean => words.some((word) => word.startsWith(part))

function termScore(term: Term, query: string, queryWords: string[]): number {
  if (term.on === 'code') return 0
  const base = baseScore[term.on] - (term.isForeign ? 1 : 0)
  if (term.text === query) return base
  if (term.text.startsWith(`${query} `)) return base - 20
  if (term.text.startsWith(query)) return base - 25
  return queryWords.every((word) => startsAny(term.words, word)) ? base - 40 : 0
}

function scored(entry: Indexed, query: string, queryWords: string[]): Scored | null {
  const code = query.replaceAll(' ', '')
  const byCode = codeScore(entry.codes, code)
  if (byCode > 0) return { ...entry, score: byCode, matchedOn: 'code', matchedText: code.toUpperCase() }
  let best: Scored | null = null
  for (const term of entry.terms) {
    const score = termScore(term, query, queryWords)
    if (score > (best?.score ?? 0)) best = { ...entry, score, matchedOn: term.on, matchedText: term.shown }
  }
  if (best)
    return entry.facility.collection === 'crossing' ? best : { ...best, score: best.score - behindCrossings }
  const hasAll = queryWords.every((word) => startsAny(entry.words, word))
  return hasAll ? { ...entry, score: 20, matchedOn: 'words', matchedText: query } : null
}

const isClosed = ({ facility }: Scored): number => (facility.status === 'closed' ? 1 : 0)

/** Facilities a person may mean by a name, alias, town, road or code, in either language, most likely first. */
export function searchFacilities(query: string, language: Language): FacilityMatch[] {
  const folded = foldText(query)
  const all = wordsOf(folded)
  const telling = all.filter((word) => !stopWords.has(word))
  const queryWords = telling.length > 0 ? telling : all
  if (queryWords.length === 0) return []
  const found = indexFor(language)
    .flatMap((entry) => scored(entry, folded, queryWords) ?? [])
    .sort(
      (one, other) =>
        other.score - one.score ||
        isClosed(one) - isClosed(other) ||
        (one.facility.derivedRank ?? 99) - (other.facility.derivedRank ?? 99) ||
        one.order - other.order,
    )
  const ids = new Set(found.map(({ facility }) => facility.id))
  return found
    .filter(
      ({ facility }) => facility.collection === 'crossing' || !facility.sameAs || !ids.has(facility.sameAs),
    )
    .map(({ facility, matchedOn, matchedText }) => ({ facility, matchedOn, matchedText }))
}

/** The facility an id names, or the single best match of a text that only one answers to. */
export function facilityFor(text: string, language: Language): Facility | null {
  const exact = facilityById(text)
  if (exact) return exact
  const matches = searchFacilities(text, language)
  return matches.length === 1 ? (matches[0]?.facility ?? null) : null
}
