import type { Country, Releasability } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { requestStepOf, stepFits, type RequestStep } from '../rules/request-steps.ts'
import { after } from './disruptions.ts'
import { mayChange, type Projection } from './fold.ts'

export type RequestState = 'opened' | RequestStep

/** A request of one country to the other, and each step taken. */
export type RequestView = BodyOf<'request.opened'> & {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  openedAt: Instant
  state: RequestState
  steps: readonly {
    state: RequestState
    at: Instant
    official: string | null
    country: Country | null
    text: string
  }[]
}
export type Requests = Readonly<Record<string, RequestView>>

/**
 * Only the country asked may accept or decline; it deploys and demobilises what it lends. A step out of order
 * stays readable in the log and changes nothing.
 */
export const requests: Projection<Requests> = {
  initial: {},
  apply(state, entry, context) {
    const country = context.countryOf(entry.desk)
    if (entry.kind === 'request.opened') {
      if (state[entry.body.request]) return state
      const { hash, releasability, occurredAt: openedAt } = entry
      const base = { heads: [hash], entries: [hash], releasability, country, openedAt }
      const opened: RequestView = { ...entry.body, ...base, state: 'opened', steps: [] }
      return { ...state, [opened.request]: opened }
    }
    switch (entry.kind) {
      case 'request.accepted':
      case 'request.declined':
      case 'request.deployed':
      case 'request.demobilised': {
        const known = state[entry.body.request]
        if (!known || !mayChange(known, entry) || country !== known.to || !context.binds(entry)) return state
        const next = requestStepOf(entry.kind)
        const seen = { ...known, ...after(known, entry) }
        if (next === null || !stepFits(next, known.state)) return { ...state, [known.request]: seen }
        const text = entry.kind === 'request.declined' ? entry.body.reason : entry.body.text
        const step = { state: next, at: entry.occurredAt, official: entry.official, country, text }
        const changed = { ...seen, state: next, steps: [...known.steps, step] }
        return { ...state, [known.request]: changed }
      }
      default:
        return state
    }
  },
}
