import type { Country } from '../model/country.ts'
import type { PriorityPair } from '../model/entries/plan.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { Day, Instant, Sha256 } from '../model/ids.ts'
import { dayOf } from '../rules/day.ts'
import type { Projection } from './fold.ts'

type Adoption = {
  country: Country
  pairs: readonly PriorityPair[]
  reason: string
  at: Instant
  hash: Sha256
  official: string | null
}
type Amendment = {
  on: Day
  added: readonly PriorityPair[]
  removed: readonly string[]
  reason: string
  country: Country
  hash: Sha256
}

/** The priority list of a year: what is in force, and what each country adopted. */
export type PriorityListView = {
  year: number
  adoptions: readonly Adoption[]
  amendments: readonly Amendment[]
}
export type PriorityLists = Readonly<Record<string, PriorityListView>>

/** Priority lists by year; an adoption or amendment counts only from a key that speaks. */
export const priorityLists: Projection<PriorityLists> = {
  initial: {},
  apply(state, entry: Entry, context) {
    if (entry.kind !== 'priorityList.adopted' && entry.kind !== 'priorityList.amended') return state
    const country = context.countryOf(entry.desk)
    if (country === null || !context.binds(entry) || entry.releasability !== 'SHARED') return state
    const { year } = entry.body
    const known = state[year] ?? { year, adoptions: [], amendments: [] }
    return { ...state, [year]: said(known, entry, country) }
  },
}

function said(
  known: PriorityListView,
  entry: EntryOf<'priorityList.adopted'> | EntryOf<'priorityList.amended'>,
  country: Country,
): PriorityListView {
  const { hash, recordedAt: at, official } = entry
  if (entry.kind === 'priorityList.adopted') {
    const { pairs, reason } = entry.body
    return { ...known, adoptions: [...known.adoptions, { country, pairs, reason, at, hash, official }] }
  }
  const { on, added, removed, reason } = entry.body
  return { ...known, amendments: [...known.amendments, { on, added, removed, reason, country, hash }] }
}

/** A list as it is counted. */
export type ListInForce = {
  year: number
  pairs: readonly PriorityPair[]
  reason: string
  amendments: readonly Amendment[]
  /** Countries whose last adoption names the same crossings. */
  adoptedBy: readonly Country[]
  /** Countries whose last adoption names others. */
  differs: readonly Country[]
}

/**
 * The list in force on a day: the last one adopted before the year began, since it is frozen on 1 January, or else the
 * first adopted since; then every amendment up to that day. Null while none was adopted.
 */
export function listInForce(known: PriorityListView | undefined, day: Day): ListInForce | null {
  if (!known) return null
  const begins = `${known.year}-01-01`
  const before = known.adoptions.filter(({ at }) => dayOf(at) < begins)
  const counted = before.at(-1) ?? known.adoptions[0]
  if (!counted) return null
  const amendments = known.amendments.filter(({ on }) => on <= day)
  const amended = amendments.reduce<readonly PriorityPair[]>(
    (pairs, { added, removed }) => [
      ...pairs.filter(
        ({ facility }) => !removed.includes(facility) && !added.some((each) => each.facility === facility),
      ),
      ...added,
    ],
    counted.pairs,
  )
  const last = (['US', 'CA'] as const).flatMap(
    (country) => known.adoptions.findLast((each) => each.country === country) ?? [],
  )
  const isSame = ({ pairs }: Adoption) => namesOf(pairs) === namesOf(counted.pairs)
  return {
    year: known.year,
    pairs: amended,
    reason: counted.reason,
    amendments,
    adoptedBy: last.filter(isSame).map(({ country }) => country),
    differs: last.filter((each) => !isSame(each)).map(({ country }) => country),
  }
}

const namesOf = (pairs: readonly PriorityPair[]) =>
  pairs
    .map(({ facility }) => facility)
    .sort()
    .join()
