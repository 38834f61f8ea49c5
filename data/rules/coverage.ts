import type { PriorityPair } from '../model/entries/plan.ts'
import type { Day } from '../model/ids.ts'
import { daysAfter, monthsAfter } from './day.ts'
import { pairCoverage, type CheckedPlan, type PairCoverage } from './pair-coverage.ts'
import { standingOf, type PlanRecord } from './plan-standing.ts'
import { checkExercises } from './validation.ts'

/** How long an exercise speaks for a plan unless a user sets another time, and how early a lapse is told. */
export const defaultWindowMonths = 36
const warningDays = 90

/** Everything coverage follows from. */
export type CoverageInput = {
  plans: readonly PlanRecord[]
  pairs: readonly PriorityPair[]
  day: Day
  windowMonths: number
  regionOf(facility: string): string | null
}

/** A number of crossings out of some; with none to count there is no share. */
export type Share = { count: number; of: number; share: number | null }

export type Coverage = {
  day: Day
  pairs: readonly PairCoverage[]
  headline: Share
  covered: Share
  validatedOfCovered: Share
  weighted: {
    share: number | null
    counts: 'bothWays' | 'enteringUS'
    years: readonly number[]
    known: Share
  }
  regions: readonly { region: string | null; headline: Share; covered: Share }[]
  /** Approved by one country alone, and not covered. */
  oneCountry: readonly PairCoverage[]
  /** What lapses within 90 days, soonest first. */
  lapsing: readonly { pair: PairCoverage; what: 'coverage' | 'validation'; through: Day }[]
}

const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  share: of === 0 ? null : count / of,
})

/** The yearly measure on a day, exactly as product.md defines it. Pure: the order of plans and entries says nothing. */
export function coverageOf({ plans, pairs, day, windowMonths, regionOf }: CoverageInput): Coverage {
  const since = monthsAfter(day, -windowMonths)
  const byCrossing = new Map<string, CheckedPlan[]>(pairs.map(({ facility }) => [facility, []]))
  for (const record of plans) {
    const standing = standingOf(record, day)
    if (!standing) continue
    const checked = { standing, exercises: checkExercises(standing, day, since) }
    for (const crossing of new Set(standing.version.content.crossings))
      byCrossing.get(crossing)?.push(checked)
  }
  const each = pairs.map((pair) =>
    pairCoverage(pair, regionOf(pair.facility), byCrossing.get(pair.facility) ?? [], windowMonths),
  )
  const counting = each.filter(({ status }) => status === 'validated')
  const covered = each.filter(({ isCovered }) => isCovered)
  return {
    day,
    pairs: each,
    headline: shareOf(counting.length, each.length),
    covered: shareOf(covered.length, each.length),
    validatedOfCovered: shareOf(counting.length, covered.length),
    weighted: weightedOf(each),
    regions: regionsOf(each),
    oneCountry: each.filter(({ status }) => status === 'oneCountry'),
    lapsing: lapsingOf(each, daysAfter(day, warningDays)),
  }
}

/** Vehicles of the crossings that count, out of those whose vehicles are known in the same way of counting. */
function weightedOf(each: readonly PairCoverage[]): Coverage['weighted'] {
  const counted = (how: 'bothWays' | 'enteringUS') =>
    each.flatMap(({ pair: { vehicles }, status }) => (vehicles?.counts === how ? [{ vehicles, status }] : []))
  const bothWays = counted('bothWays')
  const entering = counted('enteringUS')
  const counts = entering.length > bothWays.length ? 'enteringUS' : 'bothWays'
  const known = counts === 'bothWays' ? bothWays : entering
  const sum = (of: typeof known) => of.reduce((total, { vehicles }) => total + vehicles.count, 0)
  const all = sum(known)
  return {
    share: all === 0 ? null : sum(known.filter(({ status }) => status === 'validated')) / all,
    counts,
    years: [...new Set(known.map(({ vehicles }) => vehicles.year))].sort((a, b) => a - b),
    known: shareOf(known.length, each.length),
  }
}

function regionsOf(each: readonly PairCoverage[]): Coverage['regions'] {
  const regions = [...new Set(each.map(({ region }) => region))]
  return regions.map((region) => {
    const here = each.filter((pair) => pair.region === region)
    const counting = here.filter(({ status }) => status === 'validated').length
    return {
      region,
      headline: shareOf(counting, here.length),
      covered: shareOf(here.filter(({ isCovered }) => isCovered).length, here.length),
    }
  })
}

function lapsingOf(each: readonly PairCoverage[], until: Day): Coverage['lapsing'] {
  return each
    .flatMap((pair): Coverage['lapsing'] => {
      const { coveredThrough, validatedThrough } = pair
      if (coveredThrough !== null && coveredThrough <= until)
        return [{ pair, what: 'coverage', through: coveredThrough }]
      return validatedThrough !== null && validatedThrough <= until
        ? [{ pair, what: 'validation', through: validatedThrough }]
        : []
    })
    .sort((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0))
}

/** The measure on several days over the same crossings, so that the days can be compared. */
export const coverageTrend = (input: CoverageInput, days: readonly Day[]) =>
  days.map((day) => {
    const { headline, covered } = coverageOf({ ...input, day })
    return { day, headline, covered }
  })

/** Improvement actions whose first day was due, or that are closed, and how many of them were closed by that day. */
export function closedOnTime(
  items: readonly { isImprovement: boolean; firstDue: Day; closed: { on: Day } | null }[],
  day: Day,
): Share {
  const closedBy = ({ closed }: (typeof items)[number], by: Day) => closed !== null && closed.on <= by
  const due = items.filter((item) => item.isImprovement && (item.firstDue < day || closedBy(item, day)))
  return shareOf(
    due.filter((item) => closedBy(item, item.firstDue) && closedBy(item, day)).length,
    due.length,
  )
}
