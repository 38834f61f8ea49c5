import type { Country } from '../../../data/model/country.ts'
import {
  gateGroups,
  type ExerciseType,
  type GateGroup,
  type PlanExercise,
  type Rating,
} from '../../../data/model/entries/plan.ts'
import { Day } from '../../../data/model/ids.ts'
import type { MessageKey } from '../../../data/words/catalogue.ts'
import { isDay } from '../../signing/is-day.ts'

/** An exercise or activation while it is typed; a gate group without a rating was not an objective. */
export type ExerciseValues = {
  name: string
  type: ExerciseType
  endedOn: string | null
  countries: readonly Country[]
  crossings: readonly string[]
  objectives: Readonly<Record<GateGroup, { title: string; rating: Rating | null }>>
  reportFinal: Readonly<Record<Country, string | null>>
}

const noObjective = { title: '', rating: null }

/** Nothing typed yet; the plan's crossings are not assumed to be those exercised. */
export const emptyExercise: ExerciseValues = {
  name: '',
  type: 'tabletop',
  endedOn: null,
  countries: [],
  crossings: [],
  objectives: { CI: noObjective, CM: noObjective, TM: noObjective, RC: noObjective },
  reportFinal: { US: null, CA: null },
}

type Fault = MessageKey | undefined
type ExerciseFaults = Readonly<Record<'name' | 'endedOn' | 'countries' | 'US' | 'CA', Fault>>

/** What keeps an exercise from being recorded, by field. */
export function exerciseFaults(values: ExerciseValues, today: Day): ExerciseFaults {
  const { name, endedOn, countries, reportFinal } = values
  const ofFinal = (day: string | null): Fault => {
    if (day === null) return undefined
    if (!isDay(day)) return 'planFault.badForm'
    if (day > today) return 'form.error.future'
    return isDay(endedOn) && day < endedOn ? 'plans.exercise.finalBefore' : undefined
  }
  const ofEnd = (): Fault => {
    if (!isDay(endedOn)) return endedOn === null ? 'form.error.required' : 'planFault.badForm'
    return endedOn > today ? 'form.error.future' : undefined
  }
  return {
    name: name.trim() === '' ? 'form.error.required' : undefined,
    endedOn: ofEnd(),
    countries: countries.length === 0 ? 'form.error.required' : undefined,
    US: ofFinal(reportFinal.US),
    CA: ofFinal(reportFinal.CA),
  }
}

/** What is typed as the exercise of an entry; an objective without a title is called by its group. Null while it has no end. */
export function exerciseOf(
  values: ExerciseValues,
  nameOf: (group: GateGroup) => string,
): PlanExercise | null {
  const { name, type, endedOn, countries, crossings, objectives, reportFinal } = values
  if (!isDay(endedOn)) return null
  return {
    name: name.trim(),
    type,
    endedOn,
    countries: [...countries],
    crossings: [...crossings],
    objectives: gateGroups.flatMap((group) => {
      const { title, rating } = objectives[group]
      return rating === null ? [] : [{ group, title: title.trim() || nameOf(group), rating }]
    }),
    reportFinal: { US: reportFinal.US, CA: reportFinal.CA },
    reportHash: null,
  }
}
