import type { Country, Language } from '../../../../data/model/country.ts'
import type { Draft } from '../../../../data/model/entry.ts'
import type { ExerciseDesign } from '../../../../data/model/exercise.ts'
import type { ExerciseFile } from '../../../../data/exercises/exercise-format.ts'
import { blankOverview } from '../../../../data/exercises/blank-design.ts'
import { plannedDraft } from '../../../../data/projections/delivery.ts'
import type { Picture } from '../../../../data/projections/picture.ts'
import type { Scenario } from '../../../../data/reference/scenario.ts'
import { exerciseFromScenario } from '../../../../data/reference/scenario-exercise.ts'
import type { KeptPersonalData } from '../../../state/use-personal-data.ts'
import { draft, newId } from '../../../state/write.ts'

/** What an exercise is made from: a shipped scenario, a file, or nothing. */
export type Origin =
  { type: 'scenario'; scenario: Scenario } | { type: 'file'; file: ExerciseFile } | { type: 'blank' }

/** What the official says of it. */
export type Prepared = { name: string; startsOn: string; endsOn: string; language: Language }

/** The exercise that is prepared; a plan that the workspace does not follow is no plan under test here. */
export function designFrom(origin: Origin, said: Prepared, picture: Picture): ExerciseDesign {
  const { name, startsOn, endsOn, language } = said
  const made = madeFrom(origin, { startsOn, endsOn, language }, picture)
  const plan = picture.activatedPlans.some((each) => each.plan === made.overview.plan)
    ? made.overview.plan
    : null
  return { ...made, overview: { ...made.overview, name: name.trim(), startsOn, endsOn, plan } }
}

function madeFrom(origin: Origin, said: Omit<Prepared, 'name'>, picture: Picture): ExerciseDesign {
  switch (origin.type) {
    case 'scenario':
      return exerciseFromScenario(origin.scenario, said)
    case 'file':
      return origin.file.design
    case 'blank': {
      const { name = '', facilities = [] } = picture.workspace ?? {}
      return { overview: blankOverview(name, facilities, said.startsOn), injects: [] }
    }
  }
}

/** The entries that prepare an exercise: what players know is shared, the list stays with the controllers' country. */
export function prepareDrafts(design: ExerciseDesign, country: Country, kept: KeptPersonalData): Draft[] {
  const body = { exercise: newId(), overview: design.overview, ...kept }
  return [
    draft('exercise.planned', body, { releasability: 'SHARED' }),
    ...design.injects.map((content) => withReason(plannedDraft({ event: newId(), content }, country), kept)),
  ]
}

/** A draft that says why personal data in it stays. */
export const withReason = (made: Draft, kept: KeptPersonalData): Draft =>
  ({ ...made, body: { ...made.body, ...kept } }) as Draft
