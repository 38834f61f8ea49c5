import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { writeBundleFiles } from '../test/support/bundle-files.ts'
import { buildApp } from './build.ts'
import { rootFlags, virtualDisplay } from './display.ts'
import { endOnSignals, inModules, run } from './run.ts'
import { packageApp } from './package.ts'
import { resolveRuntime } from './runtime.ts'
import { ensureSystem, missingPackages, type Need } from './system.ts'

/** What `npm test` runs, in this order; `--only static,unit` runs some of it, further words choose test files. */
const stages = ['static', 'unit', 'browser', 'e2e', 'package'] as const
type Stage = (typeof stages)[number]

/** What each stage needs of the computer; without it the stage is not run and counts as failed. */
const needs: Record<Stage, readonly Need[]> = {
  static: [],
  unit: ['documents'],
  browser: ['chromium'],
  e2e: ['electron', 'display', 'documents'],
  package: ['electron', 'display'],
}

const totals = { passed: 0, failed: 0, skipped: 0 }
const failures: string[] = []
const scratch = await mkdtemp(join(tmpdir(), 'entente-test-'))

const at = process.argv.indexOf('--only')
const named = at < 0 ? stages : (process.argv[at + 1] ?? '').split(',')
const chosen = new Set(stages.filter((stage) => named.includes(stage)))
if (chosen.size === 0) throw new Error(`--only takes: ${stages.join(', ')}`)
const files = process.argv.slice(2).filter((_word, index) => at < 0 || (index !== at - 2 && index !== at - 1))
endOnSignals()
const started = performance.now()
await check('system libraries, fonts and tools', () =>
  ensureSystem([...new Set([...chosen].flatMap((stage) => needs[stage]))]),
)
const able = new Set<Stage>()
for (const stage of chosen) if (await isAble(stage)) able.add(stage)
if (able.has('static')) await checkStatically()
if (able.has('unit')) await vitest('node')
if (able.has('browser')) await vitest('browser')
if (able.has('e2e') || able.has('package')) await checkBuilt()
await rm(scratch, { recursive: true, force: true })

const minutes = ((performance.now() - started) / 60_000).toFixed(1)
for (const failure of failures) console.log(`FAILED: ${failure}`)
console.log(`\n${minutes} minutes; ${String(totals.skipped)} skipped`)
console.log(`${String(totals.passed)} passed, ${String(totals.failed)} failed`)
// electron-builder's exit hook ends a process that runs out with 0, whatever its exitCode says: so end here.
process.exit(totals.failed === 0 ? 0 : 1)

async function isAble(stage: Stage): Promise<boolean> {
  const missing = await missingPackages(needs[stage])
  if (missing.length === 0) return true
  return check(stage, () => Promise.reject(new Error(`Not run: ${missing.join(', ')} missing.`)))
}

async function checkStatically(): Promise<void> {
  const tsc = inModules('typescript', 'bin', 'tsc')
  const tasks = [
    ...['.', 'data', 'electron', 'renderer'].map((project) => ({
      name: `tsc -p ${project}`,
      args: [tsc, '-p', project],
    })),
    { name: 'eslint', args: [inModules('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
    {
      name: 'prettier',
      args: [inModules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
  ]
  const next = tasks.values()
  const lane = async () => {
    for (const task of next) await check(task.name, () => succeed(process.execPath, task.args))
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
}

async function checkBuilt(): Promise<void> {
  const isBuilt = await check('build', async () => {
    await resolveRuntime()
    await buildApp()
  })
  if (!isBuilt) return
  const display = process.platform === 'linux' ? await virtualDisplay() : null
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env
  if (able.has('e2e')) await vitest('e2e', env)
  if (able.has('package')) {
    let executable = ''
    const isPackaged = await check('packaged app proves itself (--self-check)', async () => {
      executable = await packageApp()
      await succeed(executable, [...rootFlags(), '--self-check'], env)
    })
    if (isPackaged)
      await check('packaged app checks and merges bundles without a display', () => commands(executable))
  }
  display?.end()
}

/** The command line of the packaged app, whose fuses forbid to run it as Node. */
async function commands(executable: string): Promise<void> {
  const { first, second, own } = await writeBundleFiles(scratch, 'passphrase')
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const merged = join(scratch, 'merged.entente')
  await succeed(executable, [...rootFlags(), 'verify', second, first, own], env)
  await succeed(executable, [...rootFlags(), 'merge', second, first, own, '-o', merged], env)
  await succeed(executable, [...rootFlags(), 'verify', merged], env)
  const { code } = await run(executable, [...rootFlags(), 'verify', second], { capture: true, env })
  if (code !== 1) throw new Error(`A bundle without its beginning ended with ${String(code)}, not 1.`)
}

/** Runs one thing that passes or fails, and counts it. */
async function check(name: string, work: () => Promise<unknown>): Promise<boolean> {
  const from = performance.now()
  const seconds = () => `${((performance.now() - from) / 1000).toFixed(1)} s`
  try {
    await work()
    totals.passed += 1
    console.log(`✓ ${name} (${seconds()})`)
    return true
  } catch (thrown) {
    totals.failed += 1
    failures.push(name)
    console.log(`✗ ${name} (${seconds()})\n${thrown instanceof Error ? thrown.message : String(thrown)}`)
    return false
  }
}

/** Runs a program silently; its output is shown when it fails. */
async function succeed(command: string, args: readonly string[], env = process.env): Promise<void> {
  const { code, output } = await run(command, args, { capture: true, env, timeout: 900_000 })
  if (code !== 0) throw new Error(output)
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[]
}

/** Runs one vitest project and adds its totals; a run that breaks off counts as one failure. */
async function vitest(project: string, env = process.env): Promise<void> {
  const report = join(scratch, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    // Two cores leave vitest one worker; the long property tests want both.
    ...(project === 'node' ? ['--maxWorkers=2'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ]
  console.log(`\n${project} tests`)
  const { code } = await run(process.execPath, [inModules('vitest', 'vitest.mjs'), ...args], { env })
  const text = await readFile(report, 'utf8').catch(() => null)
  const counts = text ? (JSON.parse(text) as VitestReport) : null
  totals.passed += counts?.numPassedTests ?? 0
  totals.failed += counts?.numFailedTests ?? 0
  totals.skipped += counts?.numPendingTests ?? 0
  const failed = (counts?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
  for (const { fullName, failureMessages } of failed) {
    // A long run's own output may be cut off: the reason and its place stand at the end.
    const why = failureMessages.flatMap((message) =>
      stripVTControlCharacters(message).split('\n').slice(0, 3),
    )
    failures.push([`${project}: ${fullName.trim()}`, ...why].join('\n    '))
  }
  if (counts?.numFailedTests) return
  if (code !== 0) {
    totals.failed += 1
    failures.push(`${project}: the run did not end well`)
  }
}
