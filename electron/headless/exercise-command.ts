import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { exerciseFormat, type ExerciseFile } from '../../data/exercises/exercise-format.ts'
import { readExerciseFile, writeExerciseFile } from '../../data/exercises/exercise-file.ts'
import type { ClockStart } from '../../data/exercises/msel-time.ts'
import { readMsel } from '../../data/exercises/read-msel.ts'
import { exerciseMark, writeMselCsv, writeMselXlsx } from '../../data/exercises/write-msel.ts'
import type { Language } from '../../data/model/country.ts'
import type { Objective } from '../../data/model/exercise.ts'
import type { Day } from '../../data/model/ids.ts'
import type { MselFault, MselNotice } from '../../data/model/msel.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { exerciseFromScenario } from '../../data/reference/scenario-exercise.ts'
import type { Scenario } from '../../data/reference/scenario.ts'
import { shippedScenario, shippedScenarios } from '../../data/reference/scenarios.ts'
import { mselFaultText, mselNoticeText } from '../../data/words/msel-words.ts'
import { translate } from '../../data/words/translate.ts'
import { writeWhole } from '../durable.ts'
import type { EventListFormat } from '../../data/commands/read-command.ts'
import { oneLine, problemText, type Outcome } from '../../data/commands/outcome.ts'
import { mustBeFree } from './write-out.ts'

/** Bytes of a file that are read at most: one more than any reader takes. */
const most = 5_000_001
const isFacility = (id: string): boolean => facilityById(id) !== undefined

/** A day that a list of events does not show. */
const noDay = '2000-01-01'

type Checked =
  | { path: string; kind: 'exercise'; file: ExerciseFile }
  | { path: string; kind: 'list'; injects: number; notices: readonly MselNotice[] }
  | { path: string; kind: 'bad'; faults: readonly MselFault[]; problem: ProblemData | null }

/** Checks whole exercises and lists of events; a list is checked against the one exercise among the files. */
export async function checkExercises(
  paths: readonly string[],
  { start, language }: { start: ClockStart | null; language: Language },
  spoken: Language,
): Promise<Outcome> {
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await bytesOf(path) })))
  const whole = files.filter(({ bytes }) => isObject(bytes)).map((file) => checkExercise(file))
  const [only, another] = whole.flatMap((each) => (each.kind === 'exercise' ? [each.file] : []))
  const objectives = only && !another ? only.design.overview.objectives : null
  const checked = files.map(
    (file) =>
      whole.find(({ path }) => path === file.path) ?? checkList(file, { objectives, start, language }),
  )
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

/** Writes a shipped scenario as a list of events, or as a whole exercise of one day. */
export async function writeScenario(
  { id, out, format, day }: { id: string; out: string; format: EventListFormat; day: Day | null },
  language: Language,
  spoken: Language,
): Promise<Outcome> {
  const scenario = shippedScenario(id)
  if (!scenario) {
    const known = shippedScenarios().map((each) => each.id)
    throw new Problem('scenario.unknown', { id, known: known.join(', ') })
  }
  await mustBeFree(out)
  await writeWhole(out, contentOf(scenario, format, language, day ?? noDay))
  const values = { name: scenario.title[spoken], out: oneLine(out) }
  return {
    isGood: true,
    text: translate(spoken, 'headless.exercise.written', values),
    json: { scenario: id, version: scenario.version, out },
  }
}

function contentOf(
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

type Read = { path: string; bytes: Uint8Array }

async function bytesOf(path: string): Promise<Uint8Array> {
  const unreadable = (cause: unknown): never => {
    throw new Problem('file.unreadable', { path }, { cause })
  }
  const file = await open(path, 'r').catch(unreadable)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(most), 0, most, 0).catch(unreadable)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whether a file begins as an object of JSON does, after a mark or blanks. */
const isObject = (bytes: Uint8Array): boolean =>
  bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte)) === 0x7b

function checkExercise({ path, bytes }: Read): Checked {
  try {
    return { path, kind: 'exercise', file: readExerciseFile(bytes, { isFacility }) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { path, kind: 'bad', faults: [], problem: { code, facts } }
  }
}

function checkList(
  { path, bytes }: Read,
  reader: { objectives: readonly Objective[] | null; start: ClockStart | null; language: Language },
): Checked {
  const read = readMsel(bytes, { ...reader, isFacility })
  return read.ok
    ? { path, kind: 'list', injects: read.injects.length, notices: read.notices }
    : { path, kind: 'bad', faults: read.faults, problem: null }
}

function textOf(checked: Checked, spoken: Language): string[] {
  const file = oneLine(basename(checked.path))
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
  const file = basename(checked.path)
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
