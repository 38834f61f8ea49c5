import { countries, otherCountry, type Country } from '../model/country.ts'
import { gateGroups, type PlanExercise } from '../model/entries/plan.ts'
import type { Day } from '../model/ids.ts'
import type { GateElement } from '../model/plan.ts'
import { coverageOf, type Coverage, type CoverageInput, type Share } from './coverage.ts'
import { monthsAfter } from './day.ts'
import { approvable, standingOf, type PlanRecord, type PlanStanding } from './plan-standing.ts'

/** Something that could be done for a plan now. */
export type GainStep =
  | { type: 'report'; exercise: string }
  | { type: 'review' }
  | { type: 'approval'; country: Country }
  | { type: 'element'; element: GateElement }
  | { type: 'exercise' }

/** What makes crossings count that do not yet: one step, or an exercise beside one. */
export type Gain = {
  standing: PlanStanding
  steps: readonly GainStep[]
  /** Priority crossings that would count then. */
  crossings: readonly string[]
  /** The headline as it would be. */
  headline: Share
}

/**
 * The steps that would make the most crossings count, fewest steps first. Each is tried: the plan is given what it
 * lacks, and the measure is taken again.
 */
export function coverageGains(input: CoverageInput, { headline, day }: Coverage): Gain[] {
  const gains = input.plans.flatMap((record) => {
    const standing = standingOf(record, day)
    if (!standing || standing.isRetired) return []
    const seen = new Set<string>()
    return stepSets(standing, record, day).flatMap((steps): Gain[] => {
      const now = crossingsThatCount(input, record, record)
      const then = crossingsThatCount(input, record, applied(record, steps, standing, input))
      const crossings = [...then].filter((id) => !now.has(id))
      const lost = [...now].filter((id) => !then.has(id))
      if (crossings.length <= lost.length || crossings.every((id) => seen.has(id))) return []
      for (const id of crossings) seen.add(id)
      const count = headline.count + crossings.length - lost.length
      return [{ standing, steps, crossings, headline: { ...headline, count, share: count / headline.of } }]
    })
  })
  const order = (a: Gain, b: Gain) =>
    a.steps.length - b.steps.length || b.crossings.length - a.crossings.length
  return gains.sort((a, b) => order(a, b) || (a.standing.record.plan < b.standing.record.plan ? -1 : 1))
}

/** Single steps, the least work first; then each of them together with an exercise. */
function stepSets(standing: PlanStanding, record: PlanRecord, day: Day): GainStep[][] {
  const { pending, belowGate, isReviewDue } = standing
  const [element] = belowGate
  const unfinished = record.exercises.filter(
    ({ exercise: { endedOn, reportFinal } }) =>
      endedOn <= day && countries.some((country) => !isBy(reportFinal[country], day)),
  )
  const steps: GainStep[] = [
    ...unfinished.map(({ hash }) => ({ type: 'report' as const, exercise: hash })),
    ...(isReviewDue ? [{ type: 'review' as const }] : []),
    ...(pending ? [{ type: 'approval' as const, country: otherCountry(pending.signed) }] : []),
    ...(element !== undefined && belowGate.length === 1 ? [{ type: 'element' as const, element }] : []),
  ]
  const exercise: GainStep = { type: 'exercise' }
  return [
    ...steps.map((step) => [step]),
    [exercise],
    ...steps.filter(({ type }) => type !== 'report').map((step) => [step, exercise]),
  ]
}

const isBy = (on: Day | null, day: Day) => on !== null && on <= day

/** Priority crossings of a plan that count once it is changed. */
function crossingsThatCount(input: CoverageInput, before: PlanRecord, after: PlanRecord): Set<string> {
  const named = new Set(before.versions.flatMap(({ content }) => content.crossings))
  const plans = input.plans.map((plan) => (plan === before ? after : plan))
  const pairs = input.pairs.filter(({ facility }) => named.has(facility))
  return new Set(
    coverageOf({ ...input, plans, pairs }).pairs.flatMap(({ pair, status }) =>
      status === 'validated' ? [pair.facility] : [],
    ),
  )
}

function applied(
  record: PlanRecord,
  steps: readonly GainStep[],
  standing: PlanStanding,
  { day, pairs }: CoverageInput,
): PlanRecord {
  const signs = steps.some(({ type }) => type === 'approval')
  const { version, content } = signs && standing.pending ? standing.pending.version : approvable(standing)
  // Said last on the day, so that nothing said before stands over it.
  const said = { version, at: `${day}T23:59:59.999Z`, hash: '~' }
  return steps.reduce<PlanRecord>((plan, step) => {
    switch (step.type) {
      case 'report':
        return { ...plan, exercises: plan.exercises.map((each) => finished(each, step.exercise, day)) }
      case 'review':
        return {
          ...plan,
          reviews: [...plan.reviews, { ...said, on: day, nextReviewBy: monthsAfter(day, 12) }],
        }
      case 'approval':
        return {
          ...plan,
          approvals: [...plan.approvals, { version, country: step.country, from: day, until: null }],
        }
      case 'element':
        return {
          ...plan,
          assessments: [...plan.assessments, { ...said, element: step.element, score: 2, on: day }],
        }
      case 'exercise': {
        const named = pairs.flatMap(({ facility }) =>
          content.crossings.includes(facility) ? [facility] : [],
        )
        return {
          ...plan,
          exercises: [...plan.exercises, { version, hash: '~', exercise: wholeExercise(named, day) }],
        }
      }
    }
  }, record)
}

const finished = (each: PlanRecord['exercises'][number], hash: string, day: Day) =>
  each.hash === hash ? { ...each, exercise: { ...each.exercise, reportFinal: { US: day, CA: day } } } : each

/** An exercise that went as it should, of both countries, at every crossing named. */
const wholeExercise = (crossings: readonly string[], day: Day): PlanExercise => ({
  name: '',
  type: 'tabletop',
  endedOn: day,
  countries: [...countries],
  crossings: [...crossings],
  objectives: gateGroups.map((group) => ({ group, title: group, rating: 'P' })),
  reportFinal: { US: day, CA: day },
  reportHash: null,
})
