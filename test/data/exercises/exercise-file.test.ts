import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExerciseFile, writeExerciseFile } from '../../../data/exercises/exercise-file.ts'
import type { ExerciseFile } from '../../../data/exercises/exercise-format.ts'
import { Problem } from '../../../data/model/problem.ts'
import { translate } from '../../../data/words/translate.ts'
import { root } from '../../../tools/paths.ts'
import { publishedSchemas } from '../../../tools/write-schemas.ts'
import { bytesOf, designOf, readerOf, scenarioIds } from './lists.ts'

const fileOf = (id = 'ambassador-bridge-blockade'): ExerciseFile => ({
  ...{ format: 'entente-exercise-1', marking: 'EXERCISE – EXERCICE' },
  ...{ scenario: { id, version: 1 }, startsAt: '2022-02-08T00:00:00.000Z', design: designOf(id) },
})
const reader = readerOf(designOf())
const text = writeExerciseFile(fileOf())

describe('an exercise file', () => {
  it.each(scenarioIds)(
    '[EXF-1] of %s reads back as it was written, the same exercise as the same text',
    (id) => {
      const file = fileOf(id)
      const written = writeExerciseFile(file)
      const read = readExerciseFile(bytesOf(written), reader)
      expect(read).toEqual(file)
      expect(writeExerciseFile(read)).toBe(written)
    },
  )

  type Change = (raw: ExerciseFile) => void
  const broken: readonly [what: string, change: string | Change, at: string, reason: string][] = [
    ['no JSON', '{"format":', '/format', 'notJson'],
    ['a name twice', text.replace('"format"', '"marking": 1, "format"'), '/marking', 'twiceNamed'],
    ['another format', '{"format":"entente-plan-1"}', '/format', 'notAnExercise'],
    ['a newer format', text.replace('entente-exercise-1', 'entente-exercise-2'), '/format', 'newer'],
    ['no marking', (raw) => void ((raw as { marking: string }).marking = 'REAL'), '/marking', 'notAllowed'],
    [
      'a crossing that there is not',
      (raw) => raw.design.overview.facilities.push('no-bridge'),
      ...(['/design/overview/facilities/3', 'unknownCrossing'] as const),
    ],
    [
      'an objective that there is not',
      (raw) => raw.design.injects[2]?.objectives.unshift('o9'),
      ...(['/design/injects/2/objectives/0', 'unknownObjective'] as const),
    ],
    [
      'a task that there is not',
      (raw) => raw.design.injects[2]?.tasks.unshift('dance'),
      ...(['/design/injects/2/tasks/0', 'unknownTask'] as const),
    ],
    [
      'a branch of nothing',
      (raw) => void ((raw.design.injects.at(-1)?.branch ?? { of: '' }).of = '99'),
      ...(['/design/injects/16/branch/of', 'unknownBranch'] as const),
    ],
    [
      'a number twice',
      (raw) => void ((raw.design.injects[2] ?? { number: '' }).number = '1'),
      ...(['/design/injects', 'badForm'] as const),
    ],
    [
      'a field of its own',
      (raw) => void Object.assign(raw.design.overview, { budget: 1 }),
      ...(['/design/overview/budget', 'unknownField'] as const),
    ],
    [
      'an end before the start',
      (raw) => void (raw.design.overview.endsOn = '2026-11-01'),
      ...(['/design/overview', 'badForm'] as const),
    ],
  ]
  it.each(broken)('[EXF-2] with %s is refused whole, with place and reason', (_what, change, at, reason) => {
    const raw = fileOf()
    if (typeof change !== 'string') change(raw)
    let thrown: unknown = null
    try {
      readExerciseFile(bytesOf(typeof change === 'string' ? change : JSON.stringify(raw)), reader)
    } catch (caught) {
      thrown = caught
    }
    const { code, facts } = thrown as Problem
    expect({ code, at: facts['at'], reason: facts['reason'] }).toEqual({
      code: 'exercise.refused',
      at,
      reason,
    })
    for (const language of ['en', 'fr'] as const) {
      const words = translate(language, 'problem.exercise.refused', facts)
      expect(words).toContain(at)
      expect(words).not.toMatch(/it is not valid|ce n’est pas valide|undefined/)
    }
  })

  it('[EXF-3] has a published JSON Schema, made from the schema that reads', () => {
    const path = 'data/exercises/exercise-1.schema.json'
    const published = publishedSchemas.find((each) => each.path === path)?.schema
    expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toEqual(JSON.parse(JSON.stringify(published)))
  })
})
