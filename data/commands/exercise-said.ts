import { exerciseFormat, type ExerciseFile } from '../exercises/exercise-format.ts'
import { readExerciseFile, writeExerciseFile } from '../exercises/exercise-file.ts'
import type { ClockStart } from '../exercises/msel-time.ts'
import { readMsel } from '../exercises/read-msel.ts'
import { exerciseMark, writeMselCsv, writeMselXlsx } from '../exercises/write-msel.ts'
import type { Language } from '../model/country.ts'
import type { Objective } from '../model/exercise.ts'
import type { Day } from '../model/ids.ts'
import type { MselFault, MselNotice } from '../model/msel.ts'
import { Problem, type ProblemData } from '../model/problem.ts'
import { facilityById } from '../reference/reference.ts'
import { exerciseFromScenario } from '../reference/scenario-exercise.ts'
import type { Scenario } from '../reference/scenario.ts'
import { shippedScenarios } from '../reference/scenarios.ts'
import { mselFaultText, mselNoticeText } from '../words/msel-words.ts'
import { translate } from '../words/translate.ts'
import { oneLine, problemText, type Outcome } from './outcome.ts'
import type { EventListFormat } from './read-command.ts'

const isFacility = (id: string): boolean => facilityById(id) !== undefined

/** A file by its name, with its bytes. */
type Read = { name: string; bytes: Uint8Array }
type Checked =
  | { name: string; kind: 'exercise'; file: ExerciseFile }
  | { name: string; kind: 'list'; injects: number; notices: readonly MselNotice[] }
  | { name: string; kind: 'bad'; faults: readonly MselFault[]; problem: ProblemData | null }

/** Checks whole exercises and lists of events; a list is checked against the one exercise among the files. */
export function checkedExercises(
  files: readonly Read[],
  { start, language }: { start: ClockStart | null; language: Language },
  spoken: Language,
): Outcome {
  const whole = new Map(
    files.flatMap((file) => (isObject(file.bytes) ? [[file, checkExercise(file)] as const] : [])),
  )
  const [only, another] = [...whole.values()].flatMap((each) => (each.kind === 'exercise' ? [each.file] : []))
  const objectives = only && !another ? only.design.overview.objectives : null
  const checked = files.map((file) => whole.get(file) ?? checkList(file, { objectives, start, language }))
  return {
    isGood: checked.every(({ kind }) => kind !== 'bad'),
    text: checked.flatMap((each) => textOf(each, spoken)).join('\n'),
    json: { files: checked.map((each) => factsOf(each, spoken)) },
  }
}

/** The scenarios that ship. */
export function listScenarios(spoken: Language): Outcome {
  const scenarios = shippedScenarios()
  return {
    isGood: true,
    text: scenarios
      .map(({ id, title, injects, contingencies, facts, nature }) =>
        translate(spoken, 'headless.exercise.scenario', {
          ...{ id, title: title[spoken], facts: facts.length },
          injects: injects.length + contingencies.length,
          nature: translate(spoken, `scenarioNature.${nature}`),
        }),
      )
      .join('\n'),
    json: {
      scenarios: scenarios.map(({ id, version, title, nature, injects, facts }) => ({
        ...{ id, version, title: title[spoken], nature },
        ...{ injects: injects.length, facts: facts.length },
      })),
    },
  }
}

/** A shipped scenario as a list of events, or as a whole exercise of one day. */
export function scenarioContent(
  scenario: Scenario,
  format: EventListFormat,
  language: Language,
  day: Day,
): string | Uint8Array {
  const design = exerciseFromScenario(scenario, { language, startsOn: day, endsOn: day })
  if (format === 'csv') return writeMselCsv(design, language)
  if (format === 'xlsx') return writeMselXlsx(design, language)
  return writeExerciseFile({
    ...{ format: exerciseFormat, marking: exerciseMark },
    scenario: { id: scenario.id, version: scenario.version },
    startsAt: scenario.clock.startsAt,
    design,
  })
}

/** Whether a file begins as an object of JSON does, after a mark or blanks. */
const isObject = (bytes: Uint8Array): boolean =>
  bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte)) === 0x7b

function checkExercise({ name, bytes }: Read): Checked {
  try {
    return { name, kind: 'exercise', file: readExerciseFile(bytes, { isFacility }) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { name, kind: 'bad', faults: [], problem: { code, facts } }
  }
}

function checkList(
  { name, bytes }: Read,
  reader: { objectives: readonly Objective[] | null; start: ClockStart | null; language: Language },
): Checked {
  const read = readMsel(bytes, { ...reader, isFacility })
  return read.ok
    ? { name, kind: 'list', injects: read.injects.length, notices: read.notices }
    : { name, kind: 'bad', faults: read.faults, problem: null }
}

function textOf(checked: Checked, spoken: Language): string[] {
  const file = oneLine(checked.name)
  switch (checked.kind) {
    case 'exercise': {
      const { overview, injects } = checked.file.design
      const counts = { objectives: overview.objectives.length, injects: injects.length }
      return [translate(spoken, 'headless.exercise.file', { file, name: oneLine(overview.name), ...counts })]
    }
    case 'list':
      return [
        translate(spoken, 'headless.exercise.list', { file, injects: checked.injects }),
        ...checked.notices.map((notice) => `  ${oneLine(mselNoticeText(notice, spoken))}`),
      ]
    case 'bad': {
      const { faults, problem } = checked
      const count = faults.length + (problem ? 1 : 0)
      return [
        translate(spoken, 'headless.exercise.bad', { file, faults: count }),
        ...(problem ? [`  ${problemText(spoken, problem)}`] : []),
        ...faults.map((fault) => `  ${oneLine(mselFaultText(fault, spoken))}`),
      ]
    }
  }
}

function factsOf(checked: Checked, spoken: Language): object {
  const file = checked.name
  switch (checked.kind) {
    case 'exercise': {
      const { scenario, design } = checked.file
      const { name, objectives } = design.overview
      const counts = { objectives: objectives.length, injects: design.injects.length }
      return { file, kind: 'exercise', isGood: true, name, scenario, ...counts }
    }
    case 'list': {
      const notices = checked.notices.map((each) => ({ ...each, message: mselNoticeText(each, spoken) }))
      return { file, kind: 'list', isGood: true, injects: checked.injects, notices }
    }
    case 'bad': {
      const faults = checked.faults.map((each) => ({ ...each, message: mselFaultText(each, spoken) }))
      const problem = checked.problem && {
        ...checked.problem,
        message: problemText(spoken, checked.problem),
      }
      return { file, isGood: false, problem, faults }
    }
  }
}
