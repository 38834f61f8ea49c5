import type { Day } from '../model/ids.ts'
import {
  closedOnTime,
  coverageOf,
  coverageTrend,
  type Coverage,
  type CoverageInput,
  type Share,
} from '../rules/coverage.ts'
import type { Picture } from './picture.ts'
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

/** The yearly measure of a planning workspace, as of a day. */
export function coverageView(
  { plans, actionItems, priorityLists }: Pick<Picture, 'plans' | 'actionItems' | 'priorityLists'>,
  { day, windowMonths, regionOf, trendDays }: CoverageOptions,
): CoverageView {
  const list = listInForce(priorityLists[day.slice(0, 4)], day)
  const input: CoverageInput = {
    plans: Object.values(plans),
    pairs: list?.pairs ?? [],
    day,
    windowMonths,
    regionOf,
  }
  return {
    coverage: coverageOf(input),
    list,
    trend: coverageTrend(input, trendDays),
    improvements: closedOnTime(Object.values(actionItems), day),
    windowMonths,
  }
}

/** The last day of each of the years before, to compare a year's measure with. */
export const yearEndsBefore = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => `${Number(day.slice(0, 4)) - count + index}-12-31`)
