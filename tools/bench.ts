import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { measureExchange } from '../test/bench/exchange.ts'
import { measureCoverage } from '../test/bench/coverage.ts'
import type { Figure } from '../test/bench/figure.ts'
import { measureReplay } from '../test/bench/replay.ts'
import { measureLocked } from '../test/bench/locked.ts'
import { measureRestore } from '../test/bench/restore.ts'
import { measureLogScreen, measureReport } from '../test/bench/screens.ts'
import { seedProfile } from '../test/bench/seeded-profile.ts'
import { measureStart } from '../test/bench/start.ts'
import { buildApp } from './build.ts'
import { withDisplay } from './display.ts'
import { root } from './paths.ts'
import { ensureSystem } from './system.ts'

/** Runs of each figure; the median is printed. */
const runs = 5
const entries = 10_000
/** Entries of the history that is exchanged: a hundred thousand of them are shared. Fewer make a quick trial. */
const exchanged = Number(process.env['ENTENTE_BENCH_ENTRIES'] ?? 104_200)
/** Each run of an exchange takes minutes. */
const exchanges = 3

/** Names given on the command line: only the parts whose name holds one of them are measured. */
const wanted = process.argv.slice(2)

/** Prints one JSON line a figure: ours, the limit measured in the same run, and their ratio. Ends with 1 when a part failed. */
await ensureSystem(['chromium', 'electron', 'display'])
const scratch = await mkdtemp(join(tmpdir(), 'entente-bench-'))
const display = await withDisplay()
process.env['DISPLAY'] = display.env['DISPLAY']
const profile = join(scratch, 'profile')
const built = once(buildApp)
/** The folder of the built app with 10,000 entries. */
const seeded = once(async () => {
  await built()
  await mkdir(profile)
  await seedProfile(profile, entries)
  return profile
})
try {
  await part('coverage', () => Promise.resolve(measureCoverage(runs)))
  await part('replay', () => measureReplay(entries, runs))
  await part('append-one, open-10k and others of the log', measureLog)
  await part('start', async () => [await measureStart(await seeded(), scratch, runs)])
  await part('log-screen-10k', async () => measureLogScreen(await seeded(), scratch, runs))
  await part('locked-open-10k', async () => measureLocked(await seeded(), scratch, runs))
  await part('restore-10k', async () => measureRestore(await seeded(), scratch, runs))
  await part('report-10k', async () => measureReport(await seeded(), scratch, runs))
  await part('export-100k and import-100k', async () => {
    await built()
    return measureExchange(scratch, exchanges, exchanged)
  })
} finally {
  display.end()
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
}

/** Measures and prints some figures; one that cannot be measured says so and leaves the others their turn. */
async function part(name: string, measure: () => Promise<readonly Figure[]>): Promise<void> {
  if (wanted.length > 0 && !wanted.some((each) => name.includes(each))) return
  try {
    for (const { name: of, value, limit, unit, n } of await measure()) {
      if (!Number.isFinite(value / limit)) throw new Error(`${of} has no value`)
      const line = {
        name: of,
        value: round(value),
        limit: round(limit),
        ratio: round(value / limit),
        unit,
        n,
      }
      console.log(JSON.stringify(line))
    }
  } catch (thrown) {
    console.error(`FAILED: ${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    process.exitCode = 1
  }
}

/** Does the work at the first call only. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => (done ??= work())
}

/** The figures of the log alone, in Chromium. */
async function measureLog(): Promise<readonly Figure[]> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
    optimizeDeps: { entries: ['test/bench/bench-page.ts'] },
  })
  try {
    await server.listen()
    const browser = await chromium.launchPersistentContext(join(scratch, 'chromium'), {
      executablePath: process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    })
    try {
      const page = await browser.newPage()
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/bench/index.html`)
      await page.waitForFunction(() => 'bench' in globalThis)
      return await page.evaluate(() => (globalThis as unknown as { bench: () => Promise<Figure[]> }).bench())
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
