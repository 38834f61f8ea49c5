import * as v from 'valibot'
import { Country, Direction, Mode } from './country.ts'
import { DisruptionCause } from './entries/disruption.ts'
import { MeasureType } from './entries/measure.ts'
import { Day, FacilityId, Line, OptionalProse, Position, Prose } from './ids.ts'

/** Joint guide: elements that must score 2 or more before a plan covers a crossing (traffic-plan-guide, section 6). */
export const gateElements = [
  ...['PR-01', 'PR-03', 'PR-07', 'CI-01', 'CM-01', 'CM-02', 'TM-02', 'RC-01', 'OM-01'],
] as const
export type GateElement = (typeof gateElements)[number]

/** An element of the joint guide's checklist, e.g. `PR-01`. */
export const ElementId = v.pipe(v.string(), v.regex(/^(PR|CI|RM|CM|TM|RC|OM)-\d\d$/))

/** 0 absent, 1 mentioned, 2 written, 3 written with an owner and agreed by both sides, 4 exercised. */
export const ElementScore = v.picklist([0, 1, 2, 3, 4])
export type ElementScore = v.InferOutput<typeof ElementScore>

/** A level of the trigger table that has conditions; 0 is routine. */
export const TriggerLevel = v.picklist([1, 2, 3, 4, 5])
export type TriggerLevel = v.InferOutput<typeof TriggerLevel>

/** A name inside one plan, such as `north-lot`. */
const Key = v.pipe(v.string(), v.regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,59}$/))
const Optional = v.pipe(v.string(), v.trim(), v.maxLength(300))
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_080))
const Count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)))
const CountryOrBoth = v.picklist(['US', 'CA', 'both'])
const many = <T extends v.GenericSchema>(item: T, most = 100) => v.pipe(v.array(item), v.maxLength(most))

/** One of the conditions of a level: any of them reaches it. `judged`: only a person can say. */
export const TriggerCondition = v.variant('type', [
  v.strictObject({
    type: v.literal('wait'),
    modes: v.pipe(v.array(Mode), v.minLength(1)),
    over: v.union([Minutes, v.literal('serviceLevel')]),
    forMinutes: Minutes,
  }),
  v.strictObject({ type: v.literal('laneClassDown') }),
  /** A direction is closed, and expected to be for at least so long. */
  v.strictObject({ type: v.literal('closed'), atLeastMinutes: Minutes }),
  v.strictObject({ type: v.literal('cause'), causes: v.pipe(v.array(DisruptionCause), v.minLength(1)) }),
  /** So many of the plan's crossings have an open disruption or a closed direction. */
  v.strictObject({
    type: v.literal('affected'),
    crossings: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(50)),
  }),
  v.strictObject({ type: v.literal('judged'), text: Line }),
])
export type TriggerCondition = v.InferOutput<typeof TriggerCondition>

const Outline = v.pipe(v.array(Position), v.minLength(3), v.maxLength(200))

/** Off-road room for waiting trucks. */
const StagingArea = v.strictObject({
  key: Key,
  name: Line,
  country: Country,
  /** The crossing that it serves. */
  crossing: FacilityId,
  area: v.nullable(Outline),
  /** Trucks. */
  capacity: Count,
  owner: Optional,
  access: OptionalProse,
})

const DetourRoute = v.strictObject({
  key: Key,
  name: Line,
  country: Country,
  crossing: FacilityId,
  via: Prose,
  route: v.nullable(v.pipe(v.array(Position), v.minLength(2), v.maxLength(500))),
  /** Height, weight, oversize, dangerous goods. */
  restrictions: OptionalProse,
  /** Road owner and police who agreed. */
  agreedBy: many(Line, 20),
})

/** A measure to take at a level; starting it fills in a `measure.started`. */
const PlanMeasure = v.strictObject({
  key: Key,
  level: TriggerLevel,
  lead: CountryOrBoth,
  /** Position that starts it. */
  owner: Optional,
  type: MeasureType,
  title: Line,
  text: OptionalProse,
  directions: v.array(Direction),
  modes: v.array(Mode),
  from: v.nullable(FacilityId),
  to: many(FacilityId, 20),
  /** Key of the staging area whose outline and capacity it takes. */
  staging: v.nullable(Key),
  isAdvice: v.boolean(),
})
export type PlanMeasure = v.InferOutput<typeof PlanMeasure>

const RadioChannel = v.strictObject({
  name: Line,
  frequency: Optional,
  /** Countries whose staff may use it, and across the border too. */
  users: v.pipe(v.array(Country), v.minLength(1), v.maxLength(2)),
  acrossBorder: v.boolean(),
  authority: Optional,
})

/** A regional plan's whole text: what both countries approve. */
export const PlanContent = v.strictObject({
  title: Line,
  purpose: Prose,
  crossings: v.pipe(v.array(FacilityId), v.minLength(1), v.maxLength(50)),
  /** Office or position that keeps the plan, of each country; empty while it has none. */
  owner: v.strictObject({ US: Optional, CA: Optional }),
  parties: many(v.strictObject({ country: CountryOrBoth, agency: Line, role: OptionalProse })),
  authorities: many(v.strictObject({ country: CountryOrBoth, reference: Line, allows: OptionalProse })),
  /** Who may activate the plan. */
  activation: v.strictObject({ US: OptionalProse, CA: OptionalProse, joint: OptionalProse }),
  alternates: many(
    v.strictObject({
      from: FacilityId,
      mode: Mode,
      to: FacilityId,
      /** Vehicles an hour that it can take beside its own; unknown is null. */
      capacityPerHour: Count,
      limits: OptionalProse,
    }),
    300,
  ),
  stagingAreas: many(StagingArea, 50),
  detours: many(DetourRoute, 50),
  /** Positions with a number that answers, never persons. */
  contacts: many(
    v.strictObject({
      country: Country,
      agency: Line,
      position: Line,
      phone: Line,
      isAlwaysAnswered: v.boolean(),
      alternate: Optional,
    }),
    300,
  ),
  serviceLevel: v.strictObject({ minutesMonThu: Minutes, minutesFriSun: Minutes }),
  levels: v.pipe(
    v.array(v.strictObject({ level: TriggerLevel, conditions: many(TriggerCondition, 20) })),
    v.maxLength(5),
  ),
  measures: many(PlanMeasure, 200),
  communications: v.strictObject({
    primary: Optional,
    alternate: Optional,
    contingency: Optional,
    emergency: Optional,
    bridgeCall: OptionalProse,
    radio: many(RadioChannel, 50),
  }),
  /** What both sides tell each other, in which unit and how often. */
  information: many(
    v.strictObject({
      name: Line,
      unit: Optional,
      everyMinutes: v.nullable(Minutes),
      from: CountryOrBoth,
    }),
  ),
  reopening: many(v.strictObject({ criterion: Prose, saidBy: CountryOrBoth })),
  /** The last day on which the plan counts without a review. */
  reviewBy: v.nullable(Day),
})
export type PlanContent = v.InferOutput<typeof PlanContent>
