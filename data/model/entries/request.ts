import * as v from 'valibot'
import { Country } from '../country.ts'
import { FacilityId, Id, Instant, Line, OptionalProse, Prose } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'

/** What one country may ask of the other. Never a task: the other accepts or declines (SV-03). */
export const RequestSubject = v.picklist(['information', 'personnel', 'equipment'])
export type RequestSubject = v.InferOutput<typeof RequestSubject>

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** Where responders or goods cross: a crossing, and the lane or gate there. */
const Gate = v.strictObject({ facility: v.nullable(FacilityId), text: OptionalProse })

/** What either country may say of how help comes; entries of the first releases have none of it. */
const help = {
  /** How many persons or pieces; never names. */
  quantity: v.optional(v.nullable(Count)),
  gate: v.optional(v.nullable(Gate)),
  /** When the border is to be crossed. */
  crossAt: v.optional(v.nullable(Instant)),
  /** The authority on which the author's country acts. */
  legalBasis: v.optional(OptionalProse),
}

export const requestKinds = {
  'request.opened': body({
    request: Id,
    number: ThingNumber,
    subject: RequestSubject,
    to: Country,
    title: Line,
    text: OptionalProse,
    ...help,
    legalBasis: OptionalProse,
    /** Licences and qualifications that are needed or held. */
    credentials: v.optional(OptionalProse),
    /** What comes with them: vehicles, medicines, dogs, radios. */
    equipment: v.optional(OptionalProse),
    neededBy: v.nullable(Instant),
    links: Links,
  }),
  'request.accepted': body({ request: Id, text: OptionalProse, ...help }),
  'request.declined': body({ request: Id, reason: Prose }),
  /** The country asked offers something else; the asking one may accept it. */
  'request.countered': body({ request: Id, text: Prose, ...help }),
  'request.counterAccepted': body({ request: Id, text: OptionalProse }),
  /** Help crosses: when it did, how many, and by which gate. */
  'request.deployed': body({
    request: Id,
    text: OptionalProse,
    quantity: v.optional(v.nullable(Count)),
    gate: v.optional(v.nullable(Gate)),
    crossedAt: v.optional(v.nullable(Instant)),
  }),
  /** Help is released, and has gone back. */
  'request.demobilised': body({
    request: Id,
    text: OptionalProse,
    releasedAt: v.optional(v.nullable(Instant)),
    returnedAt: v.optional(v.nullable(Instant)),
  }),
}
