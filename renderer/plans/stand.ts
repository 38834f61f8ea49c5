import type { Day } from '../../data/model/ids.ts'
import type { PlanVersion, PlanView } from '../../data/projections/plans.ts'
import { guideElements } from '../../data/reference/guide-checklist.ts'
import { planScore } from '../../data/rules/plan-score.ts'
import { standingOf } from '../../data/rules/plan-standing.ts'

/** Where a plan stands today, as its card and its record say. */
export type Stand = {
  state: 'inForce' | 'oneCountry' | 'draft' | 'retired'
  /** The wording in force, else the newest. */
  shown: PlanVersion
  /** A newer wording than the one in force, that is not approved by both. */
  newer: PlanVersion | null
  /** Which country alone has signed the newest wording that waits. */
  signed: 'US' | 'CA' | null
  reviewBy: Day | null
  /** Overdue, or not known; only of a plan in force. */
  isReviewDue: boolean
  /** Share of the guide, 0 to 1; null while nothing was judged. */
  score: number | null
}

/** Where a plan stands on a day; null before it was drafted. */
export function standOf(plan: PlanView, day: Day): Stand | null {
  const standing = standingOf(plan, day)
  const shown = plan.versions.find(({ version }) => version === standing?.version.version)
  if (!standing || !shown) return null
  const { inForce, pending, isRetired, reviewBy, isReviewDue, scores } = standing
  const newest = newestOf(plan)
  return {
    state: isRetired ? 'retired' : inForce ? 'inForce' : pending ? 'oneCountry' : 'draft',
    shown,
    newer: inForce && newest && newest.version !== shown.version && isAfter(newest, shown) ? newest : null,
    signed: pending?.signed ?? null,
    reviewBy,
    isReviewDue: inForce !== null && isReviewDue,
    score: planScore(guideElements, scores).share,
  }
}

type Numbered = Pick<PlanVersion, 'major' | 'minor' | 'at'>
const isAfter = (a: Numbered, b: Numbered) =>
  a.major > b.major || (a.major === b.major && (a.minor > b.minor || (a.minor === b.minor && a.at > b.at)))

/** The version with the highest number; the later of two with the same. */
export const newestOf = (plan: PlanView): PlanVersion | null =>
  plan.versions.reduce<PlanVersion | null>((best, each) => (best && isAfter(best, each) ? best : each), null)

/** The number of the version that comes next. */
export function nextNumber(plan: PlanView | null, isMajor: boolean): { major: number; minor: number } {
  const newest = plan && newestOf(plan)
  if (!newest) return { major: 1, minor: 0 }
  return isMajor ? { major: newest.major + 1, minor: 0 } : { major: newest.major, minor: newest.minor + 1 }
}
