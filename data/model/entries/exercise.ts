import * as v from 'valibot'
import { Country } from '../country.ts'
import { CoreCapability, ExerciseOverview } from '../exercise.ts'
import { Key } from '../either-text.ts'
import { Day, Id, Instant, Line, OptionalProse, Prose, Sha256 } from '../ids.ts'
import { body, Links, ThingNumber } from './body.ts'
import { Rating } from './plan.ts'

/** Minutes of exercise time in a minute of real time. */
const ClockRate = v.pipe(v.number(), v.minValue(0.5), v.maxValue(60))

/** What an evaluator saw: something to keep, something to better, or neither. */
const ObservationType = v.picklist(['strength', 'areaForImprovement', 'neutral'])
export type ObservationType = v.InferOutput<typeof ObservationType>

/** What a comment of the hot wash is about. */
const HotWashTopic = v.picklist(['wentWell', 'toImprove', 'surprised'])
export type HotWashTopic = v.InferOutput<typeof HotWashTopic>

/** POETE: planning, organization, equipment, training, exercises (exercise facts, section 6). */
const CapabilityElement = v.picklist(['planning', 'organization', 'equipment', 'training', 'exercises'])
export type CapabilityElement = v.InferOutput<typeof CapabilityElement>

export const exerciseKinds = {
  /** What the exercise is, for players too; the list of events stays with its controllers. */
  'exercise.planned': body({ exercise: Id, overview: ExerciseOverview }),
  'exercise.replanned': body({ exercise: Id, overview: ExerciseOverview, changeNote: OptionalProse }),
  /** End of the exercise: its clock stands still from here on. */
  'exercise.ended': body({ reason: OptionalProse }),
  /** The clock begins at an exercise time, or goes on after a pause; the time of a later one is what was shown. */
  'clock.started': body({ exerciseTime: Instant, rate: ClockRate }),
  'clock.paused': body({ exerciseTime: Instant }),
  'clock.rateChanged': body({ exerciseTime: Instant, rate: ClockRate }),
  /** The clock goes to an exercise time, later or earlier. */
  'clock.jumped': body({ exerciseTime: Instant, reason: OptionalProse }),
  /** What an evaluator saw of an objective, or of one of its critical tasks. */
  'observation.recorded': body({
    objective: Key,
    task: v.nullable(Key),
    /** Null: the observation rates nothing. */
    rating: v.nullable(Rating),
    type: ObservationType,
    text: Prose,
    /** Root cause. */
    analysis: OptionalProse,
    /** Plan, playbook or law that it is measured by. */
    reference: OptionalProse,
    links: Links,
  }),
  /** An evaluator's rating of an objective for his or her country; the last one counts. */
  'objective.rated': body({ objective: Key, rating: Rating, reason: OptionalProse }),
  'hotWash.commented': body({
    country: Country,
    /** Organisation, group or place that says so; never a person. */
    cell: Line,
    topic: HotWashTopic,
    text: Prose,
    links: Links,
  }),
  'report.finalised': body({ sha256: Sha256, on: Day, remarks: OptionalProse }),
}

const action = {
  capability: v.nullable(CoreCapability),
  element: CapabilityElement,
  /** The issue or area for improvement. */
  finding: Prose,
  recommendation: Prose,
  lead: v.picklist(['US', 'CA', 'both']),
  /** Organisation primarily responsible, and its point of contact by position. */
  organisation: Line,
  contact: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  startsOn: v.nullable(Day),
  due: Day,
  /** Entries of the observations that it follows from. */
  observations: v.pipe(v.array(Sha256), v.maxLength(50)),
}

export const correctiveKinds = {
  'correctiveAction.opened': body({ correctiveAction: Id, number: ThingNumber, ...action }),
  'correctiveAction.updated': body({ correctiveAction: Id, ...action, reason: OptionalProse }),
  'correctiveAction.closed': body({ correctiveAction: Id, closedOn: Day, outcome: Prose }),
}
