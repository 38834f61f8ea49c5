import { countries, type Country } from '../model/country.ts'
import type { PlanExercise } from '../model/entries/plan.ts'
import type { Day, Instant } from '../model/ids.ts'
import { gateElements, type ElementScore, type PlanContent } from '../model/plan.ts'

/** A plan as coverage reads it; the order of its lists says nothing. */
export type PlanRecord = {
  plan: string
  number: string
  versions: readonly {
    version: string
    major: number
    minor: number
    at: Instant
    content: Pick<PlanContent, 'title' | 'crossings' | 'reviewBy'>
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
  scores: ReadonlyMap<string, ElementScore | null>
  /** Gate elements that score less than 2, or are unknown. */
  belowGate: readonly string[]
}

const order = (a: VersionRecord, b: VersionRecord): number =>
  a.major - b.major ||
  a.minor - b.minor ||
  (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
  (a.version < b.version ? -1 : 1)

/** Where a plan stands on a day; null before it was drafted. An approval of the same day counts. */
export function standingOf(record: PlanRecord, day: Day): PlanStanding | null {
  const versions = record.versions.filter(({ at }) => at.slice(0, 10) <= day).sort(order)
  const newest = versions.at(-1)
  if (!newest) return null
  const signed = signaturesOf(record, day)
  let inForce: VersionRecord | null = null
  let pending: PlanStanding['pending'] = null
  for (const version of versions.toReversed()) {
    const { now, ever } = signed.get(version.version) ?? { now: [], ever: false }
    const [only] = now
    if (now.length === 1 && only) pending ??= { version, signed: only }
    if (now.length === 2) inForce = version
    // What both approved once took the place of every earlier version, also when an approval was withdrawn since.
    if (ever) break
  }
  const isRetired = record.retired !== null && record.retired.on <= day
  if (isRetired) inForce = null
  const version = inForce ?? newest
  const reviewBy = reviewOf(record, version, day)
  const scores = scoresOf(record, versions, version, day)
  return {
    record,
    inForce,
    version,
    pending: isRetired ? null : pending,
    isRetired,
    reviewBy,
    isReviewDue: reviewBy === null || reviewBy < day,
    scores,
    belowGate: gateElements.filter((element) => (scores.get(element) ?? 0) < 2),
  }
}

/** For each version: whose approval stands on the day, and whether both ever stood together. */
function signaturesOf(record: PlanRecord, day: Day): Map<string, { now: Country[]; ever: boolean }> {
  const given = new Map<string, PlanRecord['approvals'][number][]>()
  for (const approval of record.approvals) {
    const { version, from, until } = approval
    if (from > day || from === until) continue
    const known = given.get(version)
    if (known) known.push(approval)
    else given.set(version, [approval])
  }
  return new Map(
    [...given].map(([version, approvals]) => {
      const now = countries.filter((country) =>
        approvals.some((each) => each.country === country && (each.until === null || each.until > day)),
      )
      const ever = approvals.some(
        (one) =>
          one.country === 'US' && approvals.some((other) => other.country === 'CA' && overlap(one, other)),
      )
      return [version, { now, ever }]
    }),
  )
}

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
const compare = (a: Said, b: Said): number => (keyOf(a) < keyOf(b) ? -1 : 1)
const keyOf = ({ on, at, hash }: Said) => `${on} ${at} ${hash}`

/** The last judgement of each element, made of this version or of an earlier one of the same major change. */
function scoresOf(
  { assessments }: PlanRecord,
  versions: readonly VersionRecord[],
  upTo: VersionRecord,
  day: Day,
): Map<string, ElementScore | null> {
  const counting = new Set(
    versions
      .filter((each) => each.major === upTo.major && order(each, upTo) <= 0)
      .map(({ version }) => version),
  )
  counting.add(upTo.version)
  const last = new Map<string, PlanRecord['assessments'][number]>()
  for (const each of assessments) {
    if (each.on > day || !counting.has(each.version)) continue
    const known = last.get(each.element)
    if (!known || compare(known, each) < 0) last.set(each.element, each)
  }
  return new Map([...last].map(([element, { score }]) => [element, score]))
}
