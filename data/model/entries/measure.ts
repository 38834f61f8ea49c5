import * as v from 'valibot'
import { Direction, Mode } from '../country.ts'
import { FacilityId, Id, Line, OptionalProse, Position, Prose } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'

/** Traffic measures of the joint guide. */
export const MeasureType = v.picklist([
  'diversion',
  'stagingArea',
  'laneReallocation',
  'messageSigns',
  'hoursExtension',
  'priorityMovement',
  'turnBack',
])
export type MeasureType = v.InferOutput<typeof MeasureType>

const terms = {
  title: Line,
  text: OptionalProse,
  directions: v.array(Direction),
  modes: v.array(Mode),
  /** The crossing relieved; a staging area may serve one too. */
  from: v.nullable(FacilityId),
  /** A diversion's alternates, in order of preference. */
  to: v.array(FacilityId),
  /** A staging area's outline. */
  area: v.nullable(v.pipe(v.array(Position), v.minLength(3), v.maxLength(200))),
  /** Trucks a staging area holds; unknown is null. */
  capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  /** Advice to drivers, not an order. */
  isAdvice: v.boolean(),
}

export const measureKinds = {
  'measure.started': body({ measure: Id, number: ThingNumber, type: MeasureType, ...terms, links: Links }),
  'measure.updated': body({ measure: Id, ...terms }),
  'measure.ended': body({ measure: Id, outcome: Prose }),
}
