import * as v from 'valibot'
import { DayNight, ErgContainer, ErgEdition, ErgDistance, SpillSize, WindClass } from '../erg.ts'
import { FacilityId, Id, Instant, Line, OptionalProse, Position, Prose, Sha256 } from '../ids.ts'
import { Confidence, Lane, PartId, Playbook, Text } from '../playbook.ts'
import { body, Links, ThingNumber } from './body.ts'

const step = { run: Id, step: PartId, lane: Lane }
const Metres = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))

/** A value of an information element, by its type: an instant and a position are text. */
export const ElementValue = v.union([
  v.number(),
  v.boolean(),
  v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
])
export type ElementValue = v.InferOutput<typeof ElementValue>

/** What a zone was drawn from and how far it reaches; the edition is always stored with it (cbrne facts, 5c). */
const Zone = {
  run: Id,
  zone: Id,
  /** UN number and material as the guidebook names it; null: distances that the incident commander set. */
  material: v.nullable(
    v.strictObject({ id: v.string(), un: v.pipe(v.string(), v.regex(/^\d{4}$/)), name: Text }),
  ),
  /** The guide whose distances they are, where no table has the material; absent: a table's, or the commander's. */
  guide: v.optional(
    v.strictObject({ guides: v.pipe(v.array(Line), v.minLength(1), v.maxLength(20)), name: Text }),
  ),
  edition: v.nullable(ErgEdition),
  spill: v.nullable(SpillSize),
  dayNight: v.nullable(DayNight),
  container: v.nullable(ErgContainer),
  wind: v.nullable(
    v.strictObject({
      /** Degrees clockwise from north from where it blows. */
      from: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
      kmPerHour: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(300))),
      class: v.nullable(WindClass),
      observedAt: Instant,
      source: Line,
    }),
  ),
  place: Position,
  isolationM: Metres,
  protective: v.nullable(ErgDistance),
  /** Why the distances are not the guidebook's, or anything else worth saying. */
  text: OptionalProse,
}

export const playbookKinds = {
  /** A playbook that runs of this workspace may follow: a shipped one as it was, or a planner's copy. */
  'playbook.adopted': body({ playbook: Playbook, hash: Sha256, text: OptionalProse }),
  'run.started': body({
    run: Id,
    number: ThingNumber,
    /** The version followed, by the hash of its document. */
    playbook: v.strictObject({ id: Line, version: v.number(), hash: Sha256, title: Text }),
    facility: FacilityId,
    startedAt: Instant,
    text: OptionalProse,
    links: Links,
  }),
  'run.stepStarted': body({ ...step, text: OptionalProse }),
  'run.stepDone': body({ ...step, text: OptionalProse }),
  'run.stepSkipped': body({ ...step, reason: Prose }),
  /** An option of a decision point was chosen; the shared decision in `agreedBy` asks for the concurrence. */
  'run.decisionPointResolved': body({
    run: Id,
    point: PartId,
    option: PartId,
    agreedBy: v.nullable(Id),
    text: OptionalProse,
  }),
  'run.informationFilled': body({
    run: Id,
    element: PartId,
    /** Which lock, reach, facility or lane it is said of; null: of the run. */
    subject: v.nullable(Line),
    value: ElementValue,
    unit: v.nullable(v.pipe(v.string(), v.maxLength(20))),
    /** The value of a normal day. */
    baseline: v.nullable(v.number()),
    observedAt: Instant,
    source: Line,
    confidence: Confidence,
    nextUpdateAt: v.nullable(Instant),
  }),
  /** Weights of the prioritization worksheet for this event; both countries agree by the decision in `agreedBy`. */
  'run.weightsSet': body({
    run: Id,
    weights: v.record(PartId, v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    agreedBy: v.nullable(Id),
    reason: Prose,
  }),
  /** A vessel or cargo on the worksheet: scores by criterion, gates passed or not; what is not known is left out. */
  'run.itemScored': body({
    run: Id,
    item: Id,
    title: Line,
    scores: v.record(PartId, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    gates: v.record(PartId, v.boolean()),
    text: OptionalProse,
  }),
  'run.zoneSet': body(Zone),
  /** A zone holds no more; one that takes its place needs no lifting. */
  'run.zoneLifted': body({ run: Id, zone: Id, reason: Prose }),
  'run.ended': body({ run: Id, outcome: Prose }),
}
