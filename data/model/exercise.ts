import * as v from 'valibot'
import { Country } from './country.ts'
import { GateGroup } from './entries/plan.ts'
import { Day, FacilityId, Id, Line, Prose } from './ids.ts'
import { Inject } from './inject.ts'
import { EitherText, Key, OptionalEitherText } from './either-text.ts'

/** Exercises of HSEEP that the plan measure counts. */
const ExercisePlanType = v.picklist(['tabletop', 'drill', 'functional', 'fullScale'])

/** The five mission areas of the US National Preparedness Goal, 2nd edition. */
export const MissionArea = v.picklist(['prevention', 'protection', 'mitigation', 'response', 'recovery'])
export type MissionArea = v.InferOutput<typeof MissionArea>

/** The 32 core capabilities of the US National Preparedness Goal, 2nd edition (exercise facts, section 3). */
export const CoreCapability = v.picklist([
  'planning',
  'publicInformation',
  'operationalCoordination',
  'intelligenceSharing',
  'interdiction',
  'screeningSearchDetection',
  'forensics',
  'accessControl',
  'cybersecurity',
  'physicalProtection',
  'riskManagement',
  'supplyChainIntegrity',
  'communityResilience',
  'vulnerabilityReduction',
  'riskAssessment',
  'threatsAndHazards',
  'infrastructureSystems',
  'criticalTransportation',
  'environmentalResponse',
  'fatalityManagement',
  'fireManagement',
  'logistics',
  'massCare',
  'searchAndRescue',
  'onSceneSecurity',
  'operationalCommunications',
  'publicHealth',
  'situationalAssessment',
  'economicRecovery',
  'healthAndSocialServices',
  'housing',
  'naturalAndCulturalResources',
])
export type CoreCapability = v.InferOutput<typeof CoreCapability>

/** What somebody does in an exercise, as HSEEP names it. */
const ExerciseRole = v.picklist(['player', 'controller', 'evaluator', 'observer'])

const Optional = v.pipe(v.string(), v.trim(), v.maxLength(300))
const once = (names: readonly (string | number)[]) => new Set(names).size === names.length

/** Something to be done for an objective, and its target; minutes count from the start of the exercise or an inject. */
export const CriticalTask = v.strictObject({
  id: Key,
  text: EitherText,
  /** The target in words, such as "within ten minutes of the first report"; may be empty. */
  target: OptionalEitherText,
  /** The target as minutes; null: it is no count of minutes. */
  targetMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(43_200))),
  /** Where it is written: a plan's element, a playbook's step; may be empty. */
  reference: Optional,
})
export type CriticalTask = v.InferOutput<typeof CriticalTask>

/** What an exercise is to show, with the core capabilities that it is about. */
export const Objective = v.strictObject({
  id: Key,
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  title: EitherText,
  capabilities: v.pipe(
    v.array(CoreCapability),
    v.minLength(1),
    v.maxLength(32),
    v.check((all) => once(all), 'each capability once'),
  ),
  /** Group of the plan measure's gate that a rating of it counts for; null: none. */
  gateGroup: v.nullable(GateGroup),
  tasks: v.pipe(
    v.array(CriticalTask),
    v.maxLength(30),
    v.check((tasks) => once(tasks.map(({ id }) => id)), 'each task once'),
  ),
})
export type Objective = v.InferOutput<typeof Objective>

const Organisation = v.strictObject({ country: Country, name: Line })

/** Who does what: a position, never a person. */
const RoleOfPosition = v.strictObject({ role: ExerciseRole, country: Country, agency: Line, position: Line })

/** What an exercise is: known to its players, as a situation manual is (HSEEP, exercise overview). */
export const ExerciseOverview = v.pipe(
  v.strictObject({
    name: Line,
    type: ExercisePlanType,
    scope: OptionalEitherText,
    sponsor: Optional,
    startsOn: Day,
    endsOn: Day,
    missionAreas: v.pipe(
      v.array(MissionArea),
      v.maxLength(5),
      v.check((all) => once(all), 'each mission area once'),
    ),
    threat: OptionalEitherText,
    /** The story in two or three sentences. */
    scenario: OptionalEitherText,
    place: Optional,
    /** Position or office that answers for it. */
    contact: Optional,
    /** A plan that the workspace follows, and that the exercise tests; null: none. */
    plan: v.nullable(Id),
    facilities: v.pipe(
      v.array(FacilityId),
      v.maxLength(50),
      v.check((all) => once(all), 'each facility once'),
    ),
    organisations: v.pipe(v.array(Organisation), v.maxLength(200)),
    roles: v.pipe(v.array(RoleOfPosition), v.maxLength(200)),
    objectives: v.pipe(
      v.array(Objective),
      v.maxLength(30),
      v.check((all) => once(all.map(({ id }) => id)), 'each objective once'),
      v.check((all) => once(all.map(({ number }) => number)), 'each number once'),
    ),
  }),
  v.check(({ startsOn, endsOn }) => startsOn <= endsOn, 'ends after it starts'),
)
export type ExerciseOverview = v.InferOutput<typeof ExerciseOverview>

/** A whole exercise: what its players know, and the list of events that only its controllers do. */
export const ExerciseDesign = v.strictObject({
  overview: ExerciseOverview,
  injects: v.pipe(
    v.array(Inject),
    v.maxLength(500),
    v.check((all) => once(all.map(({ number }) => number)), 'each number once'),
  ),
  /** Words of the designers to each other. */
  remarks: v.optional(Prose),
})
export type ExerciseDesign = v.InferOutput<typeof ExerciseDesign>
