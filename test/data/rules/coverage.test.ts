import { describe, expect, it } from 'vitest'
import { formatPercent } from '../../../data/words/format.ts'
import { closedOnTime, coverageTrend } from '../../../data/rules/coverage.ts'
import { coveringPlan, day, exercise, measure, pair, pairs, Plan } from '../../support/plan-records.ts'

const one = [pair('peace-bridge')]
const figure = (share: { share: number | null }) =>
  share.share === null ? 'not defined' : formatPercent(share.share, 'en')
const codes = (coverage: ReturnType<typeof measure>) => coverage.pairs[0]?.gaps.map(({ code }) => code)

describe('the vectors of the definition', () => {
  it('[COV-1] of 20 crossings, 12 covered and 7 of them validated give 35.0, 60.0 and 58.3 %', () => {
    const plans = Array.from({ length: 12 }, (_, index) => {
      const plan = coveringPlan(`p${index}`, [`c${index}`])
      return index < 7 ? plan.exercise({ crossings: [`c${index}`] }) : plan
    })
    const coverage = measure(plans, pairs(20))
    expect([coverage.headline, coverage.covered, coverage.validatedOfCovered].map(figure)).toEqual([
      '35.0%',
      '60.0%',
      '58.3%',
    ])
    expect(coverage.regions).toEqual([
      {
        region: 'great-lakes',
        headline: { count: 6, of: 9, share: 6 / 9 },
        covered: expect.anything() as unknown,
      },
      {
        region: 'pacific',
        headline: { count: 1, of: 11, share: 1 / 11 },
        covered: expect.anything() as unknown,
      },
    ])
  })

  it('[COV-2] validated without being covered, its review overdue, is not counted', () => {
    const plan = coveringPlan('p', ['peace-bridge'], { reviewBy: '2026-11-21' }).exercise()
    const coverage = measure([plan], one)
    expect(coverage.headline.count).toBe(0)
    expect(coverage.pairs[0]).toMatchObject({ isValidated: true, isCovered: false, status: 'incomplete' })
    expect(codes(coverage)).toEqual(['reviewOverdue'])
  })

  it('[COV-3] two bridges under one plan, of which the exercise names one, are one', () => {
    const plan = coveringPlan('p', ['peace-bridge', 'rainbow-bridge']).exercise()
    const coverage = measure([plan], [...one, pair('rainbow-bridge')])
    expect(coverage.covered.count).toBe(2)
    expect(coverage.headline.count).toBe(1)
    expect(coverage.pairs[1]?.gaps).toEqual([{ code: 'notNamed' }])
  })

  it('[COV-4] an exercise of 36 months ago counts, and one a day older does not', () => {
    const at = (endedOn: string) =>
      measure([coveringPlan('p', ['peace-bridge']).exercise({ endedOn })], one).headline.count
    expect(at('2023-11-22')).toBe(1)
    expect(at('2023-11-21')).toBe(0)
  })

  it('[COV-5] a real activation needs the final report of both countries', () => {
    const with_ = (US: string | null, CA: string | null) =>
      measure(
        [coveringPlan('p', ['peace-bridge']).exercise({ type: 'activation', reportFinal: { US, CA } })],
        one,
      )
    expect(codes(with_('2026-04-01', null))).toEqual(['reportNotFinal'])
    expect(with_('2026-04-01', '2026-05-01').headline.count).toBe(1)
    expect(with_('2026-04-01', '2026-11-23').headline.count).toBe(0)
  })
})

describe('covered', () => {
  it('[COV-6] an empty list is not defined, never 0 or 100', () => {
    const coverage = measure([coveringPlan('p', ['peace-bridge'])], [])
    expect(
      [coverage.headline, coverage.covered, coverage.validatedOfCovered, coverage.weighted].map(figure),
    ).toEqual(Array.from({ length: 4 }, () => 'not defined'))
    expect(measure([], one).validatedOfCovered.share).toBeNull()
  })

  it('[COV-7] unknown counts as not: a gate that nobody judged, a review without a date', () => {
    const unjudged = measure([new Plan('p', ['peace-bridge']).approveBoth()], one)
    expect(unjudged.pairs[0]?.gaps[0]).toMatchObject({ code: 'gatesBelow', elements: { length: 9 } })
    const undated = coveringPlan('p', ['peace-bridge'], { reviewBy: null })
    expect(codes(measure([undated], one))).toEqual(['reviewUnknown', 'noExercise'])
    expect(codes(measure([coveringPlan('p', ['peace-bridge']).score('RC-01', null)], one))).toContain(
      'gatesBelow',
    )
  })

  it('[COV-8] one approval alone shows in a row of its own', () => {
    const coverage = measure([new Plan('p', ['peace-bridge']).gates().approve('US')], one)
    expect(coverage.covered.count).toBe(0)
    expect(coverage.oneCountry.map(({ pair: { facility } }) => facility)).toEqual(['peace-bridge'])
    expect(coverage.pairs[0]?.gaps[0]).toEqual({ code: 'oneApproval', missing: 'CA' })
  })

  it('[COV-9] an approval counts from its day, and no more from the day it is withdrawn', () => {
    const plan = () => new Plan('p', ['peace-bridge']).gates().approve('US').approve('CA', '2026-02-01')
    expect(measure([plan()], one, '2026-01-31').covered.count).toBe(0)
    expect(measure([plan()], one, '2026-02-01').covered.count).toBe(1)
    const plan2 = new Plan('p', ['peace-bridge'])
      .gates()
      .approve('US')
      .approve('CA', '2026-02-01', undefined, day)
    expect(measure([plan2], one, '2026-11-21').covered.count).toBe(1)
    expect(measure([plan2], one).covered.count).toBe(0)
  })

  it('[COV-10] a newer draft changes nothing; once both approve it, it takes the place of the earlier version', () => {
    const plan = coveringPlan('p', ['peace-bridge']).version(1, 1, '2026-05-01', {
      crossings: ['rainbow-bridge'],
    })
    expect(measure([plan], one).covered.count).toBe(1)
    plan.approve('US', '2026-06-01')
    expect(measure([plan], one).covered.count).toBe(1)
    plan.approve('CA', '2026-06-02')
    expect(measure([plan], one, '2026-06-01').covered.count).toBe(1)
    expect(measure([plan], one).covered.count).toBe(0)
  })

  it('[COV-11] an earlier version does not come back when an approval of the later one is withdrawn', () => {
    const plan = coveringPlan('p', ['peace-bridge']).version(1, 1, '2026-05-01')
    plan.approve('US', '2026-06-01').approve('CA', '2026-06-01', undefined, '2026-07-01')
    expect(measure([plan], one, '2026-06-30').covered.count).toBe(1)
    expect(measure([plan], one).pairs[0]?.status).toBe('oneCountry')
  })

  it('[COV-12] a plan that is retired covers nothing from that day', () => {
    const plan = coveringPlan('p', ['peace-bridge'])
    plan.record.retired = { on: '2026-11-22' }
    expect(measure([plan], one, '2026-11-21').covered.count).toBe(1)
    expect(codes(measure([plan], one))).toContain('retired')
  })
})

describe('validated', () => {
  it.each([
    ['a region without a crossing', exercise({ crossings: [] }), 'notNamed'],
    ['one country alone', exercise({ countries: ['US'] }), 'oneCountryTookPart'],
    ['no final report', exercise({ reportFinal: { US: null, CA: null } }), 'reportNotFinal'],
    ['recovery not observed', withRating('RC', 'NO'), 'groupMissing'],
    ['a traffic measure that could not be performed', withRating('TM', 'U'), 'ratedU'],
  ])('[COV-13] %s validates nothing', (_what, given, code) => {
    const coverage = measure([coveringPlan('p', ['peace-bridge']).exercise(given)], one)
    expect(codes(coverage)).toEqual([code])
    expect(coverage.headline.count).toBe(0)
  })

  it('[COV-14] a major change lapses the validation on the day it is in force, a minor one does not', () => {
    const plan = coveringPlan('p', ['peace-bridge']).exercise()
    plan.version(1, 1, '2026-05-01').approveBoth('2026-05-02')
    expect(measure([plan], one).headline.count).toBe(1)
    plan.version(2, 0, '2026-06-01').gates(2, '2026-06-01').approveBoth('2026-06-02')
    expect(measure([plan], one, '2026-06-01').headline.count).toBe(1)
    expect(measure([plan], one, '2026-06-02')).toMatchObject({
      headline: { count: 0 },
      covered: { count: 1 },
    })
    expect(codes(measure([plan], one))).toEqual(['otherMajor'])
  })

  it('[COV-15] what lapses within 90 days is listed with its last day', () => {
    const plan = coveringPlan('p', ['peace-bridge']).exercise({ endedOn: '2024-02-20' })
    expect(measure([plan], one).lapsing).toMatchObject([{ what: 'validation', through: '2027-02-20' }])
    expect(measure([plan], one, '2026-11-21').lapsing).toEqual([])
    expect(measure([plan], one, '2027-02-21').headline.count).toBe(0)
    const due = coveringPlan('p', ['peace-bridge'], { reviewBy: '2026-12-01' })
    expect(measure([due], one).lapsing).toMatchObject([{ what: 'coverage', through: '2026-12-01' }])
    expect(measure([due.review('2026-11-20', '2027-11-20')], one).lapsing).toEqual([])
  })
})

function withRating(group: string, rating: 'NO' | 'U') {
  return exercise({
    objectives: exercise().objectives.map((each) => (each.group === group ? { ...each, rating } : each)),
  })
}

describe('beside the headline', () => {
  it('[COV-16] vehicles weigh only where they are known, counted in one way, with their year', () => {
    const vehicles = (count: number, counts: 'bothWays' | 'enteringUS' = 'bothWays') => ({
      count,
      year: 2024,
      counts,
      source: 'BTS',
    })
    const list = [
      pair('peace-bridge', vehicles(3000)),
      pair('b', vehicles(1000)),
      pair('c', vehicles(9, 'enteringUS')),
      pair('d'),
    ]
    const { weighted } = measure(
      [coveringPlan('p', ['peace-bridge', 'c']).exercise({ crossings: ['peace-bridge', 'c'] })],
      list,
    )
    expect(weighted).toEqual({
      share: 0.75,
      counts: 'bothWays',
      years: [2024],
      known: { count: 2, of: 4, share: 0.5 },
    })
  })

  it('[COV-17] the trend looks at the same crossings on every day', () => {
    const plan = coveringPlan('p', ['peace-bridge']).exercise()
    const input = {
      plans: [plan.record],
      pairs: [...one, pair('b')],
      day,
      windowMonths: 36,
      regionOf: () => null,
    }
    const trend = coverageTrend(input, ['2025-12-31', '2026-02-01', day])
    expect(trend.map(({ headline, covered }) => [headline.count, covered.count, headline.of])).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [1, 1, 2],
    ])
  })

  it('[COV-18] an improvement is on time by the day that was set first', () => {
    const item = (firstDue: string, on: string | null, isImprovement = true) => ({
      isImprovement,
      firstDue,
      closed: on === null ? null : { on },
    })
    const items = [
      item('2026-06-01', '2026-05-01'),
      item('2026-06-01', '2026-06-02'),
      item('2026-06-01', null),
      item('2027-06-01', null),
      item('2027-06-01', '2026-09-01'),
      item('2026-06-01', null, false),
    ]
    expect(closedOnTime(items, day)).toEqual({ count: 2, of: 4, share: 0.5 })
    expect(closedOnTime([], day).share).toBeNull()
  })
})
