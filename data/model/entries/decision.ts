import * as v from 'valibot'
import { countries, Country } from '../country.ts'
import { Id, Instant, Line, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'

/** The countries that must concur: each once, in one order, so that the same set is the same text. */
const NeededCountries = v.pipe(
  v.array(Country),
  v.minLength(1),
  v.check((needs) => new Set(needs).size === needs.length, 'each country once'),
  v.transform((needs) => countries.filter((country) => needs.includes(country))),
)

/** The complete terms: what a concurrence concurs with. A condition is part of them. */
const terms = {
  title: Line,
  text: Prose,
  needs: NeededCountries,
  conditions: v.array(Line),
  /** Each country's authority as its official typed it; not checked. */
  authority: v.strictObject({ US: OptionalProse, CA: OptionalProse }),
  /** Null: at once, on the last concurrence. */
  effectiveFrom: v.nullable(Instant),
  expiresAt: v.nullable(Instant),
  reviewAt: v.nullable(Instant),
  /** When an answer is wanted. */
  answerBy: v.nullable(Instant),
  links: Links,
}
export const DecisionTerms = v.strictObject(terms)
export type DecisionTerms = v.InferOutput<typeof DecisionTerms>

/** How an answer given by phone was given. */
export const PhoneAnswer = v.picklist(['concurs', 'declines', 'needsTime'])
export type PhoneAnswer = v.InferOutput<typeof PhoneAnswer>

export const decisionKinds = {
  /** One side puts a shared decision forward. Proposing is not concurring. */
  'decision.proposed': body({ decision: Id, number: ThingNumber, ...terms }),
  'decision.amended': body({ decision: Id, ...terms, reason: Prose }),
  /** A country concurs with exactly the terms of the entry it names. */
  'decision.concurred': body({ decision: Id, terms: Sha256, remarks: OptionalProse }),
  'decision.declined': body({ decision: Id, terms: Sha256, reason: Prose }),
  'decision.concurrenceWithdrawn': body({ decision: Id, reason: Prose }),
  'decision.withdrawn': body({ decision: Id, reason: Prose }),
  'decision.rescinded': body({ decision: Id, reason: Prose }),
  /** A sovereign action: in effect at once, of one country alone. */
  'decision.takenAlone': body({
    decision: Id,
    number: ThingNumber,
    title: Line,
    text: Prose,
    authority: OptionalProse,
    expiresAt: v.nullable(Instant),
    reviewAt: v.nullable(Instant),
    links: Links,
  }),
  'decision.acknowledged': body({ decision: Id, remarks: OptionalProse }),
  /** What somebody of the other country said by phone: a record, never a concurrence. */
  'decision.answeredByPhone': body({
    decision: Id,
    country: Country,
    answer: PhoneAnswer,
    /** Position or office that answered; no personal name is needed. */
    by: Line,
    at: Instant,
    remarks: OptionalProse,
  }),
  'decision.reminded': body({ decision: Id, country: Country, channel: Line }),
}
