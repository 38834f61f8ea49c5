import type { Country, Releasability } from '../model/country.ts'
import type { DecisionTerms } from '../model/entries/decision.ts'
import type { Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { signedNowKinds, type BodyOf } from '../model/kinds.ts'
import { after } from './disruptions.ts'
import { mayChange, type FoldContext, type Projection } from './fold.ts'
import { put } from './record.ts'

/** One country's answer to the terms in force. */
export type Answer = {
  answer: 'concurs' | 'declines'
  text: string
  at: Instant
  official: string | null
  desk: string
  hash: Sha256
}
type Act = { at: Instant; reason: string; country: Country | null; official: string | null }
export type PhoneAnswerView = BodyOf<'decision.answeredByPhone'> & { hash: Sha256; recordedBy: string | null }

/** A shared decision, or a sovereign action, with everything said about it. */
export type DecisionView = {
  decision: string
  number: string
  type: 'shared' | 'sovereign'
  terms: DecisionTerms
  /** The entry that carries the complete terms as they stand: what a concurrence must name. */
  termsEntry: Sha256
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  desk: string
  official: string | null
  proposedAt: Instant
  termsAt: Instant
  amendments: number
  answers: Partial<Record<Country, Answer>>
  /** Answers to earlier terms: they fell with the amendment and stay readable. */
  fallen: readonly (Answer & { country: Country })[]
  /** Answers that do not count: the key of their desk has not been endorsed. */
  uncounted: readonly (Answer & { country: Country })[]
  acknowledged: Answer | null
  phone: readonly PhoneAnswerView[]
  withdrawn: Act | null
  rescinded: Act | null
  /** A needed country withdrew its concurrence: the decision ended at once. */
  concurrenceWithdrawn: Act | null
}
export type Decisions = Readonly<Record<string, DecisionView>>

/** Shared decisions. New terms wipe earlier concurrences: nobody is held to words they did not read. */
export const decisions: Projection<Decisions> = {
  initial: {},
  apply(state, entry, context) {
    if (entry.kind === 'decision.proposed' || entry.kind === 'decision.takenAlone')
      return state[entry.body.decision] ? state : put(state, entry.body.decision, begun(entry, context))
    if (!entry.kind.startsWith('decision.') || !('decision' in entry.body)) return state
    const known = state[entry.body.decision]
    if (!known || !mayChange(known, entry)) return state
    const next = said(known, entry, context)
    return next === known ? state : put(state, known.decision, next)
  },
}

function begun(
  entry: Extract<Entry, { kind: 'decision.proposed' | 'decision.takenAlone' }>,
  context: FoldContext,
): DecisionView {
  const country = context.countryOf(entry.desk)
  return {
    decision: entry.body.decision,
    number: entry.body.number,
    type: entry.kind === 'decision.proposed' ? 'shared' : 'sovereign',
    terms: entry.kind === 'decision.proposed' ? termsOf(entry.body) : sovereignTerms(entry.body, country),
    termsEntry: entry.hash,
    heads: [entry.hash],
    entries: [entry.hash],
    releasability: entry.releasability,
    country,
    desk: entry.desk,
    official: entry.official,
    proposedAt: entry.occurredAt,
    termsAt: entry.occurredAt,
    amendments: 0,
    answers: {},
    fallen: [],
    uncounted: [],
    acknowledged: null,
    phone: [],
    withdrawn: null,
    rescinded: null,
    concurrenceWithdrawn: null,
  }
}

function termsOf(body: DecisionTerms): DecisionTerms {
  const { title, text, needs, conditions, authority, effectiveFrom, expiresAt, reviewAt, answerBy, links } =
    body
  return { title, text, needs, conditions, authority, effectiveFrom, expiresAt, reviewAt, answerBy, links }
}

function sovereignTerms(body: BodyOf<'decision.takenAlone'>, country: Country | null): DecisionTerms {
  const { title, text, expiresAt, reviewAt, links, authority } = body
  return {
    title,
    text,
    needs: [country ?? 'US'],
    conditions: [],
    authority: { US: country === 'US' ? authority : '', CA: country === 'CA' ? authority : '' },
    effectiveFrom: null,
    expiresAt,
    reviewAt,
    answerBy: null,
    links,
  }
}

/** What a desk may do to what it proposed itself, before anybody has endorsed its key. */
const ownActs: ReadonlySet<string> = new Set(['decision.amended', 'decision.withdrawn'])

/** True once nothing more can be agreed: only a new proposal can. */
const isEnded = (known: DecisionView) =>
  Boolean(known.withdrawn ?? known.rescinded ?? known.concurrenceWithdrawn)

/** Either country ends what both agreed; a sovereign action is ended only by the country that took it. */
const mayRescind = (known: DecisionView, country: Country | null) =>
  country !== null && (known.type === 'shared' || country === known.country)

function said(known: DecisionView, entry: Entry, context: FoldContext): DecisionView {
  const country = context.countryOf(entry.desk)
  // A signed act happened when it was signed, whatever time its author states.
  const at = signedNowKinds.has(entry.kind) ? entry.recordedAt : entry.occurredAt
  const { official, desk, hash } = entry
  const kept = { ...known, ...after(known, entry) }
  const act = (reason: string): Act => ({ at, reason, country, official })
  const isHeard = context.binds(entry) || (ownActs.has(entry.kind) && desk === known.desk)
  switch (entry.kind) {
    case 'decision.amended': {
      if (!isHeard) return kept
      if (isEnded(known) || known.type !== 'shared' || country === null) return kept
      return {
        ...kept,
        terms: termsOf(entry.body),
        termsEntry: hash,
        termsAt: at,
        amendments: known.amendments + 1,
        answers: {},
        uncounted: [],
        fallen: [...known.fallen, ...answersOf(known)],
      }
    }
    case 'decision.concurred':
    case 'decision.declined': {
      const isFor = country && known.type === 'shared' && known.terms.needs.includes(country)
      if (!isFor || isEnded(known) || entry.body.terms !== known.termsEntry) return kept
      const concurs = entry.kind === 'decision.concurred'
      const text = concurs ? entry.body.remarks : entry.body.reason
      const answer: Answer = { answer: concurs ? 'concurs' : 'declines', text, at, official, desk, hash }
      if (!isHeard) return { ...kept, uncounted: [...known.uncounted, { ...answer, country }] }
      return { ...kept, answers: { ...known.answers, [country]: answer } }
    }
    case 'decision.concurrenceWithdrawn':
      return isHeard && country && known.answers[country]?.answer === 'concurs' && !isEnded(known)
        ? { ...kept, concurrenceWithdrawn: act(entry.body.reason) }
        : kept
    case 'decision.withdrawn':
      return isHeard && country === known.country && !isEnded(known)
        ? { ...kept, withdrawn: act(entry.body.reason) }
        : kept
    case 'decision.rescinded':
      return !isHeard || isEnded(known) || !mayRescind(known, country)
        ? kept
        : { ...kept, rescinded: act(entry.body.reason) }
    case 'decision.acknowledged': {
      const isOther = isHeard && country !== null && country !== known.country && known.type === 'sovereign'
      const text = entry.body.remarks
      return isOther ? { ...kept, acknowledged: { answer: 'concurs', text, at, official, desk, hash } } : kept
    }
    case 'decision.answeredByPhone':
      return { ...kept, phone: [...known.phone, { ...entry.body, hash, recordedBy: official }] }
    default:
      return kept
  }
}

const answersOf = (known: DecisionView) =>
  (['US', 'CA'] as const).flatMap((country) => {
    const answer = known.answers[country]
    return answer ? [{ ...answer, country }] : []
  })
