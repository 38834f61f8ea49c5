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
  const of = (group: GateGroup) => objectives.filter((each) => each.group === group && each.rating !== 'NO')
  const missing = gateGroups.filter((group) => of(group).length === 0)
  const failed = gateGroups.filter((group) => of(group).some(({ rating }) => rating === 'U'))
  const isFinal = (country: 'US' | 'CA') => {
    const on = reportFinal[country]
    return on !== null && on <= day
  }
  // Of a real activation each country writes its own report; of an exercise both write one.
  const hasReport = type === 'activation' ? isFinal('US') && isFinal('CA') : isFinal('US') || isFinal('CA')
  const gaps: ExerciseGap[] = []
  if (new Set(countries).size < 2) gaps.push({ code: 'oneCountryTookPart' })
  if (missing.length > 0) gaps.push({ code: 'groupMissing', groups: missing })
  if (failed.length > 0) gaps.push({ code: 'ratedU', groups: failed })
  if (!hasReport) gaps.push({ code: 'reportNotFinal' })
  if (exercise.endedOn < since) gaps.push({ code: 'outOfWindow', endedOn: exercise.endedOn })
  return gaps
}

/** Exercises of a plan up to a day, each with what it lacks for any crossing. */
export function checkExercises({ record, version }: PlanStanding, day: Day, since: Day): ExerciseCheck[] {
  const majors = new Map(record.versions.map((each) => [each.version, each.major]))
  return record.exercises
    .filter(({ exercise }) => exercise.endedOn <= day)
    .map(({ version: of, exercise, hash }) => ({
      hash,
      exercise,
      gaps: [
        ...(majors.get(of) === version.major ? [] : [{ code: 'otherMajor' as const }]),
        ...gapsOf(exercise, day, since),
      ],
    }))
}

/** The exercise that speaks most for a crossing: the one that lacks least, then the latest. */
export function bestFor(checks: readonly ExerciseCheck[], crossing: string): ExerciseCheck | null {
  let best: ExerciseCheck | null = null
  for (const check of checks) {
    const isNamed = check.exercise.crossings.includes(crossing)
    const here = isNamed ? check : { ...check, gaps: [...check.gaps, { code: 'notNamed' as const }] }
    if (!best || isBetter(here, best)) best = here
  }
  return best
}

function isBetter(a: ExerciseCheck, b: ExerciseCheck): boolean {
  if (a.gaps.length !== b.gaps.length) return a.gaps.length < b.gaps.length
  if (a.exercise.endedOn !== b.exercise.endedOn) return a.exercise.endedOn > b.exercise.endedOn
  return a.hash < b.hash
}
