import type { Country, Releasability } from '../model/country.ts'
import type { PlanExercise } from '../model/entries/plan.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { Day, Instant, Sha256 } from '../model/ids.ts'
import type { ElementScore, PlanContent } from '../model/plan.ts'
import { dayOf } from '../rules/day.ts'
import { after } from './disruptions.ts'
import { mayChange, type FoldContext, type Projection } from './fold.ts'
import { put } from './record.ts'

/** One wording of a plan. */
export type PlanVersion = {
  /** The entry that carries it: what an approval names. */
  version: Sha256
  major: number
  minor: number
  content: PlanContent
  changeNote: string
  at: Instant
  official: string | null
  desk: string
  country: Country | null
}

/** A country's approval of a version, from its day until it was withdrawn. */
export type PlanApproval = {
  version: Sha256
  country: Country
  from: Day
  until: Day | null
  at: Instant
  official: string | null
  hash: Sha256
  remarks: string
  withdrawn: { at: Instant; reason: string } | null
}

/** How far an element of the guide is written, as somebody judged it. */
export type PlanAssessment = {
  version: Sha256
  element: string
  score: ElementScore | null
  evidence: string
  owner: string
  /** The day on which it was judged. */
  on: Day
  at: Instant
  country: Country | null
  hash: Sha256
}

export type PlanExerciseView = {
  version: Sha256
  exercise: PlanExercise
  hash: Sha256
  country: Country | null
}
export type PlanReview = {
  version: Sha256
  on: Day
  nextReviewBy: Day
  at: Instant
  hash: Sha256
  remarks: string
}

/** A regional plan: every wording it had, and everything said about it. */
export type PlanView = {
  plan: string
  number: string
  releasability: Releasability
  country: Country | null
  desk: string
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  versions: readonly PlanVersion[]
  approvals: readonly PlanApproval[]
  /** Approvals that do not count: the key of their desk has not been endorsed. */
  uncounted: readonly PlanApproval[]
  assessments: readonly PlanAssessment[]
  exercises: readonly PlanExerciseView[]
  reviews: readonly PlanReview[]
  retired: {
    on: Day
    at: Instant
    reason: string
    supersededBy: string | null
    country: Country | null
  } | null
}
export type Plans = Readonly<Record<string, PlanView>>

/** A plan that this event follows, as it stood when an official activated it. */
export type ActivatedPlan = EntryOf<'plan.activated'>['body']['snapshot'] & {
  hash: Sha256
  at: Instant
  country: Country | null
}

/** Plans that an event follows, in the order of their activation. */
export const activatedPlans: Projection<readonly ActivatedPlan[]> = {
  initial: [],
  apply(state, entry, context) {
    if (entry.kind !== 'plan.activated') return state
    const { hash, occurredAt: at, desk } = entry
    return [...state, { ...entry.body.snapshot, hash, at, country: context.countryOf(desk) }]
  },
}

/** The plan that holds for a crossing in this event: the one activated last that names it; null for none. */
export const planFor = (activated: readonly ActivatedPlan[], facility: string): ActivatedPlan | null =>
  activated.findLast(({ content }) => content.crossings.includes(facility)) ?? null

/** Regional plans. An approval names one wording; a later one is approved anew. */
export const plans: Projection<Plans> = {
  initial: {},
  apply(state, entry, context) {
    if (entry.kind === 'plan.drafted')
      return state[entry.body.plan] ? state : put(state, entry.body.plan, drafted(entry, context))
    if (!entry.kind.startsWith('plan.') || !('plan' in entry.body)) return state
    const known = state[entry.body.plan]
    if (!known || !mayChange(known, entry)) return state
    return put(state, known.plan, said({ ...known, ...after(known, entry) }, entry, context))
  },
}

function drafted(entry: EntryOf<'plan.drafted'>, context: FoldContext): PlanView {
  const { plan, number } = entry.body
  return {
    plan,
    number,
    releasability: entry.releasability,
    country: context.countryOf(entry.desk),
    desk: entry.desk,
    heads: [entry.hash],
    entries: [entry.hash],
    versions: [versionOf(entry, context)],
    approvals: [],
    uncounted: [],
    assessments: [],
    exercises: [],
    reviews: [],
    retired: null,
  }
}

function versionOf(
  entry: EntryOf<'plan.drafted'> | EntryOf<'plan.revised'>,
  context: FoldContext,
): PlanVersion {
  const { content, major, minor, changeNote } = entry.body
  const { hash: version, recordedAt: at, official, desk } = entry
  return { version, major, minor, content, changeNote, at, official, desk, country: context.countryOf(desk) }
}

function said(known: PlanView, entry: Entry, context: FoldContext): PlanView {
  const country = context.countryOf(entry.desk)
  const { hash, recordedAt: at } = entry
  const isOver = known.retired !== null
  const binds = context.binds(entry)
  const isKnown = (version: Sha256) => known.versions.some((each) => each.version === version)
  switch (entry.kind) {
    case 'plan.revised':
      return isOver || !(binds || entry.desk === known.desk)
        ? known
        : { ...known, versions: [...known.versions, versionOf(entry, context)] }
    case 'plan.approved':
      return isOver || country === null || !isKnown(entry.body.version)
        ? known
        : approved(known, entry, country, binds)
    case 'plan.approvalWithdrawn':
      return !binds || country === null ? known : withdrawn(known, entry, country)
    case 'plan.elementAssessed': {
      const { version, element, score, evidence, owner } = entry.body
      if (!binds || !isKnown(version)) return known
      const judged = {
        version,
        element,
        score,
        evidence,
        owner,
        on: dayOf(entry.occurredAt),
        at,
        country,
        hash,
      }
      return { ...known, assessments: [...known.assessments, judged] }
    }
    case 'plan.exercised': {
      const { version, exercise } = entry.body
      return !binds || !isKnown(version)
        ? known
        : { ...known, exercises: [...known.exercises, { version, exercise, hash, country }] }
    }
    case 'plan.reviewed': {
      const { version, nextReviewBy, remarks } = entry.body
      if (!binds || !isKnown(version)) return known
      const review = { version, on: dayOf(entry.occurredAt), nextReviewBy, at, hash, remarks }
      return { ...known, reviews: [...known.reviews, review] }
    }
    case 'plan.retired': {
      const { reason, supersededBy } = entry.body
      return isOver || !binds
        ? known
        : { ...known, retired: { on: dayOf(at), at, reason, supersededBy, country } }
    }
    default:
      return known
  }
}

const stands = (approval: PlanApproval, version: Sha256, country: Country) =>
  approval.version === version && approval.country === country && approval.until === null

/** A signature is of the day on which it was given; a second one of the same country changes nothing. */
function approved(
  known: PlanView,
  { body, recordedAt: at, official, hash }: EntryOf<'plan.approved'>,
  country: Country,
  binds: boolean,
): PlanView {
  const { version, remarks } = body
  const approval = {
    version,
    country,
    from: dayOf(at),
    until: null,
    at,
    official,
    hash,
    remarks,
    withdrawn: null,
  }
  if (!binds) return { ...known, uncounted: [...known.uncounted, approval] }
  if (known.approvals.some((each) => stands(each, version, country))) return known
  return { ...known, approvals: [...known.approvals, approval] }
}

function withdrawn(
  known: PlanView,
  { body, recordedAt: at }: EntryOf<'plan.approvalWithdrawn'>,
  country: Country,
): PlanView {
  const approvals = known.approvals.map((each) =>
    stands(each, body.version, country)
      ? { ...each, until: dayOf(at), withdrawn: { at, reason: body.reason } }
      : each,
  )
  return { ...known, approvals }
}
