import * as v from 'valibot'
import { Country } from '../country.ts'
import { Day, FacilityId, Id, Line, OptionalProse, Prose } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'

/** Binational port operations committee, or regional committee of maritime recovery. */
const CommitteeType = v.picklist(['bpoc', 'maritime'])
export type CommitteeType = v.InferOutput<typeof CommitteeType>

/** A seat at a committee: a position, never a person. */
export const CommitteeSeat = v.strictObject({
  country: Country,
  agency: Line,
  position: Line,
  isCore: v.boolean(),
})
export type CommitteeSeat = v.InferOutput<typeof CommitteeSeat>

const Seats = v.pipe(v.array(CommitteeSeat), v.maxLength(100))

const work = {
  title: Line,
  text: OptionalProse,
  lead: v.picklist(['US', 'CA', 'both']),
  /** Position or office that does it. */
  owner: Line,
  due: Day,
}

export const committeeKinds = {
  'committee.formed': body({
    committee: Id,
    number: ThingNumber,
    type: CommitteeType,
    title: Line,
    facilities: v.pipe(v.array(FacilityId), v.maxLength(100)),
    members: Seats,
  }),
  'committee.membersChanged': body({ committee: Id, members: Seats, reason: OptionalProse }),
  'committee.met': body({
    committee: Id,
    on: Day,
    agenda: Prose,
    minutes: OptionalProse,
    attended: v.pipe(
      v.array(v.strictObject({ country: Country, agency: Line, position: Line })),
      v.maxLength(100),
    ),
  }),
  /** Something to be done by a day; an improvement comes from an exercise or a real event and counts in the measure. */
  'actionItem.opened': body({
    actionItem: Id,
    number: ThingNumber,
    ...work,
    isImprovement: v.boolean(),
    links: Links,
  }),
  'actionItem.updated': body({ actionItem: Id, ...work, reason: OptionalProse }),
  'actionItem.closed': body({ actionItem: Id, closedOn: Day, outcome: Prose }),
}
