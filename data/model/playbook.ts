import * as v from 'valibot'
import { Country } from './country.ts'
import { DisruptionCause } from './entries/disruption.ts'

/** Identity of a part of a playbook, e.g. `P1-1`, `D5`, `W1`; the same in every version of it. */
export const PartId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/), v.maxLength(40))

/** A text in both official languages, neither empty. */
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000))
export const Text = v.strictObject({ en: Words, fr: Words })
export type Text = v.InferOutput<typeof Text>

/** Who works a step: one country, or both together. */
export const Lane = v.picklist(['US', 'CA', 'joint'])
export type Lane = v.InferOutput<typeof Lane>

/** How sure a source is, as the facts grade it. */
export const Confidence = v.picklist(['high', 'medium', 'low'])
export type Confidence = v.InferOutput<typeof Confidence>

/** Where something comes from: doctrine that others published, or our own proposal. */
const Basis = v.picklist(['doctrine', 'ours'])

const Reference = v.strictObject({
  id: PartId,
  title: Text,
  /** Where it can be found, as the facts give it; null: not published, or not known. */
  address: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
  confidence: Confidence,
  note: v.nullable(Text),
})

/** Minutes from a named start by which something should be done; never blocks. */
const Target = v.strictObject({
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(525_600)),
  from: PartId,
  basis: Basis,
  reference: v.nullable(PartId),
})
export type Target = v.InferOutput<typeof Target>

/** From when targets are counted: the run, a step done in its first or all lanes, a point resolved, a value given. */
const Start = v.strictObject({
  id: PartId,
  label: Text,
  at: v.variant('type', [
    v.strictObject({ type: v.literal('run') }),
    v.strictObject({ type: v.literal('step'), step: PartId, lanes: v.picklist(['first', 'all']) }),
    v.strictObject({ type: v.literal('point'), point: PartId }),
    v.strictObject({ type: v.literal('element'), element: PartId }),
  ]),
})

const Phase = v.strictObject({
  id: PartId,
  title: Text,
  entry: v.nullable(Text),
  exit: v.nullable(Text),
  target: v.nullable(Target),
  /** What the doctrine says of time that is no count of minutes. */
  targetNote: v.nullable(Text),
})
export type Phase = v.InferOutput<typeof Phase>

const Lanes = v.pipe(v.array(Lane), v.minLength(1), v.maxLength(2))

const Step = v.strictObject({
  id: PartId,
  phase: PartId,
  /** `joint` alone: done once for both. Both countries: each does it on its own side, in its own lane. */
  lanes: Lanes,
  title: Text,
  detail: v.nullable(Text),
  /** Who does it in each country, by position or body, and who supports. */
  roles: v.strictObject({ US: v.nullable(Text), CA: v.nullable(Text), support: v.nullable(Text) }),
  /** Steps and decision points that should be behind; a step can always be done before. */
  after: v.array(PartId),
  precondition: v.nullable(Text),
  target: v.nullable(Target),
  targetNote: v.nullable(Text),
  elements: v.array(PartId),
  doNots: v.array(PartId),
  references: v.array(PartId),
})
export type Step = v.InferOutput<typeof Step>

const Option = v.strictObject({
  id: PartId,
  text: Text,
  /** The shared decision that choosing it proposes; null: nothing to agree. */
  proposes: v.nullable(v.strictObject({ title: Text, text: Text })),
})

const DecisionPoint = v.strictObject({
  id: PartId,
  phase: PartId,
  /** The step at which the question arises. */
  step: PartId,
  question: Text,
  detail: v.nullable(Text),
  /** Countries that must concur with what is chosen. */
  needs: v.pipe(v.array(Country), v.minLength(1), v.maxLength(2)),
  options: v.pipe(v.array(Option), v.minLength(2), v.maxLength(12)),
  target: v.nullable(Target),
  references: v.array(PartId),
})
export type DecisionPoint = v.InferOutput<typeof DecisionPoint>

const ElementType = v.picklist(['number', 'count', 'text', 'choice', 'yesNo', 'instant', 'position'])

const Element = v.strictObject({
  id: PartId,
  group: v.nullable(Text),
  label: Text,
  type: ElementType,
  /** Units that a number may have, the first as offered: mSv/h, m, t; empty: none, or a bare count. */
  units: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
  /** Allowed values of a choice. */
  options: v.array(v.strictObject({ id: PartId, text: Text })),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  /** Minutes after which the value is asked again; null: once, or when it changes. */
  cadenceMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(525_600))),
  /** Whether the value of a normal day is given beside it: baseline against current is the essence. */
  hasBaseline: v.boolean(),
  /** What it is said of when there are several: a lock, a reach, a facility; null: one value for the run. */
  subject: v.nullable(Text),
  /** Whose it is to fill: each country its own, or either of them for both. */
  from: v.picklist(['US', 'CA', 'each', 'either']),
  references: v.array(PartId),
})
export type Element = v.InferOutput<typeof Element>

const DoNot = v.strictObject({ id: PartId, text: Text, references: v.array(PartId) })

/** Facts and actions of one kind of event, beside the steps. */
const Card = v.strictObject({
  id: PartId,
  title: Text,
  facts: v.array(v.strictObject({ text: Text, reference: v.nullable(PartId) })),
  actions: v.array(Text),
})

/** Criteria scored per item, weights set per event by both countries, and gates that every item must pass. */
const Worksheet = v.strictObject({
  title: Text,
  maxScore: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  criteria: v.pipe(v.array(v.strictObject({ id: PartId, text: Text })), v.minLength(1)),
  gates: v.array(v.strictObject({ id: PartId, text: Text })),
  note: v.nullable(Text),
})
export type Worksheet = v.InferOutput<typeof Worksheet>

/** Tables of reference numbers that a run shows beside its steps. */
const NumberTable = v.picklist(['protectiveActions', 'aegl', 'guideDistances', 'ergTables'])

/** A reusable, phased checklist with lanes per country, timers, decision points and information elements. */
export const Playbook = v.strictObject({
  format: v.literal('entente-playbook'),
  formatVersion: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  title: Text,
  summary: Text,
  /** What makes an official start it. */
  trigger: Text,
  /** Who leads for each country at federal level. */
  leads: v.strictObject({ US: Text, CA: Text }),
  /** What every copy of it says before anything else. */
  warning: Text,
  /** The doctrine it rests on, in words, and how sure that is. */
  doctrine: Text,
  confidence: Confidence,
  /** Causes of a disruption for which it is offered. */
  causes: v.array(DisruptionCause),
  references: v.pipe(v.array(Reference), v.minLength(1), v.maxLength(200)),
  starts: v.pipe(v.array(Start), v.minLength(1), v.maxLength(50)),
  phases: v.pipe(v.array(Phase), v.minLength(1), v.maxLength(40)),
  steps: v.pipe(v.array(Step), v.minLength(1), v.maxLength(400)),
  points: v.pipe(v.array(DecisionPoint), v.maxLength(100)),
  elements: v.pipe(v.array(Element), v.maxLength(300)),
  doNots: v.pipe(v.array(DoNot), v.maxLength(100)),
  cards: v.pipe(v.array(Card), v.maxLength(20)),
  worksheet: v.nullable(Worksheet),
  numbers: v.array(NumberTable),
  /** What it was copied from. */
  copiedFrom: v.nullable(
    v.strictObject({
      id: v.string(),
      version: v.number(),
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})
export type Playbook = v.InferOutput<typeof Playbook>
