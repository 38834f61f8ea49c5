import { gateElements } from '../../data/model/plan.ts'
import { coverageOf } from '../../data/rules/coverage.ts'
import type { PlanRecord } from '../../data/rules/plan-standing.ts'
import { coveringPlan, pairs } from '../support/plan-records.ts'
import { figureOf, type Figure } from './figure.ts'

const list = pairs(20)
const day = '2027-06-01'
const dayAt = (index: number) =>
  `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`

/** A plan a crossing, each with so many versions, approved by both, judged and exercised now and then. */
function planRecords(versions: number): PlanRecord[] {
  return list.map(({ facility }, place) => {
    const plan = coveringPlan(`p${place}`, [facility, 'c0'], { reviewBy: '2027-12-31' })
    for (let index = 1; index < versions; index += 1) {
      plan.version(1, index, dayAt(index)).approveBoth(dayAt(index))
      plan.score(gateElements[index % gateElements.length] ?? 'PR-01', 2, dayAt(index))
      if (index % 10 === 0) plan.exercise({ endedOn: dayAt(index), crossings: [facility] })
    }
    return plan.record
  })
}

/** Reads every record once and decides nothing. */
function bareLoop(records: readonly PlanRecord[]): number {
  let count = 0
  for (const { versions, approvals, assessments, exercises } of records) {
    for (const { at, content } of versions)
      if (at.slice(0, 10) <= day && content.crossings.length > 0) count += 1
    for (const { from, until } of approvals) if (from <= day && (until === null || until > day)) count += 1
    for (const { on, score } of assessments) if (on <= day && (score ?? 0) >= 2) count += 1
    for (const { exercise } of exercises)
      if (exercise.endedOn <= day && exercise.objectives.length > 0) count += 1
  }
  return count
}

const rounds = 20

/** The measure of 20 crossings with 500 plan versions each, against a bare loop over the same records. */
export function measureCoverage(runs: number): Figure[] {
  const plans = planRecords(500)
  const regionOf = () => null
  const ours: number[] = []
  const bare: number[] = []
  const timed = (work: () => unknown) => {
    const from = performance.now()
    for (let round = 0; round < rounds; round += 1) work()
    return (performance.now() - from) / rounds
  }
  for (let run = 0; run <= runs; run += 1) {
    const [a, b] = [
      timed(() => coverageOf({ plans, pairs: list, day, windowMonths: 36, regionOf })),
      timed(() => bareLoop(plans)),
    ]
    // The first run warms both up.
    if (run === 0) continue
    ours.push(a)
    bare.push(b)
  }
  return [figureOf('coverage', ours, bare)]
}
