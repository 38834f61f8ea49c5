import type { Country, Releasability } from '../model/country.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import {
  isAskersStep,
  requestStepOf,
  stateAfter,
  stepFits,
  type RequestState,
} from '../rules/request-steps.ts'
import { after } from './disruptions.ts'
import { mayChange, type Projection } from './fold.ts'
import { put } from './record.ts'

export type { RequestState } from '../rules/request-steps.ts'

/** How help comes, as last said by either country; unknown is null. */
export type HelpTerms = {
  quantity: number | null
  gate: { facility: string | null; text: string } | null
  crossAt: Instant | null
}

/** A request of one country to the other, and each step taken. */
export type RequestView = BodyOf<'request.opened'> & {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  openedAt: Instant
  state: RequestState
  /** What is asked, or what was offered instead. */
  terms: HelpTerms
  /** Each country's authority, as it named it. */
  legalBases: Readonly<Record<Country, string>>
  crossed: { at: Instant | null; quantity: number | null } | null
  released: { at: Instant | null; returnedAt: Instant | null } | null
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
 * Only the country asked may accept, decline or offer something else; it deploys and releases what it lends. A step
 * out of order stays readable in the log and changes nothing.
 */
export const requests: Projection<Requests> = {
  initial: {},
  apply(state, entry, context) {
    const country = context.countryOf(entry.desk)
    if (entry.kind === 'request.opened')
      return state[entry.body.request] ? state : put(state, entry.body.request, opened(entry, country))
    const step = requestStepOf(entry.kind)
    if (step === null || !isStep(entry)) return state
    const known = state[entry.body.request]
    const taker = known && (isAskersStep(step) ? known.country : known.to)
    if (!known || !mayChange(known, entry) || country !== taker || !context.binds(entry)) return state
    const seen = { ...known, ...after(known, entry) }
    if (!stepFits(step, known.state)) return put(state, known.request, seen)
    const text = entry.kind === 'request.declined' ? entry.body.reason : entry.body.text
    const next = stateAfter(step)
    const taken = { state: next, at: entry.occurredAt, official: entry.official, country, text }
    const changed = { ...seen, ...said(seen, entry), state: next, steps: [...known.steps, taken] }
    return put(state, known.request, changed)
  },
}

type Step = Exclude<Extract<Entry, { kind: `request.${string}` }>, { kind: 'request.opened' }>
const isStep = (entry: Entry): entry is Step => requestStepOf(entry.kind) !== null

function opened(entry: EntryOf<'request.opened'>, country: Country | null): RequestView {
  const { hash, releasability, occurredAt: openedAt, body } = entry
  const { quantity = null, gate = null, crossAt = null, legalBasis } = body
  return {
    ...body,
    heads: [hash],
    entries: [hash],
    releasability,
    country,
    openedAt,
    state: 'opened',
    terms: { quantity, gate, crossAt },
    legalBases: { US: '', CA: '', ...(country && { [country]: legalBasis }) },
    crossed: null,
    released: null,
    steps: [],
  }
}

/** What a step adds to the terms; what it does not say stays as it was said before. */
function said(known: RequestView, entry: Step): Partial<RequestView> {
  switch (entry.kind) {
    case 'request.accepted':
    case 'request.countered': {
      const { quantity, gate, crossAt, legalBasis } = entry.body
      const { terms, to } = known
      return {
        terms: {
          quantity: quantity ?? terms.quantity,
          gate: gate ?? terms.gate,
          crossAt: crossAt ?? terms.crossAt,
        },
        legalBases: { ...known.legalBases, ...(legalBasis && { [to]: legalBasis }) },
      }
    }
    case 'request.deployed': {
      const { crossedAt = null, quantity = null, gate } = entry.body
      return {
        crossed: { at: crossedAt, quantity },
        terms: { ...known.terms, gate: gate ?? known.terms.gate },
      }
    }
    case 'request.demobilised': {
      const { releasedAt = null, returnedAt = null } = entry.body
      return { released: { at: releasedAt, returnedAt } }
    }
    default:
      return {}
  }
}
