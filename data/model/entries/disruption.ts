import * as v from 'valibot'
import { FacilityId, Id, Instant, Line, OptionalProse, Position, Prose } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'
import { StateCell, StateCells } from './status.ts'

/** Why traffic is reduced. */
export const DisruptionCause = v.picklist([
  'collision',
  'fire',
  'hazmat',
  'radiological',
  'structural',
  'weather',
  'flood',
  'protest',
  'security',
  'systemOutage',
  'staffing',
  'publicHealth',
  'maritime',
  'other',
  'unknown',
])
export type DisruptionCause = v.InferOutput<typeof DisruptionCause>

const terms = {
  title: Line,
  cause: DisruptionCause,
  description: OptionalProse,
  expectedEnd: v.nullable(Instant),
  source: Line,
}

export const disruptionKinds = {
  /** Something reduces what a crossing or port can pass; its cells are the author's status report too. */
  'disruption.opened': body({
    disruption: Id,
    number: ThingNumber,
    facility: FacilityId,
    ...terms,
    hazard: v.optional(Line),
    position: v.nullable(Position),
    cells: StateCells,
    links: Links,
  }),
  'disruption.updated': body({ disruption: Id, ...terms, cells: v.array(StateCell) }),
  'disruption.closed': body({ disruption: Id, outcome: Prose, cells: v.array(StateCell) }),
}
