import { describe, expect, it } from 'vitest'
import type { Day } from '../../../data/model/ids.ts'
import { coverageGains } from '../../../data/rules/coverage-gains.ts'
import { matrixOf } from '../../../data/rules/coverage-matrix.ts'
import { coverageOf, type CoverageInput } from '../../../data/rules/coverage.ts'
import { daysBetween, monthsBetween } from '../../../data/rules/day.ts'
import { overdueReviews } from '../../../data/rules/overdue-reviews.ts'
import { coveringPlan, day, exercise, pair, Plan } from '../../support/plan-records.ts'

const inputOf = (plans: readonly Plan[], facilities: readonly string[], on: Day = day): CoverageInput => ({
  plans: plans.map(({ record }) => record),
  pairs: facilities.map((id) => pair(id)),
  day: on,
  windowMonths: 36,
  regionOf: (facility) => (facility === 'c' ? 'atlantic' : 'pacific'),
})

/** Gains as text: the steps, then the crossings, then the count. */
const gainsOf = (plans: readonly Plan[], facilities: readonly string[]) => {
  const input = inputOf(plans, facilities)
  return coverageGains(input, coverageOf(input)).map(
    ({ steps, crossings, headline }) =>
      `${steps.map(({ type }) => type).join('+')}: ${crossings.join()} = ${headline.count} of ${headline.of}`,
  )
}

describe('[COV-25] a gain', () => {
  it('is one exercise for all crossings that are covered and not validated', () => {
    expect(gainsOf([coveringPlan('p', ['a', 'b'])], ['a', 'b', 'c'])).toEqual(['exercise: a,b = 2 of 3'])
  })

  it('is the approval that is missing, of the version that waits for it', () => {
    const plan = new Plan('p', ['a'])
      .gates()
      .approve('US')
      .exercise({ crossings: ['a'] })
    plan.version(1, 1, '2026-05-01')
    expect(gainsOf([plan], ['a'])).toEqual(['approval: a = 1 of 1'])
  })

  it('is one gate element, a review or a final report when that alone is missing', () => {
    const element = coveringPlan('p', ['a'])
      .score('RC-01', 1)
      .exercise({ crossings: ['a'] })
    expect(gainsOf([element], ['a'])).toEqual(['element: a = 1 of 1'])
    const review = coveringPlan('p', ['a'], { reviewBy: '2026-01-31' }).exercise({ crossings: ['a'] })
    expect(gainsOf([review], ['a'])).toEqual(['review: a = 1 of 1'])
    const report = coveringPlan('p', ['a']).exercise({
      crossings: ['a'],
      reportFinal: { US: null, CA: null },
    })
    expect(gainsOf([report], ['a'])).toEqual(['report: a = 1 of 1'])
  })

  it('holds once it is done as it says', () => {
    const promised = (plan: Plan) => {
      const input = inputOf([plan], ['a', 'b', 'c'])
      return coverageGains(input, coverageOf(input))[0]?.headline
    }
    const now = (plan: Plan) => coverageOf(inputOf([plan], ['a', 'b', 'c'])).headline
    const steps: [Plan, (plan: Plan) => Plan][] = [
      [coveringPlan('p', ['a', 'b']), (plan) => plan.exercise({ crossings: ['a', 'b'] })],
      [
        new Plan('p', ['a'])
          .gates()
          .approve('US')
          .exercise({ crossings: ['a'] }),
        (plan) => plan.approve('CA', day),
      ],
      [
        coveringPlan('p', ['a'], { reviewBy: '2026-01-31' }).exercise({ crossings: ['a'] }),
        (plan) => plan.review(day, '2027-11-22'),
      ],
      [
        coveringPlan('p', ['a'])
          .score('RC-01', 1, '2026-01-16')
          .exercise({ crossings: ['a'] }),
        (plan) => plan.score('RC-01', 2, day),
      ],
    ]
    for (const [plan, step] of steps) {
      const said = promised(plan)
      expect(now(step(plan))).toEqual(said)
    }
  })

  it('is told with an exercise beside it when one step is not enough, after those of one step', () => {
    const two = new Plan('p', ['a']).gates().approve('CA')
    const one = coveringPlan('q', ['b'])
    expect(gainsOf([two, one], ['a', 'b'])).toEqual(['exercise: b = 1 of 2', 'approval+exercise: a = 1 of 2'])
  })

  it('is none for a plan that counts, is retired, or lacks more', () => {
    const counts = coveringPlan('p', ['a']).exercise({ crossings: ['a'] })
    const retired = coveringPlan('q', ['b'])
    retired.record.retired = { on: day }
    expect(gainsOf([counts, retired, new Plan('r', ['c'])], ['a', 'b', 'c'])).toEqual([])
  })

  it('takes off what a newer version would end', () => {
    const plan = coveringPlan('p', ['a', 'b']).exercise({ crossings: ['a', 'b'] })
    plan
      .version(2, 0, '2026-05-01', { crossings: ['a', 'b', 'c'] })
      .gates(2, '2026-05-02')
      .approve('US')
    expect(gainsOf([plan], ['a', 'b', 'c'])).toEqual(['approval+exercise: c = 3 of 3'])
  })
})

describe('the matrix', () => {
  const marksOf = (plan: Plan, on = day) => {
    const [group] = matrixOf(coverageOf(inputOf([plan], ['a'], on)), ['pacific'])
    const cells = group?.rows[0]?.cells ?? []
    return Object.fromEntries(cells.map(({ element, mark }) => [element, mark]))
  }

  it('[COV-26] has elements in the plan, exercised, in draft, missing and not judged', () => {
    const later = '2026-01-16'
    const plan = coveringPlan('p', ['a']).exercise({ crossings: ['a'] })
    expect(marksOf(plan)).toMatchObject({ 'PR-01': 'inPlan', 'CI-01': 'exercised', 'TM-02': 'exercised' })
    expect(
      marksOf(
        plan
          .score('PR-01', 4, later)
          .score('OM-01', 0, later)
          .score('RC-01', 1, later)
          .score('CM-01', null, later),
      ),
    ).toMatchObject({
      ...{ 'PR-01': 'exercised', 'OM-01': 'missing', 'RC-01': 'draft', 'CM-01': 'unknown' },
    })
    expect(new Set(Object.values(marksOf(new Plan('p', ['a']).gates().approve('US'))))).toEqual(
      new Set(['draft']),
    )
    expect(new Set(Object.values(marksOf(new Plan('p', ['b']))))).toEqual(new Set(['missing']))
  })

  it('[COV-26] keeps what one group showed when another could not be performed, and nothing once it is too old', () => {
    const objectives = exercise().objectives.map((each) =>
      each.group === 'TM' ? { ...each, rating: 'U' as const } : each,
    )
    const plan = coveringPlan('p', ['a'], { reviewBy: '2030-01-01' }).exercise({
      crossings: ['a'],
      objectives,
    })
    expect(marksOf(plan)).toMatchObject({ 'CI-01': 'exercised', 'TM-02': 'inPlan', 'RC-01': 'exercised' })
    expect(marksOf(plan, '2029-06-01')).toMatchObject({ 'CI-01': 'inPlan', 'RC-01': 'inPlan' })
  })

  it('[COV-8] shows the day of each approval, also while one country alone approves', () => {
    const plan = new Plan('p', ['a']).gates().approve('US', '2026-02-03')
    const [group] = matrixOf(coverageOf(inputOf([plan], ['a', 'c'])), ['atlantic', 'pacific'])
    expect(group?.region).toBe('atlantic')
    const rows = matrixOf(coverageOf(inputOf([plan], ['a'])), ['pacific'])[0]?.rows
    expect(rows?.[0]?.approvedOn).toEqual({ US: '2026-02-03', CA: null })
  })
})

it('[COV-27] overdue reviews are told by plan with their months, the longest first, those without a day last', () => {
  const old = coveringPlan('old', ['a', 'b'], { reviewBy: '2026-06-30' })
  const older = coveringPlan('older', ['c'], { reviewBy: '2025-11-22' })
  const undated = coveringPlan('undated', ['d'], { reviewBy: null })
  const draft = new Plan('draft', ['e'], { reviewBy: '2020-01-01' })
  const { pairs } = coverageOf(inputOf([undated, old, draft, older], ['a', 'b', 'c', 'd', 'e']))
  expect(
    overdueReviews(pairs, day).map(({ standing, crossings, late }) => [
      standing.record.plan,
      crossings.join(),
      late?.months ?? null,
    ]),
  ).toEqual([
    ['older', 'c', 12],
    ['old', 'a,b', 4],
    ['undated', 'd', null],
  ])
  expect([monthsBetween('2026-10-31', '2026-11-30'), daysBetween('2026-02-27', '2026-03-01')]).toEqual([0, 2])
})
