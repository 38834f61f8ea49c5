import type { ExerciseDesign } from '../model/exercise.ts'
import type { Inject } from '../model/inject.ts'
import { exerciseOf } from './exercises.ts'
import type { Picture } from './picture.ts'
import { byNumber } from '../rules/inject-number.ts'

/**
 * The exercise as it stands: overview, and the lines of the list that were not taken off, by time. A link to an
 * objective, a task or a line that is gone is left out, so that what is written can be read again. Null: none is planned.
 */
export function designOf(picture: Picture): ExerciseDesign | null {
  const overview = exerciseOf(picture)?.overview
  if (!overview) return null
  const lines = Object.values(picture.events)
    .filter(({ removed }) => !removed)
    .map(({ content, offset }) => ({ ...content, offset }))
    .sort((a, b) => a.offset - b.offset || byNumber(a, b))
  const known = {
    objectives: new Set(overview.objectives.map(({ id }) => id)),
    tasks: new Set(overview.objectives.flatMap(({ tasks }) => tasks.map(({ id }) => id))),
    numbers: new Set(lines.map(({ number }) => number)),
  }
  return { overview, injects: lines.map((line) => linked(line, known)) }
}

type Known = Readonly<Record<'objectives' | 'tasks' | 'numbers', ReadonlySet<string>>>

const linked = (line: Inject, { objectives, tasks, numbers }: Known): Inject => ({
  ...line,
  objectives: line.objectives.filter((id) => objectives.has(id)),
  tasks: line.tasks.filter((id) => tasks.has(id)),
  branch: line.branch && numbers.has(line.branch.of) ? line.branch : null,
})
