import type { Country, Releasability } from '../model/country.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import type { ExerciseOverview, Objective } from '../model/exercise.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { after } from './disruptions.ts'
import { mayChange, type FoldContext, type Projection } from './fold.ts'
import { put } from './record.ts'

/** One wording of an exercise's overview. */
export type OverviewVersion = {
  hash: Sha256
  overview: ExerciseOverview
  changeNote: string
  at: Instant
  official: string | null
  country: Country | null
}

/** An exercise as both countries know it. */
export type ExerciseView = {
  exercise: string
  overview: ExerciseOverview
  versions: readonly OverviewVersion[]
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  desk: string
  country: Country | null
}
export type Exercises = Readonly<Record<string, ExerciseView>>

/** What an exercise is, wording by wording; only keys that speak, or the desk that planned it, change it. */
export const exercises: Projection<Exercises> = {
  initial: {},
  apply(state, entry, context) {
    if (!context.isExercise) return state
    if (entry.kind === 'exercise.planned')
      return state[entry.body.exercise] ? state : put(state, entry.body.exercise, planned(entry, context))
    if (entry.kind !== 'exercise.replanned') return state
    const known = state[entry.body.exercise]
    if (!known || !mayChange(known, entry)) return state
    if (!context.binds(entry) && entry.desk !== known.desk) return state
    const version = versionOf(entry, entry.body.changeNote, context)
    const { overview } = entry.body
    const next = { ...known, overview, versions: [...known.versions, version], ...after(known, entry) }
    return put(state, known.exercise, next)
  },
}

function planned(entry: EntryOf<'exercise.planned'>, context: FoldContext): ExerciseView {
  const { exercise, overview } = entry.body
  const { hash, releasability, desk } = entry
  const country = context.countryOf(desk)
  const versions = [versionOf(entry, '', context)]
  return { exercise, overview, versions, heads: [hash], entries: [hash], releasability, desk, country }
}

function versionOf(
  entry: EntryOf<'exercise.planned'> | EntryOf<'exercise.replanned'>,
  changeNote: string,
  context: FoldContext,
): OverviewVersion {
  const { hash, recordedAt: at, official, desk, body } = entry
  return { hash, overview: body.overview, changeNote, at, official, country: context.countryOf(desk) }
}

/** The exercise of a workspace: the first that was planned in it; null while there is none. */
export const exerciseOf = ({ exercises: all }: { exercises: Exercises }): ExerciseView | null =>
  Object.values(all)[0] ?? null

/** The objectives of a workspace's exercise, by number. */
export const objectivesOf = (picture: { exercises: Exercises }): readonly Objective[] =>
  [...(exerciseOf(picture)?.overview.objectives ?? [])].sort((a, b) => a.number - b.number)

/** A report that one country declared final. */
export type FinalReport = Pick<BodyOf<'report.finalised'>, 'sha256' | 'on' | 'remarks'> & {
  hash: Sha256
  country: Country
  official: string | null
}

/** Reports that were declared final; only a key that speaks finishes one for its country. */
export const finalReports: Projection<readonly FinalReport[]> = {
  initial: [],
  apply(state, entry, context) {
    const country = context.countryOf(entry.desk)
    if (entry.kind !== 'report.finalised' || country === null || !context.binds(entry)) return state
    const { sha256, on, remarks } = entry.body
    return [...state, { sha256, on, remarks, hash: entry.hash, country, official: entry.official }]
  },
}

/** Whether a kind belongs to the conduct of an exercise, and is no act of its players. */
export const isOfControl = (kind: Entry['kind']): boolean =>
  /^(exercise|clock|inject|expectedAction|observation|objective|hotWash|correctiveAction|report)\./.test(kind)
