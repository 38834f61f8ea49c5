import type { PlanExercise } from '../../data/model/entries/plan.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import type { Result } from '../../data/model/problem.ts'
import { exerciseOf } from '../../data/projections/exercises.ts'
import { finalDrafts, type FinalGap } from '../../data/projections/final-drafts.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { monthsAfter, dayOf } from '../../data/rules/day.ts'
import { defaultWindowMonths } from '../../data/rules/coverage.ts'
import { standingOf } from '../../data/rules/plan-standing.ts'
import { checkExercises, type ExerciseGap } from '../../data/rules/validation.ts'
import { realNow } from '../state/now.ts'
import { writeInLibrary, type PlanLibrary } from '../state/plan-library.ts'

/** What an exercise says for the plan that it tested, and in which library that stands; null where it says nothing. */
export type ForPlan = { exercise: PlanExercise; snapshot: BodyOf<'plan.activated'>['snapshot'] } | null

/** What is to be written for the plan, or why nothing is. The picture is the real one. */
export function forPlan(real: Picture): { said: ForPlan; gaps: readonly FinalGap[] } {
  const { draft, gaps } = finalDrafts(real)
  const plan = exerciseOf(real)?.overview.plan
  const snapshot = real.activatedPlans.findLast((each) => each.plan === plan)
  return { said: draft && snapshot ? { exercise: draft.body.exercise, snapshot } : null, gaps }
}

/** Writes what the exercise says into the plan's own library, once; nothing where it stands there already. */
export function writeForPlan({ exercise, snapshot }: NonNullable<ForPlan>): Promise<Result<Entry[]>> {
  const { plan: id, version } = snapshot
  return writeInLibrary(snapshot.library, (picture) => {
    if (recordIn(picture, { exercise, snapshot })) return []
    const plan = picture.plans[id]
    const { releasability, heads } = plan ?? { releasability: 'SHARED' as const, heads: [] }
    const body = { plan: id, version, exercise }
    const base = { occurredAt: null, basedOn: heads, attachments: [] }
    return [{ ...base, kind: 'plan.exercised', releasability, body }]
  })
}

/** The record of the exercise at the plan, as this final report left it. */
export const recordIn = ({ plans }: Pick<Picture, 'plans'>, { exercise, snapshot }: NonNullable<ForPlan>) =>
  plans[snapshot.plan]?.exercises.find(
    ({ version, exercise: known }) =>
      version === snapshot.version &&
      known.name === exercise.name &&
      known.reportHash === exercise.reportHash &&
      known.reportFinal.US === exercise.reportFinal.US &&
      known.reportFinal.CA === exercise.reportFinal.CA,
  ) ?? null

/** What the coverage rule finds lacking in the record as it stands in a library; null where it is not there. */
export function ruleOn(library: PlanLibrary, said: NonNullable<ForPlan>): readonly ExerciseGap[] | null {
  const record = recordIn(library.picture, said)
  const plan = library.picture.plans[said.snapshot.plan]
  const day = dayOf(realNow())
  const standing = record && plan ? standingOf(plan, day) : null
  if (!record || !standing) return null
  const checks = checkExercises(standing, day, monthsAfter(day, -defaultWindowMonths))
  return checks.find(({ hash }) => hash === record.hash)?.gaps ?? null
}
