import type { Sha256 } from '../model/ids.ts'
import type { ProblemData } from '../model/problem.ts'
import { headerOf } from '../model/read-entry.ts'
import { grouped } from '../rules/grouped.ts'
import type { StoredEntry } from './database.ts'
import { codesIn, placeName } from './place-names.ts'

/** An entry that only the journal has, and the number of its line. */
export type Candidate = { row: StoredEntry; line: number }

type Place = Pick<StoredEntry, 'opening' | 'desk' | 'releasability' | 'seq'>

/** A place in the chain of a desk in one opening at one releasability: at most one entry may stand there. */
export const placeOf = ({ opening, desk, releasability, seq }: Place) =>
  `${opening}/${desk}/${releasability}/${seq}`

/**
 * Which entries of the journal may enter the database, and the places where two entries claim the same one. What
 * the database has stays; among lines, the one that a later entry builds on comes before the first.
 */
export function forksOf(
  rows: readonly StoredEntry[],
  lost: readonly Candidate[],
): { adds: StoredEntry[]; problems: ProblemData[] } {
  if (lost.length === 0) return { adds: [], problems: [] }
  const held = new Set(rows.map(placeOf))
  const claims = grouped(lost, ({ row }) => placeOf(row))
  const isContested = [...claims].some(([place, those]) => held.has(place) || those.length > 1)
  if (!isContested) return { adds: lost.map(({ row }) => row), problems: [] }
  const all = [...rows, ...lost.map(({ row }) => row)]
  const builtOn = new Set(all.map(previousOf))
  const chosen = new Set(
    [...claims].flatMap(([place, those]) =>
      held.has(place) ? [] : [those.find(({ row }) => builtOn.has(row.hash)) ?? those[0]],
    ),
  )
  const forked = lost.filter((each) => !chosen.has(each))
  return {
    adds: lost.filter((each) => chosen.has(each)).map(({ row }) => row),
    problems: [...grouped(forked, ({ row }) => chainKey(row)).values()].map((those) => problemOf(those, all)),
  }
}

const chainKey = ({ opening, desk, releasability }: StoredEntry) => `${opening}/${desk}/${releasability}`

const previousOf = (row: StoredEntry): Sha256 | null => headerOf(row)?.previous ?? null

/** Names rows whose header is not what was written: mended from the journal, or set aside. */
export const damagedIn = (
  damaged: readonly StoredEntry[],
  all: readonly StoredEntry[],
  isMended: boolean,
): ProblemData[] =>
  [...grouped(damaged, chainKey).values()].map((those) => {
    const releasability = those[0]?.releasability ?? 'SHARED'
    const facts = { entries: namesOf(those, all), isMended: isMended ? 'yes' : 'no', releasability }
    return { code: 'log.damaged-row', facts }
  })

/** The places of rows of one chain: `DET#7, DET#8`. */
function namesOf(those: readonly StoredEntry[], all: readonly StoredEntry[]): string {
  const codes = codesIn(all)
  return [...new Set(those.map((row) => placeName(codes, row)))].join(', ')
}

/** One problem for each chain, so that a country is told only of what it may see. */
function problemOf(forked: readonly Candidate[], all: readonly StoredEntry[]): ProblemData {
  const rows = forked.map(({ row }) => row)
  const releasability = rows[0]?.releasability ?? 'SHARED'
  const entries = namesOf(rows, all)
  const lines = forked.map(({ line }) => line).join(', ')
  return { code: 'journal.forked', facts: { entries, lines, releasability } }
}
