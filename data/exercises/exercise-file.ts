import * as v from 'valibot'
import { canonical, type Json } from '../model/canonical.ts'
import { Problem } from '../model/problem.ts'
import { issueFault, type Fault } from '../plans/issue-fault.ts'
import { pointerStep, readJson } from '../plans/json-text.ts'
import { exerciseFormat, ExerciseFile, type ExerciseReader } from './exercise-format.ts'
import { textOf } from './text-of.ts'

/** The most signs that an exercise file has. */
const longest = 5_000_000

/**
 * Reads an exercise file whole or not at all.
 *
 * @throws Problem `exercise.refused` with the place as a JSON pointer and the reason
 */
export function readExerciseFile(bytes: Uint8Array, reader: ExerciseReader): ExerciseFile {
  if (bytes.length > longest) throw refused({ at: '', reason: 'tooLarge' })
  const { value, fault } = readJson(textOf(bytes) ?? '')
  if (fault) throw refused(fault)
  const format = isRecord(value) ? value['format'] : null
  if (typeof format !== 'string' || !format.startsWith('entente-exercise-'))
    throw refused({ at: '/format', reason: 'notAnExercise' })
  if (format !== exerciseFormat) throw refused({ at: '/format', reason: 'newer' })
  const read = v.safeParse(ExerciseFile, value)
  if (!read.success) throw refused(issueFault(read.issues[0]))
  const [broken] = contentFaults(read.output, reader)
  if (broken) throw refused(broken)
  return read.output
}

/** An exercise as the text of a file: the same exercise is the same text. */
export const writeExerciseFile = (file: ExerciseFile): string =>
  `${JSON.stringify(JSON.parse(canonical(file as unknown as Json)), null, 2)}\n`

/** What a well-formed exercise says and cannot mean. */
function contentFaults({ design }: ExerciseFile, { isFacility }: ExerciseReader): Fault[] {
  const { overview, injects } = design
  const objectives = new Set(overview.objectives.map(({ id }) => id))
  const tasks = overview.objectives.flatMap((objective) => objective.tasks.map(({ id }) => id))
  const numbers = new Set(injects.map(({ number }) => number))
  const unknown = (at: string, ids: readonly string[], isKnown: (id: string) => boolean, reason: string) =>
    ids.flatMap((id, index) => (isKnown(id) ? [] : [{ at: `${at}${pointerStep(index)}`, reason }]))
  return [
    ...unknown('/design/overview/facilities', overview.facilities, isFacility, 'unknownCrossing'),
    ...overview.objectives.flatMap((objective, i) =>
      objective.tasks.flatMap(({ id }, j) =>
        tasks.indexOf(id) === tasks.lastIndexOf(id)
          ? []
          : [{ at: `/design/overview/objectives/${i}/tasks/${j}/id`, reason: 'twice' }],
      ),
    ),
    ...injects.flatMap((inject, i) => {
      const at = `/design/injects/${i}`
      return [
        ...unknown(`${at}/objectives`, inject.objectives, (id) => objectives.has(id), 'unknownObjective'),
        ...unknown(`${at}/tasks`, inject.tasks, (id) => tasks.includes(id), 'unknownTask'),
        ...inject.effects.flatMap((effect, j) =>
          'facility' in effect && !isFacility(effect.facility)
            ? [{ at: `${at}/effects/${j}/facility`, reason: 'unknownCrossing' }]
            : [],
        ),
        ...(inject.branch && (inject.branch.of === inject.number || !numbers.has(inject.branch.of))
          ? [{ at: `${at}/branch/of`, reason: 'unknownBranch' }]
          : []),
      ]
    }),
  ]
}

type Refusal = { at: string; reason: string; wanted?: string; line?: number; column?: number }

const refused = ({ at, reason, wanted = '', line = 0, column = 0 }: Refusal): Problem =>
  new Problem('exercise.refused', { at: at === '' ? '/' : at, reason, wanted, line, column })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
