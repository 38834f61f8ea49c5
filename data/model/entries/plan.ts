import * as v from 'valibot'
import { Country } from '../country.ts'
import { Day, FacilityId, Id, Line, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { ElementId, ElementScore, PlanContent } from '../plan.ts'
import { body, ThingNumber } from './body.ts'

const VersionPart = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))

/** `2.1`; a major change is one that an exercise of the earlier version no longer speaks for. */
const wording = { content: PlanContent, major: VersionPart, minor: VersionPart, changeNote: OptionalProse }

/** Exercise types of HSEEP that count, and a real activation. */
const ExerciseType = v.picklist(['tabletop', 'drill', 'functional', 'fullScale', 'activation'])
export type ExerciseType = v.InferOutput<typeof ExerciseType>

/** Gate groups: communications, command, traffic measures, recovery. */
export const GateGroup = v.picklist(['CI', 'CM', 'TM', 'RC'])
export type GateGroup = v.InferOutput<typeof GateGroup>

export const gateGroups: readonly GateGroup[] = ['CI', 'CM', 'TM', 'RC']

/** HSEEP: performed without challenges, with some, with major ones, unable to be performed, not observed. */
export const Rating = v.picklist(['P', 'S', 'M', 'U', 'NO'])
export type Rating = v.InferOutput<typeof Rating>

const PlanExercise = v.strictObject({
  name: Line,
  type: ExerciseType,
  endedOn: Day,
  /** Countries that took part. */
  countries: v.pipe(v.array(Country), v.minLength(1), v.maxLength(2)),
  /** Crossings that it names; an exercise of a region that names none counts for none. */
  crossings: v.pipe(v.array(FacilityId), v.maxLength(50)),
  objectives: v.pipe(
    v.array(v.strictObject({ group: GateGroup, title: Line, rating: Rating })),
    v.maxLength(100),
  ),
  /** The day on which each country's after-action report became final. */
  reportFinal: v.strictObject({ US: v.nullable(Day), CA: v.nullable(Day) }),
  reportHash: v.nullable(Sha256),
})
export type PlanExercise = v.InferOutput<typeof PlanExercise>

export const planKinds = {
  /** The first wording of a regional plan; drafting is not approving. */
  'plan.drafted': body({ plan: Id, number: ThingNumber, ...wording }),
  /** The next wording; approvals of the earlier ones stay with them. */
  'plan.revised': body({ plan: Id, ...wording }),
  /** How far an element of the joint guide is written in a version; null: not judged any more. */
  'plan.elementAssessed': body({
    plan: Id,
    version: Sha256,
    element: ElementId,
    score: v.nullable(ElementScore),
    evidence: OptionalProse,
    owner: OptionalProse,
  }),
  /** The desk's country approves exactly the version that it names. */
  'plan.approved': body({ plan: Id, version: Sha256, remarks: OptionalProse }),
  'plan.approvalWithdrawn': body({ plan: Id, version: Sha256, reason: Prose }),
  'plan.exercised': body({ plan: Id, version: Sha256, exercise: PlanExercise }),
  /** Read again and found good until another day. */
  'plan.reviewed': body({ plan: Id, version: Sha256, nextReviewBy: Day, remarks: OptionalProse }),
  'plan.retired': body({ plan: Id, reason: Prose, supersededBy: v.nullable(Id) }),
  /** An event follows a plan: the version as it stood, kept in the event's own log (settled 12). */
  'plan.activated': body({
    snapshot: v.strictObject({
      library: Id,
      plan: Id,
      number: ThingNumber,
      version: Sha256,
      major: VersionPart,
      minor: VersionPart,
      content: PlanContent,
    }),
    remarks: OptionalProse,
  }),
}

/** Two-way vehicles a year, or those that enter the United States where only these are known. */
const YearlyVehicles = v.strictObject({
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2200)),
  counts: v.picklist(['bothWays', 'enteringUS']),
  source: Line,
})

/** A priority crossing: US and Canadian facility; each physical bridge or tunnel is a pair of its own. */
export const PriorityPair = v.strictObject({
  facility: FacilityId,
  us: Line,
  ca: Line,
  vehicles: v.nullable(YearlyVehicles),
})
export type PriorityPair = v.InferOutput<typeof PriorityPair>

const Year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))
const isOnce = (facilities: readonly string[]) => new Set(facilities).size === facilities.length

export const priorityListKinds = {
  /** The crossings that the measure of a year counts, as one country adopts them. */
  'priorityList.adopted': body({
    year: Year,
    pairs: v.pipe(
      v.array(PriorityPair),
      v.maxLength(200),
      v.check((pairs) => isOnce(pairs.map(({ facility }) => facility)), 'each crossing once'),
    ),
    reason: Prose,
  }),
  /** A dated change of a list that is frozen. */
  'priorityList.amended': body({
    year: Year,
    on: Day,
    added: v.pipe(v.array(PriorityPair), v.maxLength(200)),
    removed: v.pipe(v.array(FacilityId), v.maxLength(200)),
    reason: Prose,
  }),
}
