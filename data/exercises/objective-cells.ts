import type { Objective } from '../model/exercise.ts'
import type { MselFaultCode } from '../model/msel.ts'
import { plainWords } from './msel-columns.ts'

type Read = {
  objectives: string[]
  tasks: string[]
  faults: { field: 'objectives' | 'tasks'; code: MselFaultCode; value: string }[]
  isLeftOut: boolean
}

/** Objectives by number, name or title, and critical tasks by name or text, as ids of the exercise. */
export function readObjectives(objectives: string, tasks: string, known: readonly Objective[] | null): Read {
  if (!known) return { objectives: [], tasks: [], faults: [], isLeftOut: objectives !== '' || tasks !== '' }
  const faults: Read['faults'] = []
  const found = namesIn(objectives, (name) => objectiveOf(name, known))
  const done = namesIn(tasks, (name) => taskOf(name, known))
  for (const value of found.unknown) faults.push({ field: 'objectives', code: 'unknownObjective', value })
  for (const value of done.unknown) faults.push({ field: 'tasks', code: 'unknownTask', value })
  return { objectives: found.ids, tasks: done.ids, faults, isLeftOut: false }
}

/** The whole cell is tried as one name first, since titles have commas. */
function namesIn(cell: string, find: (name: string) => string | null): { ids: string[]; unknown: string[] } {
  if (cell === '') return { ids: [], unknown: [] }
  const whole = find(cell)
  if (whole !== null) return { ids: [whole], unknown: [] }
  const parts = cell.split(/[;\n]/).flatMap((part) => (find(part) === null ? part.split(',') : [part]))
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  return {
    ids: [...new Set(names.flatMap((name) => find(name) ?? []))],
    unknown: names.filter((name) => find(name) === null),
  }
}

function objectiveOf(name: string, known: readonly Objective[]): string | null {
  const words = plainWords(name)
  const number = /^(?:objective|objectif|obj|o)? ?(\d{1,2})$/.exec(words)?.[1]
  const found =
    known.find(({ id, title }) => isOneOf(words, [id, title.en, title.fr])) ??
    known.find((each) => number !== undefined && each.number === Number(number))
  return found?.id ?? null
}

const taskOf = (name: string, known: readonly Objective[]): string | null =>
  known
    .flatMap(({ tasks }) => tasks)
    .find(({ id, text }) => isOneOf(plainWords(name), [id, text.en, text.fr]))?.id ?? null

const isOneOf = (words: string, names: readonly string[]): boolean =>
  words !== '' && names.some((name) => plainWords(name) === words)
