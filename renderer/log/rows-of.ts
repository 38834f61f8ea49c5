import { byLogOrder } from '../../data/model/entry.ts'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import { facilitiesOf, linksOf } from '../../data/projections/links-of.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { sharedStart } from '../../data/rules/shared-start.ts'
import { isAlike } from './alike.ts'
import { entryNumber } from './entry-number.ts'
import { groupOf, type LogRow } from './rows.ts'

/** The rows of the picture before: what an entry that is written does not touch is not made again. */
let before: { picture: Picture; rows: readonly LogRow[]; of: WeakMap<FoldedEntry, LogRow> } | null = null

/** Every entry of a picture, the newest event first. */
export function rowsOf(picture: Picture): readonly LogRow[] {
  const known = before && isAlike(before.picture, picture) ? before : null
  const of = known?.of ?? new WeakMap<FoldedEntry, LogRow>()
  const { timeline } = picture
  const added = timeline
    .slice(known ? sharedStart(known.picture.timeline, timeline) : 0)
    .filter((folded) => !of.has(folded))
    .map((folded) => rowOf(folded, picture))
  for (const row of added) of.set(row.folded, row)
  added.sort(newestFirst)
  const isGrown = known !== null && known.rows.length + added.length === timeline.length
  const rows = isGrown
    ? merged(known.rows, added)
    : timeline.flatMap((folded) => of.get(folded) ?? []).sort(newestFirst)
  before = { picture, rows, of: isGrown ? of : new WeakMap(rows.map((row) => [row.folded, row])) }
  return rows
}

function rowOf(folded: FoldedEntry, picture: Picture): LogRow {
  const { entry } = folded
  return {
    id: entryNumber(entry.hash),
    folded,
    entry,
    country: picture.people.desks[entry.desk]?.country ?? null,
    group: groupOf(entry),
    facilities: facilitiesOf(entry, picture),
    isLinked: linksOf(entry).length > 0,
  }
}

const newestFirst = (a: LogRow, b: LogRow): number =>
  (a.entry.occurredAt < b.entry.occurredAt ? 1 : a.entry.occurredAt > b.entry.occurredAt ? -1 : 0) ||
  byLogOrder(b.entry, a.entry)

/** Two lists in their order as one. */
function merged(rows: readonly LogRow[], added: readonly LogRow[]): readonly LogRow[] {
  if (added.length === 0) return rows
  const all: LogRow[] = []
  let from = 0
  for (const row of added) {
    let to = from
    for (let high = rows.length; to < high;) {
      const middle = (to + high) >> 1
      const at = rows[middle]
      if (at && newestFirst(at, row) < 0) to = middle + 1
      else high = middle
    }
    for (; from < to; from += 1) all.push(rows[from] as LogRow)
    all.push(row)
  }
  return [...all, ...rows.slice(from)]
}
