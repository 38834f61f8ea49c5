import type { Day } from '../model/ids.ts'
import { daysBetween, monthsBetween } from './day.ts'
import type { PairCoverage } from './pair-coverage.ts'
import type { PlanStanding } from './plan-standing.ts'

/** A plan in force whose review is overdue, with the priority crossings that it would cover; no day at all is overdue too. */
export type OverdueReview = {
  standing: PlanStanding
  crossings: readonly string[]
  /** Null: no day of review is known. */
  late: { since: Day; months: number; days: number } | null
}

/** Plans in force whose review is overdue on a day: the longest overdue first, those without a day last. */
export function overdueReviews(pairs: readonly PairCoverage[], day: Day): OverdueReview[] {
  const byPlan = new Map<string, { standing: PlanStanding; crossings: string[] }>()
  for (const { pair, standing } of pairs) {
    if (!standing?.inForce || !standing.isReviewDue) continue
    const known = byPlan.get(standing.record.plan) ?? { standing, crossings: [] }
    known.crossings.push(pair.facility)
    byPlan.set(standing.record.plan, known)
  }
  const sinceOf = ({ late }: OverdueReview) => late?.since ?? '~'
  return [...byPlan.values()]
    .map(({ standing, crossings }) => ({ standing, crossings, late: lateOf(standing.reviewBy, day) }))
    .sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : sinceOf(a) > sinceOf(b) ? 1 : 0))
}

const lateOf = (since: Day | null, day: Day): OverdueReview['late'] =>
  since === null ? null : { since, months: monthsBetween(since, day), days: daysBetween(since, day) }
