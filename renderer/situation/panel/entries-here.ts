import type { FoldedEntry } from '../../../data/projections/fold.ts'
import { facilitiesOf } from '../../../data/projections/links-of.ts'
import type { Picture } from '../../../data/projections/picture.ts'

/** Entries about a facility, also through its disruptions and measures, the newest event first. */
export const entriesHere = (facility: string, picture: Picture): FoldedEntry[] =>
  picture.timeline
    .filter(({ entry }) => facilitiesOf(entry, picture).includes(facility))
    .toSorted((one, other) => other.entry.occurredAt.localeCompare(one.entry.occurredAt))
