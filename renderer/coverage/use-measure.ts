import { useMemo } from 'react'
import type { Day } from '../../data/model/ids.ts'
import {
  coverageInput,
  coverageView,
  yearEndsBefore,
  type CoverageView,
} from '../../data/projections/coverage.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { facilityById, getReference } from '../../data/reference/reference.ts'
import { coverageGains, type Gain } from '../../data/rules/coverage-gains.ts'
import { matrixOf, type MatrixGroup } from '../../data/rules/coverage-matrix.ts'
import { dayOf } from '../../data/rules/day.ts'
import { overdueReviews, type OverdueReview } from '../../data/rules/overdue-reviews.ts'
import { useNow } from '../state/now.ts'
import { useView } from './view.ts'

/** All that the screen shows, of one day. */
export type Measure = {
  day: Day
  year: number
  picture: Picture
  view: CoverageView
  groups: readonly MatrixGroup[]
  gains: readonly Gain[]
  overdue: readonly OverdueReview[]
}

const regionOf = (facility: string) => facilityById(facility)?.region ?? null

/** The measure of the day that is looked at, and what would raise it. */
export function useMeasure(picture: Picture): Measure {
  const today = dayOf(useNow(60_000))
  const day = useView((state) => state.asOf) ?? today
  const windowMonths = useView((state) => state.windowMonths)
  const { plans, actionItems, priorityLists } = picture
  const taken = useMemo(() => {
    const options = { day, windowMonths, regionOf, trendDays: yearEndsBefore(day, 3) }
    const view = coverageView({ plans, actionItems, priorityLists }, options)
    return {
      view,
      groups: matrixOf(
        view.coverage,
        getReference().about.regions.map(({ id }) => id),
      ),
      gains: coverageGains(coverageInput({ plans, priorityLists }, options), view.coverage),
      overdue: overdueReviews(view.coverage.pairs, day),
    }
  }, [plans, actionItems, priorityLists, day, windowMonths])
  return { day, year: Number(day.slice(0, 4)), picture, ...taken }
}
