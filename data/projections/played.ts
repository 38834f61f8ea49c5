import { correctiveActions, type CorrectiveActions } from './corrective-actions.ts'
import { evaluation, type Evaluation } from './evaluation.ts'
import { exerciseClock, type ClockView } from './exercise-clock.ts'
import { exercises, finalReports, isOfControl, type Exercises, type FinalReport } from './exercises.ts'
import type { Projection } from './fold.ts'
import { hotWash, type HotWashView } from './hot-wash.ts'
import { events, injects, type Events, type Injects } from './injects.ts'

/** Everything of an exercise, and of what is learned from it or from a real event. */
export type Played = {
  exercises: Exercises
  clock: ClockView
  /** The controllers' list of events, of one country. */
  events: Events
  /** What players got. */
  injects: Injects
  evaluation: Evaluation
  hotWash: readonly HotWashView[]
  correctiveActions: CorrectiveActions
  finalReports: readonly FinalReport[]
}

/** The projections of an exercise, side by side. */
export const played: Projection<Played> = {
  initial: {
    exercises: exercises.initial,
    clock: exerciseClock.initial,
    events: events.initial,
    injects: injects.initial,
    evaluation: evaluation.initial,
    hotWash: hotWash.initial,
    correctiveActions: correctiveActions.initial,
    finalReports: finalReports.initial,
  },
  apply(state, entry, context) {
    if (!isOfControl(entry.kind)) return state
    return {
      exercises: exercises.apply(state.exercises, entry, context),
      clock: exerciseClock.apply(state.clock, entry, context),
      events: events.apply(state.events, entry, context),
      injects: injects.apply(state.injects, entry, context),
      evaluation: evaluation.apply(state.evaluation, entry, context),
      hotWash: hotWash.apply(state.hotWash, entry, context),
      correctiveActions: correctiveActions.apply(state.correctiveActions, entry, context),
      finalReports: finalReports.apply(state.finalReports, entry, context),
    }
  },
}

/** What of some state is of an exercise. */
export function playedIn(state: Played): Played {
  const { exercises, clock, events, injects, evaluation, hotWash, correctiveActions, finalReports } = state
  return { exercises, clock, events, injects, evaluation, hotWash, correctiveActions, finalReports }
}
