import * as v from 'valibot'
import { Country, Direction, Mode } from './country.ts'
import { StateCells, WaitMethod } from './entries/status.ts'
import { EitherText, Key, OptionalEitherText } from './either-text.ts'
import { FacilityId, Line, Prose, Sha256 } from './ids.ts'

/** An event that control brings in, one that players are expected to bring about, or one kept for a branch. */
export const InjectType = v.picklist(['inject', 'expected', 'contingency'])
export type InjectType = v.InferOutput<typeof InjectType>

/** How an inject reaches the players; `observed`: they see it themselves, on the spot or by camera. */
export const InjectChannel = v.picklist([
  'phone',
  'radio',
  'email',
  'alert',
  'waitTime',
  'document',
  'media',
  'inPerson',
  'observed',
])
export type InjectChannel = v.InferOutput<typeof InjectChannel>

/** Where an inject comes from: an event that happened, with its source, or the designers' fiction. */
export const InjectBasis = v.picklist(['fact', 'fiction'])
export type InjectBasis = v.InferOutput<typeof InjectBasis>

/** Number in the list of events, such as `7` or `7a`. */
export const InjectNumber = v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,15}$/))

/** Exercise time in minutes from its start; before the start is not played. */
export const InjectOffset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(43_200))

const Optional = v.pipe(v.string(), v.trim(), v.maxLength(300))
const DocumentType = v.picklist(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
const Lanes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** What delivering an inject changes in the exercise's picture, written with it as ordinary entries. */
export const InjectEffect = v.variant('type', [
  v.strictObject({ type: v.literal('status'), facility: FacilityId, cells: StateCells }),
  v.strictObject({
    type: v.literal('wait'),
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2880)),
    method: WaitMethod,
  }),
  v.strictObject({
    type: v.literal('lanes'),
    facility: FacilityId,
    direction: Direction,
    mode: Mode,
    open: Lanes,
    of: v.nullable(Lanes),
  }),
  /** A message to the public, in both languages. */
  v.strictObject({ type: v.literal('alert'), en: Prose, fr: Prose }),
  /** A file that this installation holds, by its hash. */
  v.strictObject({
    type: v.literal('document'),
    sha256: Sha256,
    name: Line,
    mediaType: DocumentType,
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
])
export type InjectEffect = v.InferOutput<typeof InjectEffect>

/** Whom an inject reaches: players of one country or both; an organisation or a position among them may be named. */
const InjectAddressees = v.strictObject({
  countries: v.pipe(v.array(Country), v.minLength(1), v.maxLength(2)),
  organisation: OptionalEitherText,
})

/** What players get of an inject when it is delivered. */
export const deliverable = {
  number: InjectNumber,
  title: EitherText,
  text: EitherText,
  /** The simulated sender. */
  from: EitherText,
  to: InjectAddressees,
  channel: InjectChannel,
  effects: v.pipe(v.array(InjectEffect), v.maxLength(20)),
}

/** One line of the Master Scenario Events List (exercise facts, section 4); its status is computed from the log. */
export const Inject = v.strictObject({
  ...deliverable,
  type: InjectType,
  offset: InjectOffset,
  expectedAction: OptionalEitherText,
  /** Identities of objectives and critical tasks of the exercise. */
  objectives: v.pipe(v.array(Key), v.maxLength(30)),
  tasks: v.pipe(v.array(Key), v.maxLength(30)),
  /** Positions of the controller who delivers it and the evaluator who watches; may be empty. */
  controller: Optional,
  evaluator: Optional,
  /** The inject, by number, after which this one may be used, and when; null: it is always used. */
  branch: v.nullable(v.strictObject({ of: InjectNumber, when: EitherText })),
  basis: InjectBasis,
  /** Where the facts of it are from; may be empty for fiction. */
  source: Optional,
  comments: v.pipe(v.string(), v.trim(), v.maxLength(20_000)),
})
export type Inject = v.InferOutput<typeof Inject>
