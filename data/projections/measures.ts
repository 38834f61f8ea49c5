import type { Country, Releasability } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { after } from './disruptions.ts'
import { mayChange, type Projection } from './fold.ts'
import { put } from './record.ts'

/** A traffic measure from start to end. */
export type MeasureView = BodyOf<'measure.started'> & {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  startedAt: Instant
  ended: { at: Instant; outcome: string; official: string | null } | null
}
export type Measures = Readonly<Record<string, MeasureView>>

/** Measures, running and ended. */
export const measures: Projection<Measures> = {
  initial: {},
  apply(state, entry, context) {
    switch (entry.kind) {
      case 'measure.started': {
        if (state[entry.body.measure]) return state
        const started: MeasureView = {
          ...entry.body,
          heads: [entry.hash],
          entries: [entry.hash],
          releasability: entry.releasability,
          country: context.countryOf(entry.desk),
          startedAt: entry.occurredAt,
          ended: null,
        }
        return put(state, entry.body.measure, started)
      }
      case 'measure.updated': {
        const known = state[entry.body.measure]
        return known && mayChange(known, entry)
          ? put(state, known.measure, { ...known, ...entry.body, ended: null, ...after(known, entry) })
          : state
      }
      case 'measure.ended': {
        const known = state[entry.body.measure]
        if (!known || !mayChange(known, entry)) return state
        const ended = { at: entry.occurredAt, outcome: entry.body.outcome, official: entry.official }
        return put(state, known.measure, { ...known, ended, ...after(known, entry) })
      }
      default:
        return state
    }
  },
}
