import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCommand, UsageError } from '../../electron/headless/arguments.ts'
import { root } from '../../tools/paths.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-exercise-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function entente(words: readonly string[], language = 'en_CA.UTF-8') {
  const env = { ...process.env, LC_ALL: language, DISPLAY: '' }
  const script = join(root, 'electron', 'headless.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'exercise', ...words], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, error: stderr }
}

it('[CLI-11] a shipped scenario is written as a list of events and as a whole exercise, and both are checked together', async () => {
  const [list, book, whole] = ['list.csv', 'list.xlsx', 'whole.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const scenario = ['--scenario', 'blue-water-ammonia']
  expect(entente([...scenario, '-o', list, '--lang', 'fr']).code).toBe(0)
  expect(await readFile(list, 'utf8')).toContain('EXERCISE – EXERCICE,1,T+0:00,injection')
  expect(entente([...scenario, '-o', list]).error).toContain('list.csv')
  expect(entente([...scenario, '-o', book, '--format', 'xlsx']).code).toBe(0)
  expect(entente([...scenario, '-o', whole, '--format', 'json', '--day', '2026-12-01']).code).toBe(0)
  const { code, out } = entente([list, whole, book])
  expect(code).toBe(0)
  expect(out).toContain('list.csv: list of 16 events')
  expect(out).toContain(
    'whole.json: whole exercise Ammonia tanker leak on the Blue Water Bridge, 4 objectives, 16 events',
  )
  expect(out).toContain('list.xlsx: list of 16 events')
  expect(entente([list]).out).toContain('Objectives and critical tasks were left out')
})

it('[CLI-11] faults are told with their place, in the computer’s language, as text or as one line of JSON', async () => {
  const path = join(folder, 'broken.csv')
  await writeFile(path, 'Number,Time,Title,Method\n1,09:05,Jam,phone\n1,soon,Jam,pigeon\n')
  const { code, error } = entente([path], 'fr_CA.UTF-8')
  expect(code).toBe(1)
  expect(error).toContain('broken.csv\u00a0: REFUSÉ. 3 fautes')
  expect(error).toContain('Ligne 3, colonne D (Method)')
  const json = JSON.parse(entente([path, '--json']).out) as {
    files: { faults: { row: number; code: string }[] }[]
  }
  expect(json).toMatchObject({ ok: false, command: 'exercise' })
  expect(json.files[0]?.faults.map(({ row, code: each }) => [row, each])).toEqual([
    [3, 'badTime'],
    [3, 'badMethod'],
    [3, 'twiceNumber'],
  ])
  await writeFile(path, '{"format":"entente-exercise-1"}')
  expect(entente([path]).error).toContain('The exercise was refused at /marking: something is missing here')
  expect(entente([join(folder, 'none.csv')]).error).toContain('could not be read')
})

it('[CLI-11] without a file the scenarios are listed, and an unknown one is refused', () => {
  const { code, out } = entente([])
  expect(code).toBe(0)
  expect(out.trim().split('\n')).toHaveLength(8)
  expect(out).toContain(
    'ambassador-bridge-blockade: Protest blockade of the Ambassador Bridge. 16 events, 10 facts',
  )
  const unknown = entente(['--scenario', 'x', '-o', join(folder, 'x.csv')])
  expect(unknown.code).toBe(1)
  expect(unknown.error).toContain('There is no scenario x')
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
