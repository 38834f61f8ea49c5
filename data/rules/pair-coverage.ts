import type { Country } from '../model/country.ts'
import type { PriorityPair } from '../model/entries/plan.ts'
import type { Day } from '../model/ids.ts'
import { monthsAfter } from './day.ts'
import type { PlanStanding } from './plan-standing.ts'
import { bestFor, type ExerciseCheck, type ExerciseGap } from './validation.ts'

/** Why a crossing does not count, told of the plan that comes nearest. */
export type CoverageGap =
  | { code: 'noPlan' }
  | { code: 'retired' }
  | { code: 'notApproved' }
  | { code: 'oneApproval'; missing: Country }
  | { code: 'reviewUnknown' }
  | { code: 'reviewOverdue'; since: Day }
  | { code: 'gatesBelow'; elements: readonly string[] }
  | { code: 'noExercise' }
  | ExerciseGap

/**
 * `validated`: covered and validated, which alone is the headline. `incomplete`: in force, but a gate or its review
 * fails. `oneCountry`: one approval alone. `draft`: none.
 */
export type PairStatus = 'validated' | 'covered' | 'incomplete' | 'oneCountry' | 'draft' | 'none'

export type PairCoverage = {
  pair: PriorityPair
  region: string | null
  status: PairStatus
  isCovered: boolean
  /** True also where the plan itself does not cover: then it is not counted. */
  isValidated: boolean
  standing: PlanStanding | null
  exercise: ExerciseCheck | null
  gaps: readonly CoverageGap[]
  /** The last day on which it is still covered, and still covered and validated. */
  coveredThrough: Day | null
  validatedThrough: Day | null
}

/** Where a plan stands, and its exercises: looked at once for all its crossings. */
export type CheckedPlan = { standing: PlanStanding; exercises: readonly ExerciseCheck[] }

/** What speaks for a crossing: the plan that comes nearest to counting, and what it lacks. */
export function pairCoverage(
  pair: PriorityPair,
  region: string | null,
  candidates: readonly CheckedPlan[],
  windowMonths: number,
): PairCoverage {
  const judged = candidates
    .map((checked) => judge(checked, pair.facility, windowMonths))
    .sort((a, b) => nearness(a) - nearness(b) || (planOf(a) < planOf(b) ? -1 : 1))
  const [best] = judged
  const nothing = { isCovered: false, isValidated: false, standing: null, exercise: null } as const
  if (!best)
    return {
      pair,
      region,
      status: 'none',
      ...nothing,
      gaps: [{ code: 'noPlan' }],
      coveredThrough: null,
      validatedThrough: null,
    }
  const latest = (days: readonly (Day | null)[]) =>
    days.reduce<Day | null>(
      (last, each) => (each !== null && (last === null || each > last) ? each : last),
      null,
    )
  return {
    pair,
    region,
    ...best,
    coveredThrough: latest(judged.map((each) => each.coveredThrough)),
    validatedThrough: latest(judged.map((each) => each.validatedThrough)),
  }
}

type Judged = Omit<PairCoverage, 'pair' | 'region'>

const rank: Record<PairStatus, number> = {
  validated: 0,
  covered: 1,
  incomplete: 2,
  oneCountry: 3,
  draft: 4,
  none: 5,
}
const nearness = ({ status, gaps }: Judged) => rank[status] * 1000 + gaps.length
const planOf = ({ standing }: Judged) => standing?.record.plan ?? ''

function judge({ standing, exercises }: CheckedPlan, crossing: string, windowMonths: number): Judged {
  const planGaps = planGapsOf(standing)
  const exercise = bestFor(exercises, crossing)
  const exerciseGaps: readonly CoverageGap[] = exercise ? exercise.gaps : [{ code: 'noExercise' }]
  const isCovered = planGaps.length === 0
  const isValidated = exerciseGaps.length === 0
  const kept = exercise && isValidated ? monthsAfter(exercise.exercise.endedOn, windowMonths) : null
  const { reviewBy } = standing
  return {
    status: isCovered ? (isValidated ? 'validated' : 'covered') : statusOf(standing),
    isCovered,
    isValidated,
    standing,
    exercise,
    gaps: [...planGaps, ...exerciseGaps],
    coveredThrough: isCovered ? reviewBy : null,
    validatedThrough:
      isCovered && kept !== null && reviewBy !== null ? (kept < reviewBy ? kept : reviewBy) : null,
  }
}

function statusOf({ inForce, pending, isRetired }: PlanStanding): PairStatus {
  if (isRetired) return 'none'
  if (inForce) return 'incomplete'
  return pending ? 'oneCountry' : 'draft'
}

function planGapsOf({
  inForce,
  pending,
  isRetired,
  reviewBy,
  isReviewDue,
  belowGate,
}: PlanStanding): CoverageGap[] {
  const gaps: CoverageGap[] = []
  if (isRetired) gaps.push({ code: 'retired' })
  else if (!inForce)
    gaps.push(
      pending
        ? { code: 'oneApproval', missing: pending.signed === 'US' ? 'CA' : 'US' }
        : { code: 'notApproved' },
    )
  if (reviewBy === null) gaps.push({ code: 'reviewUnknown' })
  else if (isReviewDue) gaps.push({ code: 'reviewOverdue', since: reviewBy })
  if (belowGate.length > 0) gaps.push({ code: 'gatesBelow', elements: belowGate })
  return gaps
}
