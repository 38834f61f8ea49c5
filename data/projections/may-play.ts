import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { objectivesOf } from './exercises.ts'
import type { Picture } from './picture.ts'

/** What there is only in an exercise; a hot wash, corrective actions and a final report follow real events too. */
const onlyInExercise = /^(exercise|clock|inject|expectedAction|observation|objective)\./

/**
 * Why a draft of an exercise would come to nothing, or null: the workspace is none, the exercise is over, the clock does
 * not run, or what it names is not there.
 */
export function whyNotPlay(draft: Draft, picture: Picture): ProblemCode | null {
  const { kind, body } = draft
  if (onlyInExercise.test(kind) && picture.workspace?.mode !== 'exercise') return 'exercise.none'
  const { clock } = picture
  if (/^(clock|inject)\.|^exercise\.ended$/.test(kind) && clock.endedAt !== null) return 'exercise.over'
  if (kind === 'exercise.planned') return hasExercise(picture) ? 'exercise.already-planned' : null
  if (/^clock\./.test(kind) && kind !== 'clock.started' && clock.segments.length === 0)
    return 'exercise.clock-stands'
  if (kind === 'observation.recorded' || kind === 'objective.rated')
    return objectivesOf(picture).some(({ id }) => id === body.objective) ? null : 'exercise.no-objective'
  if (!('event' in body) || kind === 'inject.planned') return null
  const event = picture.events[body.event]
  if (!event) return 'log.unknown-target'
  if (event.removed) return 'exercise.removed'
  return event.sent ? 'exercise.already-sent' : null
}

const hasExercise = (picture: Picture) => Object.keys(picture.exercises).length > 0
