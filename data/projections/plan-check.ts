import { countries, type Country } from '../model/country.ts'
import type { Day, Sha256 } from '../model/ids.ts'
import type { ElementScore } from '../model/plan.ts'
import { planScore, type PlanScore } from '../rules/plan-score.ts'
import { judgementsOf } from '../rules/plan-standing.ts'
import type { PlanAssessment, PlanView } from './plans.ts'

/** How an element of the guide was judged: the last judgement counts, whichever country gave it. */
export type CheckedElement = {
  score: ElementScore | null
  last: PlanAssessment | null
  by: Record<Country, PlanAssessment | null>
  /** Both countries judged it, and not alike. */
  isDisputed: boolean
}

/** A version of a plan against the joint guide, on a day. */
export type PlanCheck = { score: PlanScore; of: (element: string) => CheckedElement }

const unjudged: CheckedElement = { score: null, last: null, by: { US: null, CA: null }, isDisputed: false }

/** Checks a version of a plan against the guide, with what each country said of every element. */
export function planCheck(
  plan: Pick<PlanView, 'versions' | 'assessments'>,
  version: Sha256,
  day: Day,
  elements: Parameters<typeof planScore>[0],
): PlanCheck {
  const checked = new Map<string, CheckedElement>()
  for (const each of judgementsOf(plan, version, day)) {
    const known = checked.get(each.element) ?? unjudged
    const by = each.country ? { ...known.by, [each.country]: each } : known.by
    const said = countries.flatMap((country) => by[country]?.score ?? [])
    checked.set(each.element, { score: each.score, last: each, by, isDisputed: new Set(said).size > 1 })
  }
  const scores = new Map([...checked].map(([id, { score }]) => [id, score]))
  return { score: planScore(elements, scores), of: (id) => checked.get(id) ?? unjudged }
}
