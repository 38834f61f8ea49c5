import { gateGroups, type GateGroup, type PlanExercise } from '../model/entries/plan.ts'
import type { Day } from '../model/ids.ts'
import type { PlanStanding } from './plan-standing.ts'

/** Why an exercise does not validate a plan at a crossing. */
export type ExerciseGap =
  | { code: 'otherMajor' }
  | { code: 'notNamed' }
  | { code: 'oneCountryTookPart' }
  | { code: 'groupMissing'; groups: readonly GateGroup[] }
  | { code: 'ratedU'; groups: readonly GateGroup[] }
  | { code: 'reportNotFinal' }
  | { code: 'outOfWindow'; endedOn: Day }

export type ExerciseCheck = { hash: string; exercise: PlanExercise; gaps: readonly ExerciseGap[] }

/** What an exercise lacks, apart from the crossing it must name: the same for every crossing. */
function gapsOf(exercise: PlanExercise, day: Day, since: Day): ExerciseGap[] {
  const { objectives, countries, reportFinal, type } = exercise
  const evaluated = new Set<GateGroup>()
  const bad = new Set<GateGroup>()
  for (const { group, rating } of objectives) {
    if (rating !== 'NO') evaluated.add(group)
    if (rating === 'U') bad.add(group)
  }
  const isFinal = (country: 'US' | 'CA') => {
    const on = reportFinal[country]
    return on !== null && on <= day
  }
  // Of a real activation each country writes its own report; of an exercise both write one.
  const hasReport = type === 'activation' ? isFinal('US') && isFinal('CA') : isFinal('US') || isFinal('CA')
  const gaps: ExerciseGap[] = []
  if (!countries.includes('US') || !countries.includes('CA')) gaps.push({ code: 'oneCountryTookPart' })
  if (evaluated.size < gateGroups.length)
    gaps.push({ code: 'groupMissing', groups: gateGroups.filter((group) => !evaluated.has(group)) })
  if (bad.size > 0) gaps.push({ code: 'ratedU', groups: gateGroups.filter((group) => bad.has(group)) })
  if (!hasReport) gaps.push({ code: 'reportNotFinal' })
  if (exercise.endedOn < since) gaps.push({ code: 'outOfWindow', endedOn: exercise.endedOn })
  return gaps
}

/** Exercises of a plan up to a day, each with what it lacks for any crossing. */
export function checkExercises({ record, wordings, version }: PlanStanding, day: Day, since: Day): ExerciseCheck[] {
  return record.exercises
    .filter(({ exercise }) => exercise.endedOn <= day)
    .map(({ version: of, exercise, hash }) => ({
      hash,
      exercise,
      gaps: [
        ...(wordings.get(of)?.major === version.major ? [] : [{ code: 'otherMajor' as const }]),
        ...gapsOf(exercise, day, since),
      ],
    }))
}

/** The exercise that speaks most for a crossing: the one that lacks least, then the latest. */
export function bestFor(checks: readonly ExerciseCheck[], crossing: string): ExerciseCheck | null {
  let best: ExerciseCheck | null = null
  let isBestNamed = false
  for (const check of checks) {
    const isNamed = check.exercise.crossings.includes(crossing)
    if (best && !isBetter(check, isNamed, best, isBestNamed)) continue
    best = check
    isBestNamed = isNamed
  }
  return best === null || isBestNamed ? best : { ...best, gaps: [...best.gaps, { code: 'notNamed' }] }
}

function isBetter(a: ExerciseCheck, isNamed: boolean, b: ExerciseCheck, isOtherNamed: boolean): boolean {
  const more = a.gaps.length + Number(!isNamed) - b.gaps.length - Number(!isOtherNamed)
  if (more !== 0) return more < 0
  if (a.exercise.endedOn !== b.exercise.endedOn) return a.exercise.endedOn > b.exercise.endedOn
  return a.hash < b.hash
}
