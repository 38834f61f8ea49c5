import * as v from 'valibot'
import { Country, Direction, Mode } from '../model/country.ts'
import { GateGroup } from '../model/entries/plan.ts'
import { DisruptionCause } from '../model/entries/disruption.ts'
import { FacilityState } from '../model/entries/status.ts'
import { CoreCapability, MissionArea } from '../model/exercise.ts'
import { Key } from '../model/either-text.ts'
import { FacilityId, Instant } from '../model/ids.ts'
import { InjectBasis, InjectChannel, InjectNumber, InjectOffset } from '../model/inject.ts'
import { Text } from '../model/playbook.ts'
import { Confidence } from './source.ts'

const some = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const FactId = v.pipe(v.string(), v.regex(/^F[1-9]\d?$/))

/** Something that happened: where it was published, and how sure that is. */
export const FactCard = v.strictObject({
  id: FactId,
  text: Text,
  /** As the facts give it: paper and date, or an address; null: the facts name none. */
  source: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** Medium: press reports, not checked again; low: the facts themselves doubt it. */
  confidence: Confidence,
})
export type FactCard = v.InferOutput<typeof FactCard>

/** A state of crossings in the exercise; status holds for each facility, direction and mode named. */
export const ScenarioEffect = v.variant('type', [
  v.strictObject({
    type: v.literal('status'),
    facilities: some(FacilityId),
    directions: some(Direction),
    modes: some(Mode),
    state: FacilityState,
    note: v.optional(Text),
  }),
  v.strictObject({
    type: v.literal('wait'),
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    minutes: Count,
  }),
  v.strictObject({
    type: v.literal('lanes'),
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    open: Count,
    of: Count,
  }),
])
export type ScenarioEffect = v.InferOutput<typeof ScenarioEffect>

const inject = {
  number: InjectNumber,
  /** Minutes of exercise time. */
  at: InjectOffset,
  channel: InjectChannel,
  to: some(Country),
  title: Text,
  from: Text,
  recipient: Text,
  text: Text,
  expected: Text,
  objectives: some(Key),
  tasks: v.array(Key),
  /** `fact`: what it tells happened so, by the facts named, on that day; its words are ours. `fiction`: made up, on facts or not. */
  basis: InjectBasis,
  facts: v.array(FactId),
  effects: v.array(ScenarioEffect),
}
export const ScenarioInject = v.strictObject(inject)
export type ScenarioInject = v.InferOutput<typeof ScenarioInject>

/** An inject for a branch: used after another one, when something is so. */
export const ScenarioBranch = v.strictObject({ ...inject, of: InjectNumber, when: Text })
export type ScenarioBranch = v.InferOutput<typeof ScenarioBranch>

const Task = v.strictObject({
  id: Key,
  text: Text,
  target: v.nullable(Text),
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

/** A scenario that ships: facts of a researched event, and the exercise made from them. */
export const Scenario = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: Text,
  summary: Text,
  /** One real event, several real ones put together, or made up on real experience. */
  nature: v.picklist(['realEvent', 'composite', 'fiction']),
  cause: DisruptionCause,
  threat: Text,
  /** When the exercise starts in the story; null: no day or hour is known or needed. */
  clock: v.strictObject({ startsAt: v.nullable(Instant), zone: v.string(), note: Text }),
  /** Exercise time that the injects need. */
  durationMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  missionAreas: some(MissionArea),
  /** Crossings under test, offered. */
  facilities: some(FacilityId),
  organisations: some(v.strictObject({ country: v.picklist(['US', 'CA', 'both']), name: Text })),
  facts: some(FactCard),
  /** State of the crossings when the exercise starts. */
  start: some(ScenarioEffect),
  objectives: some(
    v.strictObject({
      id: Key,
      gate: v.nullable(GateGroup),
      title: Text,
      capabilities: some(CoreCapability),
      tasks: some(Task),
    }),
  ),
  injects: some(ScenarioInject),
  contingencies: v.array(ScenarioBranch),
  /** What evaluators look for. */
  watch: some(Text),
})
export type Scenario = v.InferOutput<typeof Scenario>
