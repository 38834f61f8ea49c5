import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { checkedExercises, scenarioContent } from '../../data/commands/exercise-said.ts'
import { oneLine, type Outcome } from '../../data/commands/outcome.ts'
import type { EventListFormat } from '../../data/commands/read-command.ts'
import type { ClockStart } from '../../data/exercises/msel-time.ts'
import type { Language } from '../../data/model/country.ts'
import type { Day } from '../../data/model/ids.ts'
import { Problem } from '../../data/model/problem.ts'
import { shippedScenario, shippedScenarios } from '../../data/reference/scenarios.ts'
import { translate } from '../../data/words/translate.ts'
import { writeWhole } from '../durable.ts'
import { mustBeFree } from './write-out.ts'

/** Bytes of a file that are read at most: one more than any reader takes. */
const most = 5_000_001

/** A day that a list of events does not show. */
const noDay = '2000-01-01'

/** Checks whole exercises and lists of events. */
export async function checkExercises(
  paths: readonly string[],
  reader: { start: ClockStart | null; language: Language },
  spoken: Language,
): Promise<Outcome> {
  const read = async (path: string) => ({ name: basename(path), bytes: await bytesOf(path) })
  return checkedExercises(await Promise.all(paths.map(read)), reader, spoken)
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
  await writeWhole(out, scenarioContent(scenario, format, language, day ?? noDay))
  const values = { name: scenario.title[spoken], out: oneLine(out) }
  return {
    isGood: true,
    text: translate(spoken, 'headless.exercise.written', values),
    json: { scenario: id, version: scenario.version, out },
  }
}

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
