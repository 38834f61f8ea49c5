import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coverageOf } from '../../../data/rules/coverage.ts'
import { standingOf } from '../../../data/rules/plan-standing.ts'
import { gateElements } from '../../../data/model/plan.ts'
import { day, measure, pairs, Plan } from '../../support/plan-records.ts'

const list = pairs(5)
const crossing = fc.constantFrom(...list.map(({ facility }) => facility))
const someDay = fc
  .tuple(
    fc.integer({ min: 2023, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

const step = fc.oneof(
  fc.record({
    what: fc.constant('version' as const),
    isMajor: fc.boolean(),
    on: someDay,
    to: fc.uniqueArray(crossing, { minLength: 1 }),
  }),
  fc.record({
    what: fc.constant('approve' as const),
    country: fc.constantFrom('US' as const, 'CA' as const),
    on: someDay,
    until: fc.option(someDay, { freq: 6 }),
  }),
  fc.record({
    what: fc.constant('gates' as const),
    score: fc.constantFrom(0, 2, 3, null),
    on: someDay,
    only: fc.option(fc.constantFrom(...gateElements)),
  }),
  fc.record({ what: fc.constant('exercise' as const), on: someDay, crossings: fc.uniqueArray(crossing) }),
  fc.record({ what: fc.constant('review' as const), on: someDay, next: someDay }),
)

const plan = fc
  .tuple(fc.uniqueArray(crossing, { minLength: 1 }), fc.array(step, { maxLength: 14 }))
  .map(([first, steps]) => {
    const built = new Plan(first.join('-'), first)
    built.record.versions = built.record.versions.map((version) => ({
      ...version,
      at: '2023-01-01T00:00:00.000Z',
    }))
    for (const each of steps) {
      const last = built.record.versions.at(-1) ?? { major: 1, minor: 0 }
      if (each.what === 'version')
        built.version(
          each.isMajor ? last.major + 1 : last.major,
          each.isMajor ? 0 : last.minor + 1,
          each.on,
          { crossings: each.to },
        )
      else if (each.what === 'approve')
        built.approve(
          each.country,
          each.on,
          undefined,
          each.until !== null && each.until > each.on ? each.until : null,
        )
      else if (each.what === 'gates' && each.score !== null && each.only === null)
        built.gates(each.score as 0 | 2 | 3, each.on)
      else if (each.what === 'gates')
        built.score(each.only ?? 'PR-01', each.score as 0 | 2 | 3 | null, each.on)
      else if (each.what === 'exercise')
        built.exercise({
          endedOn: each.on,
          crossings: each.crossings,
          reportFinal: { US: each.on, CA: each.on },
        })
      else built.review(each.on, each.next)
    }
    return built
  })
const plans = fc.uniqueArray(plan, { maxLength: 4, selector: ({ record }) => record.plan })

const numbers = (given: readonly Plan[], on = day) => {
  const { headline, covered } = measure(given, list, on)
  return [headline.count, covered.count]
}

it('[COV-19] an approval never lowers a number, unless it puts a newer version in the place of the one in force', () => {
  fc.assert(
    fc.property(
      plans,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('US' as const, 'CA' as const),
      someDay,
      (given, which, of, country, from) => {
        const target = given[which % Math.max(1, given.length)]
        const version = target?.record.versions[of % target.record.versions.length]
        if (!target || !version) return
        const before = numbers(given)
        const inForce = standingOf(target.record, day)?.inForce
        target.approve(country, from, version.version)
        const now = standingOf(target.record, day)?.inForce
        fc.pre(!inForce || inForce.version === now?.version)
        const after = numbers(given)
        expect(after.every((count, place) => count >= (before[place] ?? 0))).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

it('[COV-20] the order of plans, and of what is said of them, changes nothing', () => {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })
  fc.assert(
    fc.property(
      plans.chain((given) =>
        fc.tuple(
          fc.constant(given),
          shuffled(given).chain((mixed) =>
            fc.tuple(
              ...mixed.map(({ record }) =>
                fc.record({
                  plan: fc.constant(record.plan),
                  number: fc.constant(record.number),
                  retired: fc.constant(record.retired),
                  versions: shuffled(record.versions),
                  approvals: shuffled(record.approvals),
                  assessments: shuffled(record.assessments),
                  exercises: shuffled(record.exercises),
                  reviews: shuffled(record.reviews),
                }),
              ),
            ),
          ),
        ),
      ),
      ([given, mixed]) => {
        const input = { pairs: list, day, windowMonths: 36, regionOf: () => null }
        const told = (records: typeof mixed) => {
          const coverage = coverageOf({ ...input, plans: records })
          return coverage.pairs.map(({ status, gaps, standing, coveredThrough, validatedThrough }) => ({
            status,
            gaps,
            coveredThrough,
            validatedThrough,
            inForce: standing?.inForce?.version ?? null,
          }))
        }
        expect(told(mixed)).toEqual(told(given.map(({ record }) => record)))
      },
    ),
    { numRuns: 200 },
  )
})

it('[COV-21] no number is below 0, above 100 %, or above the one that it is part of', () => {
  fc.assert(
    fc.property(plans, someDay, (given, on) => {
      const { headline, covered, validatedOfCovered } = measure(given, list, on)
      expect(headline.count).toBeLessThanOrEqual(covered.count)
      expect(covered.count).toBeLessThanOrEqual(list.length)
      expect(headline.count).toBeGreaterThanOrEqual(0)
      expect(validatedOfCovered.share === null).toBe(covered.count === 0)
    }),
    { numRuns: 200 },
  )
})
