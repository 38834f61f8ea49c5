import * as v from 'valibot'
import { Country } from '../country.ts'
import { Id, Instant, Line, OptionalProse, Prose } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'

/** What one country may ask of the other. Never a task: the other accepts or declines (SV-03). */
export const RequestSubject = v.picklist(['information', 'personnel', 'equipment'])
export type RequestSubject = v.InferOutput<typeof RequestSubject>

export const requestKinds = {
  'request.opened': body({
    request: Id,
    number: ThingNumber,
    subject: RequestSubject,
    to: Country,
    title: Line,
    text: OptionalProse,
    legalBasis: OptionalProse,
    neededBy: v.nullable(Instant),
    links: Links,
  }),
  'request.accepted': body({ request: Id, text: OptionalProse }),
  'request.declined': body({ request: Id, reason: Prose }),
  'request.deployed': body({ request: Id, text: OptionalProse }),
  'request.demobilised': body({ request: Id, text: OptionalProse }),
}
