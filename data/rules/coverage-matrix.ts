import { countries, type Country } from '../model/country.ts'
import { gateGroups, type GateGroup } from '../model/entries/plan.ts'
import type { Day } from '../model/ids.ts'
import { gateElements, type ElementScore, type GateElement } from '../model/plan.ts'
import type { Coverage } from './coverage.ts'
import type { PairCoverage } from './pair-coverage.ts'
import { approvalsOn } from './plan-standing.ts'

/**
 * How far a gate element is for a crossing. `inPlan`: scored 2 or more in a plan in force. `exercised`: that, and
 * scored 4 or evaluated in an exercise that speaks for the crossing. `draft`: mentioned (1), or in a plan that is not in
 * force. `unknown`: nobody judged it.
 */
export type CellMark = 'exercised' | 'inPlan' | 'draft' | 'missing' | 'unknown'

export type MatrixCell = { element: GateElement; mark: CellMark; score: ElementScore | null }

export type MatrixRow = {
  pair: PairCoverage
  cells: readonly MatrixCell[]
  /** The day from which each country's approval stands. */
  approvedOn: Readonly<Record<Country, Day | null>>
  /** The end of the exercise that speaks most for the crossing. */
  exercisedOn: Day | null
}

/** Crossings of a region, in the order of the list. */
export type MatrixGroup = { region: string | null; rows: readonly MatrixRow[] }

/** Every crossing against the gate elements of the joint guide, by region in the order given, the unknown last. */
export function matrixOf({ pairs, day }: Coverage, regions: readonly string[]): MatrixGroup[] {
  const rows = pairs.map((pair) => rowOf(pair, day))
  const place = (region: string | null) => (region === null ? regions.length : regions.indexOf(region))
  return [...new Set(pairs.map(({ region }) => region))]
    .sort((a, b) => place(a) - place(b))
    .map((region) => ({ region, rows: rows.filter(({ pair }) => pair.region === region) }))
}

function rowOf(pair: PairCoverage, day: Day): MatrixRow {
  const { standing, exercise } = pair
  const approvals = standing ? approvalsOn(standing, day) : []
  const approvedOn = Object.fromEntries(
    countries.map((country) => [
      country,
      approvals.find((approval) => approval.country === country)?.from ?? null,
    ]),
  ) as Record<Country, Day | null>
  return {
    pair,
    cells: gateElements.map((element) => cellOf(pair, element)),
    approvedOn,
    exercisedOn: exercise?.exercise.endedOn ?? null,
  }
}

function cellOf(pair: PairCoverage, element: GateElement): MatrixCell {
  const { standing } = pair
  if (!standing || standing.isRetired) return { element, mark: 'missing', score: null }
  const score = standing.scores.get(element) ?? null
  if (score === null) return { element, mark: 'unknown', score }
  if (score === 0) return { element, mark: 'missing', score }
  if (score < 2 || !standing.inForce) return { element, mark: 'draft', score }
  return { element, mark: score === 4 || isExercised(pair, element) ? 'exercised' : 'inPlan', score }
}

/** Whether the exercise evaluated the element's group and speaks for this crossing, whatever other groups it lacks. */
function isExercised({ exercise }: PairCoverage, element: string): boolean {
  const group = gateGroups.find((each) => element.startsWith(each))
  return group !== undefined && exercise !== null && exercise.gaps.every((gap) => isOther(gap, group))
}

const isOther = (
  gap: { code: string } | { code: 'groupMissing' | 'ratedU'; groups: readonly GateGroup[] },
  group: GateGroup,
): boolean => 'groups' in gap && !gap.groups.includes(group)
