import * as v from 'valibot'
import { Country, Direction, Mode } from '../country.ts'
import { Hours } from '../hours.ts'
import { FacilityId, Instant, Line, OptionalProse } from '../ids.ts'
import { body, effectOf, Links } from './body.ts'

/** What traffic may do. Words and shapes for it are in the design notes, section 4. */
export const FacilityState = v.picklist(['open', 'restricted', 'closed'])
export type FacilityState = v.InferOutput<typeof FacilityState>

/** One direction and mode of a crossing, and what it may do now. */
export const StateCell = v.strictObject({
  direction: Direction,
  mode: Mode,
  state: FacilityState,
  /** Terms of a restriction, e.g. "escort only". */
  note: v.optional(Line),
})
export type StateCell = v.InferOutput<typeof StateCell>
export const StateCells = v.pipe(v.array(StateCell), v.minLength(1))

/** How a wait time was found; it is never shown without (lesson 16). */
export const WaitMethod = v.picklist(['measured', 'estimated', 'cameras', 'reportedByDriver', 'official'])
export type WaitMethod = v.InferOutput<typeof WaitMethod>

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** Hours that hold instead of the published ones, or the published ones once more. */
const ChangedHours = v.union([Hours, v.literal('asPublished')])
export type ChangedHours = v.InferOutput<typeof ChangedHours>

export const statusKinds = {
  'status.reported': body({
    facility: FacilityId,
    cells: StateCells,
    text: OptionalProse,
    links: Links,
    ...effectOf,
  }),
  'wait.observed': body({
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2880)),
    method: WaitMethod,
    source: Line,
    observedAt: Instant,
    links: v.optional(Links),
    ...effectOf,
  }),
  'lanes.reported': body({
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    open: Count,
    of: v.nullable(Count),
    links: v.optional(Links),
    ...effectOf,
  }),
  'hours.changed': body({
    facility: FacilityId,
    side: Country,
    /** The hours in words. */
    hours: Line,
    from: Instant,
    until: v.nullable(Instant),
    /** What "open now" follows meanwhile; entries of the first releases have only words. */
    schedule: v.optional(ChangedHours),
    reason: v.optional(OptionalProse),
  }),
}
