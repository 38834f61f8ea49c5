import type { Day } from '../../data/model/ids.ts'
import type { PlanView } from '../../data/projections/plans.ts'
import { standOf } from './stand.ts'

const places = { inForce: 0, oneCountry: 1, draft: 2, retired: 3 } as const

/** Plans as they are listed: in force first, retired last, each by number. */
export const inOrder = (plans: readonly PlanView[], day: Day): PlanView[] =>
  plans
    .map((plan) => ({ plan, place: places[standOf(plan, day)?.state ?? 'draft'] }))
    .sort((a, b) => a.place - b.place || byNumber(a.plan.number, b.plan.number))
    .map(({ plan }) => plan)

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
