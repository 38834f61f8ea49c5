import { countries, type Country } from '../model/country.ts'
import type { PlanExercise } from '../model/entries/plan.ts'
import type { Day, Instant } from '../model/ids.ts'
import { gateElements, type ElementScore, type GateElement, type PlanContent } from '../model/plan.ts'
import { grouped } from './grouped.ts'

/** A plan as coverage reads it; the order of its lists says nothing. */
export type PlanRecord = {
  plan: string
  number: string
  versions: readonly {
    version: string
    major: number
    minor: number
    at: Instant
    content: Pick<PlanContent, 'title' | 'crossings' | 'owner' | 'reviewBy'>
  }[]
  approvals: readonly { version: string; country: Country; from: Day; until: Day | null }[]
  assessments: readonly {
    version: string
    element: string
    score: ElementScore | null
    on: Day
    at: Instant
    hash: string
  }[]
  exercises: readonly { version: string; exercise: PlanExercise; hash: string }[]
  reviews: readonly { version: string; on: Day; nextReviewBy: Day; at: Instant; hash: string }[]
  retired: { on: Day } | null
}
export type VersionRecord = PlanRecord['versions'][number]

/** Where a plan stands on a day. */
export type PlanStanding = {
  record: PlanRecord
  /** Every wording by its version, also those of a later day. */
  wordings: ReadonlyMap<string, VersionRecord>
  /** Approved by both countries, neither superseded nor retired. */
  inForce: VersionRecord | null
  /** The version that the rest speaks of: the one in force, else the newest. */
  version: VersionRecord
  /** The newest version that one country alone approves, and which one. */
  pending: { version: VersionRecord; signed: Country } | null
  isRetired: boolean
  /** The last good day without a review; null: unknown, which counts as overdue. */
  reviewBy: Day | null
  isReviewDue: boolean
  /** The judgement of each element that counts for the version. */
  judged: ReadonlyMap<string, PlanRecord['assessments'][number]>
  scores: ReadonlyMap<string, ElementScore | null>
  /** Gate elements that score less than 2, or are unknown. */
  belowGate: readonly GateElement[]
}

const order = (a: VersionRecord, b: VersionRecord): number =>
  a.major - b.major || a.minor - b.minor || byText(a.at, b.at) || byText(a.version, b.version)

/** Where a plan stands on a day; null before it was drafted. An approval of the same day counts. */
export function standingOf(record: PlanRecord, day: Day): PlanStanding | null {
  const wordings = new Map<string, VersionRecord>()
  for (const each of record.versions) wordings.set(each.version, each)
  const versions = draftedBy(record, day)
  const newest = versions[0]
  if (!newest) return null
  const approvalsFor = approvalsOf(record, day)
  let inForce: VersionRecord | null = null
  let pending: PlanStanding['pending'] = null
  for (const version of versions) {
    const approvals = approvalsFor(version.version)
    if (approvals.length === 0) continue
    const now = countries.filter((country) =>
      approvals.some((each) => each.country === country && (each.until === null || each.until > day)),
    )
    const [only] = now
    if (now.length === 1 && only) pending ??= { version, signed: only }
    if (now.length === 2) inForce = version
    // What both approved once took the place of every earlier version, also when an approval was withdrawn since.
    if (everTogether(approvals)) break
  }
  const isRetired = record.retired !== null && record.retired.on <= day
  if (isRetired) inForce = null
  const version = inForce ?? newest
  const reviewBy = reviewOf(record, version, day)
  const judged = judgedOf(record, wordings, version, day)
  const scores = new Map([...judged].map(([element, { score }]) => [element, score]))
  return {
    record,
    wordings,
    inForce,
    version,
    pending: isRetired ? null : pending,
    isRetired,
    reviewBy,
    isReviewDue: reviewBy === null || reviewBy < day,
    judged,
    scores,
    belowGate: gateElements.filter((element) => (scores.get(element) ?? 0) < 2),
  }
}

/** Versions up to a day, the newest first. They mostly lie in order, and are then not sorted again. */
function draftedBy({ versions }: PlanRecord, day: Day): VersionRecord[] {
  const endOfDay = `${day}T24`
  const drafted: VersionRecord[] = []
  let isInOrder = true
  for (let place = versions.length - 1; place >= 0; place -= 1) {
    const each = versions[place]
    if (!each || each.at >= endOfDay) continue
    const newer = drafted.at(-1)
    if (newer && order(newer, each) < 0) isInOrder = false
    drafted.push(each)
  }
  return isInOrder ? drafted : drafted.sort((a, b) => order(b, a))
}

/** The version that approvals are shown of: the one in force, else the one that waits for a country, else the newest. */
export const approvable = ({ inForce, pending, version }: PlanStanding): VersionRecord =>
  inForce ?? pending?.version ?? version

/** The approvals of that version which stand on a day. */
export function approvalsOn(standing: PlanStanding, day: Day): readonly Approval[] {
  const { version } = approvable(standing)
  return standing.record.approvals.filter(
    (each) => each.version === version && each.from <= day && (each.until === null || each.until > day),
  )
}

type Approval = PlanRecord['approvals'][number]

/** So many versions are looked up one by one before an index of them pays. */
const fewLookUps = 3

/** Approvals of a version up to a day; one that was withdrawn on its own day never stood. */
function approvalsOf({ approvals }: PlanRecord, day: Day): (version: string) => readonly Approval[] {
  const stood = ({ from, until }: Approval) => from <= day && from !== until
  let asked = 0
  let index: Map<string, Approval[]> | null = null
  return (version) => {
    asked += 1
    if (asked <= fewLookUps) return approvals.filter((each) => each.version === version && stood(each))
    index ??= grouped(approvals.filter(stood), (each) => each.version)
    return index.get(version) ?? []
  }
}

/** Whether the approvals of both countries ever stood at once. */
const everTogether = (approvals: readonly Approval[]): boolean =>
  approvals.some(
    (one) => one.country === 'US' && approvals.some((other) => other.country === 'CA' && overlap(one, other)),
  )

type Span = { from: Day; until: Day | null }
const overlap = (a: Span, b: Span) =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)

/** The review of exactly this version that came last, or the date that it states itself. */
function reviewOf({ reviews }: PlanRecord, { version, content }: VersionRecord, day: Day): Day | null {
  const last = reviews
    .filter((each) => each.version === version && each.on <= day)
    .reduce<PlanRecord['reviews'][number] | null>(
      (best, each) => (best && compare(best, each) > 0 ? best : each),
      null,
    )
  return last ? last.nextReviewBy : content.reviewBy
}

type Said = { on: Day; at: Instant; hash: string }

/** Later said is later in order; the hash decides what was said at once. */
const compare = (a: Said, b: Said): number =>
  byText(a.on, b.on) || byText(a.at, b.at) || byText(a.hash, b.hash)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Judgements that speak of a version on a day: made of it or of an earlier one of the same major change, the last one last. */
export function judgementsOf<A extends PlanRecord['assessments'][number]>(
  { versions, assessments }: Pick<PlanRecord, 'versions'> & { assessments: readonly A[] },
  version: string,
  day: Day,
): A[] {
  const upTo = versions.find((each) => each.version === version)
  const counting = new Set(
    versions.flatMap((each) =>
      upTo && each.major === upTo.major && order(each, upTo) <= 0 ? [each.version] : [],
    ),
  )
  return assessments.filter((each) => each.on <= day && counting.has(each.version)).sort(compare)
}

/** The last judgement of each element, made of this version or of an earlier one of the same major change. */
function judgedOf(
  { assessments }: PlanRecord,
  wordings: ReadonlyMap<string, VersionRecord>,
  upTo: VersionRecord,
  day: Day,
): Map<string, PlanRecord['assessments'][number]> {
  const endOfDay = `${day}T24`
  const counts = (version: string) => {
    const of = wordings.get(version)
    return of !== undefined && of.major === upTo.major && of.at < endOfDay && order(of, upTo) <= 0
  }
  const last = new Map<string, PlanRecord['assessments'][number]>()
  // What was said last mostly stands last: from there, few others have to be looked at.
  for (let place = assessments.length - 1; place >= 0; place -= 1) {
    const each = assessments[place]
    if (!each || each.on > day) continue
    const known = last.get(each.element)
    if ((!known || compare(known, each) < 0) && counts(each.version)) last.set(each.element, each)
  }
  return last
}
