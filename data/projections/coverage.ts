import type { Day } from '../model/ids.ts'
import {
  closedOnTime,
  coverageOf,
  coverageTrend,
  type Coverage,
  type CoverageInput,
  type Share,
} from '../rules/coverage.ts'
import { isSampleTitle } from '../rules/plan-parts.ts'
import type { Picture } from './picture.ts'
import type { PlanView } from './plans.ts'
import { listInForce, type ListInForce } from './priority-list.ts'

/** What a log alone does not say. */
export type CoverageOptions = {
  day: Day
  windowMonths: number
  regionOf(facility: string): string | null
  /** Days before the one asked for, to compare it with. */
  trendDays: readonly Day[]
}

export type CoverageView = {
  coverage: Coverage
  /** The list of the year; null: none was adopted, so that there is nothing to count. */
  list: ListInForce | null
  trend: ReturnType<typeof coverageTrend>
  improvements: Share
  windowMonths: number
}

type Source = Pick<Picture, 'plans' | 'actionItems' | 'priorityLists'>

/** The yearly measure of a planning workspace, as of a day. */
export function coverageView(picture: Source, options: CoverageOptions): CoverageView {
  const { day, windowMonths, trendDays } = options
  const input = coverageInput(picture, options)
  return {
    coverage: coverageOf(input),
    list: listInForce(picture.priorityLists[day.slice(0, 4)], day),
    trend: coverageTrend(input, trendDays),
    improvements: closedOnTime(Object.values(picture.actionItems), day),
    windowMonths,
  }
}

/** What the measure of a day is taken from: the plans, and the list in force; without one there is nothing to count. */
export function coverageInput(
  { plans, priorityLists }: Pick<Source, 'plans' | 'priorityLists'>,
  { day, windowMonths, regionOf }: Pick<CoverageOptions, 'day' | 'windowMonths' | 'regionOf'>,
): CoverageInput {
  const pairs = listInForce(priorityLists[day.slice(0, 4)], day)?.pairs ?? []
  return { plans: Object.values(plans).flatMap(withoutSamples), pairs, day, windowMonths, regionOf }
}

/** A plan with the wordings that are meant: what is made up for training counts nowhere. */
function withoutSamples(plan: PlanView): PlanView[] {
  const versions = plan.versions.filter(({ content }) => !isSampleTitle(content))
  return versions.length === 0 ? [] : [{ ...plan, versions }]
}

/** The last day of each of the years before, to compare a year's measure with. */
export const yearEndsBefore = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => `${Number(day.slice(0, 4)) - count + index}-12-31`)
