import type { Country } from '../model/country.ts'
import type { PlanContent } from '../model/plan.ts'
import { planFor, type ActivatedPlan } from './plans.ts'

/** Whom to call in a country: the positions of the plan that holds for one of some crossings; null without such a plan. */
export function contactsOf(
  activated: readonly ActivatedPlan[],
  facilities: readonly string[],
  country: Country,
): { plan: ActivatedPlan; contacts: PlanContent['contacts'] } | null {
  const plan = facilities.map((id) => planFor(activated, id)).find((each) => each !== null)
  if (!plan) return null
  return { plan, contacts: plan.content.contacts.filter((each) => each.country === country) }
}
