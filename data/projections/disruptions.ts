import type { Country } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Releasability } from '../model/country.ts'
import { mayChange, type Projection } from './fold.ts'
import { put } from './record.ts'

/** A disruption from opening to closing, in the words in force. */
export type DisruptionView = BodyOf<'disruption.opened'> & {
  /** Entries of this disruption that nothing later builds on; what a change is based on. */
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  openedAt: Instant
  closed: { at: Instant; outcome: string; official: string | null } | null
}
export type Disruptions = Readonly<Record<string, DisruptionView>>

/** Disruptions, open and closed. */
export const disruptions: Projection<Disruptions> = {
  initial: {},
  apply(state, entry, context) {
    switch (entry.kind) {
      case 'disruption.opened': {
        if (state[entry.body.disruption]) return state
        const opened: DisruptionView = {
          ...entry.body,
          heads: [entry.hash],
          entries: [entry.hash],
          releasability: entry.releasability,
          country: context.countryOf(entry.desk),
          openedAt: entry.occurredAt,
          closed: null,
        }
        return put(state, entry.body.disruption, opened)
      }
      case 'disruption.updated': {
        const known = state[entry.body.disruption]
        if (!known || !mayChange(known, entry)) return state
        // An update in force says that it goes on: also beside a closing that its author had not seen.
        const cells = entry.body.cells.length > 0 ? entry.body.cells : known.cells
        const updated = { ...known, ...entry.body, cells, closed: null, ...after(known, entry) }
        return put(state, known.disruption, updated)
      }
      case 'disruption.closed': {
        const known = state[entry.body.disruption]
        if (!known || !mayChange(known, entry)) return state
        const closed = { at: entry.occurredAt, outcome: entry.body.outcome, official: entry.official }
        const cells = entry.body.cells
        return put(state, known.disruption, { ...known, cells, closed, ...after(known, entry) })
      }
      default:
        return state
    }
  },
}

/** So many heads are kept: an entry names them all, and nobody may make its line too long to hand over. */
const mostHeads = 100

/** A thing's heads and entries once a further entry stands on it. */
export const after = (
  known: { heads: readonly Sha256[]; entries: readonly Sha256[] },
  entry: { hash: Sha256; basedOn: readonly Sha256[] },
) => ({
  heads: [...known.heads.filter((head) => !entry.basedOn.includes(head)), entry.hash].slice(-mostHeads),
  entries: [...known.entries, entry.hash],
})
