import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Problem } from '../../data/model/problem.ts'
import { UsageError } from '../../data/commands/read-command.ts'
import { readCommand } from '../../electron/headless/arguments.ts'
import { listScenarios } from '../../data/commands/exercise-said.ts'
import { checkExercises, writeScenario } from '../../electron/headless/exercise-command.ts'
import { root } from '../../tools/paths.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-exercise-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const check = (paths: readonly string[], spoken: 'en' | 'fr' = 'en') =>
  checkExercises(paths, { start: null, language: spoken }, spoken)
const wanted = { id: 'blue-water-ammonia', format: 'csv', day: null } as const

it('[CLI-13] a shipped scenario is written as a list of events and as a whole exercise, and both are checked together', async () => {
  const at = (name: string) => join(folder, name)
  await writeScenario({ ...wanted, out: at('list.csv') }, 'fr', 'en')
  expect(await readFile(at('list.csv'), 'utf8')).toContain('EXERCISE – EXERCICE,1,T+0:00,injection')
  await expect(writeScenario({ ...wanted, out: at('list.csv') }, 'en', 'en')).rejects.toThrow(Problem)
  await writeScenario({ ...wanted, out: at('list.xlsx'), format: 'xlsx' }, 'en', 'en')
  await writeScenario({ ...wanted, out: at('whole.json'), format: 'json', day: '2026-12-01' }, 'en', 'en')
  const { isGood, text } = await check([at('list.csv'), at('whole.json'), at('list.xlsx')])
  expect(text.split('\n')).toEqual([
    'list.csv: list of 16 events',
    'whole.json: whole exercise Ammonia tanker leak on the Blue Water Bridge, 4 objectives, 16 events',
    'list.xlsx: list of 16 events',
  ])
  expect(isGood).toBe(true)
  expect((await check([at('list.csv')])).text).toContain('Objectives and critical tasks were left out')
  await expect(writeScenario({ ...wanted, id: 'x', out: at('x') }, 'en', 'en')).rejects.toThrow(
    'scenario.unknown',
  )
})

it('[CLI-13] faults are told with their place, in the computer’s language, as text and as JSON', async () => {
  const path = join(folder, 'broken.csv')
  await writeFile(path, 'Number,Time,Title,Method\n1,09:05,Jam,phone\n1,soon,Jam,pigeon\n')
  const { isGood, text, json } = await check([path], 'fr')
  expect(isGood).toBe(false)
  expect(text).toContain('broken.csv\u00a0: REFUSÉ. 3 fautes')
  expect(text).toContain('Ligne 3, colonne D (Method)')
  expect(json).toMatchObject({
    files: [{ faults: [{ row: 3, code: 'badTime' }, { code: 'badMethod' }, { code: 'twiceNumber' }] }],
  })
  await writeFile(path, '{"format":"entente-exercise-1"}')
  expect((await check([path])).text).toContain(
    'The exercise was refused at /marking: something is missing here',
  )
  await expect(check([join(folder, 'none.csv')])).rejects.toThrow('file.unreadable')
})

it('[CLI-13] without a file the scenarios are listed', () => {
  const lines = listScenarios('en').text.split('\n')
  expect(lines).toHaveLength(8)
  expect(lines[0]).toBe(
    'ambassador-bridge-blockade: Protest blockade of the Ambassador Bridge. 16 events, 10 facts with sources; a real event.',
  )
  const script = join(root, 'electron', 'headless.ts')
  const env = { ...process.env, LC_ALL: 'fr_CA.UTF-8', DISPLAY: '' }
  const { status, stdout } = spawnSync(process.execPath, [script, 'exercise', '--json'], {
    ...{ env, encoding: 'utf8' },
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, command: 'exercise' })
  expect(stdout).toContain('Blocage du pont Ambassador par des manifestants')
})

it.each([
  [['exercise', 'a.csv', '--start', '25:00'], 'headless.wrongStart'],
  [['exercise', 'a.csv', '--start', '2026-02-30T09:00'], 'headless.wrongStart'],
  [['exercise', '-o', 'a.csv'], 'headless.needsOption'],
  [['exercise', '--scenario', 'x'], 'headless.needsOption'],
  [['exercise', '--scenario', 'x', '-o', 'y', '--format', 'json'], 'headless.needsOption'],
  [['exercise', '--scenario', 'x', '-o', 'y', '--format', 'pdf'], 'headless.wrongValue'],
  [['exercise', '--scenario', 'x', '-o', 'y', 'file'], 'headless.noFileHere'],
  [['exercise', 'a.csv', '--paper', 'a4'], 'headless.unknownOption'],
])('[CLI-7] “%s” is not understood (%s)', (words, key) => {
  let thrown: unknown = null
  try {
    readCommand(words)
  } catch (caught) {
    thrown = caught
  }
  expect((thrown as UsageError).key).toBe(key)
})
