import { countries, type Country, type Releasability } from '../model/country.ts'
import type { Rating } from '../model/entries/plan.ts'
import type { CriticalTask, Objective } from '../model/exercise.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { worstRating } from '../rules/ratings.ts'
import { objectivesOf, type Exercises } from './exercises.ts'
import type { Projection } from './fold.ts'

type Said = {
  hash: Sha256
  at: Instant
  country: Country
  official: string | null
  releasability: Releasability
  /** Whether the key of its desk speaks: a rating counts only then. */
  isVouched: boolean
}

export type ObservationView = Said & Omit<BodyOf<'observation.recorded'>, 'personalDataKept'>
export type RatingView = Said & Omit<BodyOf<'objective.rated'>, 'personalDataKept'>

/** What evaluators saw and how they rated, in log order. */
export type Evaluation = {
  observations: readonly ObservationView[]
  ratings: readonly RatingView[]
}

/** Observations and ratings of an exercise. They stand beside each other: none changes another, so none conflicts. */
export const evaluation: Projection<Evaluation> = {
  initial: { observations: [], ratings: [] },
  apply(state, entry, context) {
    const country = context.countryOf(entry.desk)
    if (!context.isExercise || country === null) return state
    const { hash, occurredAt: at, official, releasability } = entry
    const said: Said = { hash, at, country, official, releasability, isVouched: context.binds(entry) }
    if (entry.kind === 'observation.recorded')
      return { ...state, observations: [...state.observations, { ...entry.body, ...said }] }
    if (entry.kind === 'objective.rated')
      return { ...state, ratings: [...state.ratings, { ...entry.body, ...said }] }
    return state
  },
}

/** How one country rates an objective: as its evaluator said, or by the worst that its observations say. */
export type CountryRating = {
  rating: Rating
  /** The evaluator's own rating; null: computed from the observations. */
  judged: RatingView | null
}

/** A critical task, what was seen of it, and the worst rating of it. */
export type TaskView = { task: CriticalTask; observations: readonly ObservationView[]; rating: Rating }

/** An objective with everything said of it. */
export type ObjectiveView = {
  objective: Objective
  tasks: readonly TaskView[]
  observations: readonly ObservationView[]
  strengths: readonly ObservationView[]
  improvements: readonly ObservationView[]
  byCountry: Readonly<Record<Country, CountryRating | null>>
  /** Both countries rate, and not alike. */
  isContested: boolean
  /** The rating that counts: the lower of both countries'. */
  rating: Rating
}

/** The exercise's objectives by number, each with its observations and both countries' ratings. */
export const objectiveViews = (picture: { exercises: Exercises; evaluation: Evaluation }): ObjectiveView[] =>
  objectivesOf(picture).map((objective) => objectiveView(objective, picture.evaluation))

function objectiveView(objective: Objective, { observations, ratings }: Evaluation): ObjectiveView {
  const mine = observations.filter((each) => each.objective === objective.id)
  const ofCountry = (country: Country): CountryRating | null => {
    const isCounted = (each: Said) => each.country === country && each.isVouched
    const judged = ratings.findLast((each) => each.objective === objective.id && isCounted(each)) ?? null
    if (judged) return { rating: judged.rating, judged }
    const seen = mine.filter(isCounted).flatMap(({ rating }) => rating ?? [])
    return seen.length === 0 ? null : { rating: worstRating(seen), judged: null }
  }
  const byCountry = { US: ofCountry('US'), CA: ofCountry('CA') }
  const said = countries.flatMap((country) => byCountry[country]?.rating ?? [])
  return {
    objective,
    tasks: objective.tasks.map((task): TaskView => {
      const seen = mine.filter((each) => each.task === task.id)
      const rated = seen.filter(({ isVouched }) => isVouched).flatMap(({ rating }) => rating ?? [])
      return { task, observations: seen, rating: worstRating(rated) }
    }),
    observations: mine,
    strengths: mine.filter(({ type }) => type === 'strength'),
    improvements: mine.filter(({ type }) => type === 'areaForImprovement'),
    byCountry,
    isContested: new Set(said).size > 1,
    rating: worstRating(said),
  }
}
