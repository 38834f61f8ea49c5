import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { UsageError } from '../../data/commands/read-command.ts'
import { readCommand } from '../../electron/headless/arguments.ts'
import { root } from '../../tools/paths.ts'
import { offeredPairs } from '../../data/reference/priority-list.ts'
import { bundleOf } from '../support/bundles.ts'
import { Installation, makeKey } from '../support/installation.ts'
import { desks } from '../support/log-fixture.ts'
import { planContent } from '../support/plan-records.ts'
import { planId } from '../support/plan-story.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-coverage-'))
  const us = new Installation(desks.US, 'US', await makeKey())
  us.enrol()
  us.write('workspace.opened', { name: 'Plans 2026', mode: 'planning', purpose: 'Plan', facilities: [] })
  us.write('priorityList.adopted', { year: 2026, pairs: offeredPairs(), reason: 'Agreed in June' })
  us.write('plan.drafted', {
    ...{ plan: planId, number: 'DET-1', major: 1, minor: 0, changeNote: '' },
    content: planContent(),
  })
  await us.seal()
  file = join(folder, 'plans.entente')
  await writeFile(
    file,
    await bundleOf(us, { mode: 'planning', country: 'CA', attachments: [], name: 'Plans 2026' }),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function entente(words: readonly string[], language = 'en_CA.UTF-8') {
  const env = { ...process.env, LC_ALL: language, DISPLAY: '' }
  const script = join(root, 'electron', 'headless.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, error: stderr }
}

it('[CLI-10] the measure is printed as of a day, as text or as one line of JSON', () => {
  const { code, out } = entente(['coverage', file, '--as-of', '2026-12-31'])
  expect(code).toBe(0)
  expect(out).toContain('Covered and validated: 0 of 21 (0.0%)')
  expect(entente(['coverage', file, '--as-of', '2025-12-31']).out).toContain(
    'No priority list was adopted for 2025',
  )
  expect(out).toMatch(/- Peace Bridge: draft \(DET-1 1\.0\)\. Approved by neither country/)
  expect(entente(['coverage', file, '--as-of', '2026-12-31'], 'fr_CA.UTF-8').out).toContain(
    'ébauche (DET-1 1.0)',
  )
  const json = JSON.parse(entente(['coverage', file, '--as-of', '2026-12-31', '--json']).out) as {
    crossings: { facility: string; status: string; gaps: { code: string }[] }[]
  }
  expect(json).toMatchObject({
    ok: true,
    command: 'coverage',
    headline: { count: 0, of: 21 },
    windowMonths: 36,
  })
  expect(json.crossings.find(({ facility }) => facility === 'peace-bridge')).toMatchObject({
    status: 'draft',
  })
})

it('[CLI-10] its report is written under a new name', async () => {
  const out = join(folder, 'measure.csv')
  const words = [
    'coverage',
    file,
    '--as-of',
    '2026-12-31',
    '--months',
    '24',
    '-o',
    out,
    '--lang',
    'fr',
    '--format',
    'csv',
  ]
  expect(entente(words).code).toBe(0)
  expect((await readFile(out, 'utf8')).trim().split('\r\n')).toHaveLength(22)
  expect(entente(words)).toMatchObject({ code: 1 })
  const html = join(folder, 'measure.html')
  expect(entente([...words.slice(0, 4), '-o', html, '--lang', 'both', '--format', 'html']).code).toBe(0)
  expect(await readFile(html, 'utf8')).toContain('Postes prioritaires visés')
})

it.each([
  ['no day', ['coverage', 'a.entente']],
  ['a day that there is not', ['coverage', 'a.entente', '--as-of', '2026-02-30']],
  ['a format for no file', ['coverage', 'a.entente', '--as-of', '2026-12-31', '--format', 'csv']],
  ['no month at all', ['coverage', 'a.entente', '--as-of', '2026-12-31', '--months', '0']],
  ['a day for another command', ['verify', 'a.entente', '--as-of', '2026-12-31']],
])('[CLI-10] %s is not understood', (_what, words) => {
  expect(() => readCommand(words)).toThrow(UsageError)
})
