import type { PlanVersion, PlanView } from '../../data/projections/plans.ts'
import { dayOf } from '../../data/rules/day.ts'
import { useNow } from '../state/now.ts'
import { usePlansView } from './plans-view.ts'
import { standOf } from './stand.ts'

/** The wording of a plan that is read now: the one chosen, else the one in force, else the newest. */
export function useShownVersion(plan: PlanView): PlanVersion | null {
  const chosen = usePlansView((state) => state.version)
  const day = dayOf(useNow(3_600_000))
  return plan.versions.find(({ version }) => version === chosen) ?? standOf(plan, day)?.shown ?? null
}
