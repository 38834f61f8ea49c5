import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { measureExchange } from '../test/bench/exchange.ts'
import { measureCoverage } from '../test/bench/coverage.ts'
import { growthOf, noisyFrom, type Figure } from '../test/bench/figure.ts'
import { measureReplay } from '../test/bench/replay.ts'
import { measureAppend } from '../test/bench/append.ts'
import { measureLocked } from '../test/bench/locked.ts'
import { measureMap } from '../test/bench/map.ts'
import { measureMemory } from '../test/bench/memory.ts'
import { measureOpening } from '../test/bench/opening.ts'
import { measureRestore } from '../test/bench/restore.ts'
import { measureFilter, measureReport } from '../test/bench/screens.ts'
import { seedProfile } from '../test/bench/seeded-profile.ts'
import { measureStart } from '../test/bench/start.ts'
import { buildApp } from './build.ts'
import { withDisplay } from './display.ts'
import { root } from './paths.ts'
import { resolveRuntime } from './runtime.ts'
import { ensureSystem } from './system.ts'

/** Runs of each figure; the median is printed. */
const runs = 5
/** Entries of the logs that growth is measured on, and of the largest one; fewer make a quick trial. */
const largest = Number(process.env['ENTENTE_BENCH_ENTRIES'] ?? 100_000)
const entries = Math.min(10_000, largest)
const sizes = [largest / 100, largest / 10, largest]
const sizeName = (count: number) => (count < 1000 ? String(count) : `${String(count / 1000)}k`)
/** Entries of the history that is exchanged: a hundred thousand of them are shared. */
const exchanged = Math.round(largest * 1.042)
/** Each run of an exchange takes minutes. */
const exchanges = 3

/** Names given on the command line: only the parts whose name begins with one of them are measured. */
const wanted = process.argv.slice(2)

/** Prints one JSON line a figure: ours, the limit measured in the same run, and their ratio. Ends with 1 when a part failed. */
await ensureSystem(['chromium', 'electron', 'display'])
const scratch = await mkdtemp(join(tmpdir(), 'entente-bench-'))
const display = await withDisplay()
process.env['DISPLAY'] = display.env['DISPLAY']
const machine = { cores: availableParallelism(), electron: (await resolveRuntime()).version }
const built = once(buildApp)
const seeded = new Map<string, Promise<string>>()
/** The folder of a profile with so many entries, of the built app. */
function seed(count: number, kinds: Parameters<typeof seedProfile>[2] = {}): Promise<string> {
  const profile = join(scratch, `profile-${String(count)}${JSON.stringify(kinds).replace(/\W/g, '')}`)
  const making =
    seeded.get(profile) ??
    built()
      .then(() => mkdir(profile))
      .then(() => seedProfile(profile, count, kinds))
      .then(() => profile)
  seeded.set(profile, making)
  return making
}
try {
  await part('coverage', () => Promise.resolve(measureCoverage(runs)))
  await part('replay', () => measureReplay(entries, runs))
  await part('log-alone', measureLog)
  await part('start', async () => {
    const figures = await atSizes(async (size, profile) => [
      await measureStart(size === entries ? 'start' : `start-${sizeName(size)}`, profile, scratch, runs),
    ])
    return [...figures.flat(), growth('start', figures)]
  })
  await part('append', async () => {
    const figures = await atSizes((_size, profile) => measureAppend(profile, scratch, 4 * runs))
    return [...(figures[1] ?? []), growth('append', figures)]
  })
  await part('open-100k', async () => {
    const figures = await atSizes(async (size, profile) => [
      await measureOpening(`open-${sizeName(size)}`, profile, scratch, runs),
    ])
    return [...figures.flat(), growth('open', figures)]
  })
  await part('filter-100k', async () => {
    const figures = await atSizes((size, profile) => measureFilter(sizeName(size), profile, scratch, runs))
    return [...figures.flat(), growth('filter', figures)]
  })
  await part('memory-100k', async () => {
    const figures = await atSizes(async (size, profile) => [
      await measureMemory(`memory-${sizeName(size)}`, profile, scratch, runs),
    ])
    return [...figures.flat(), growth('memory', figures)]
  })
  await part('map-10k', async () => measureMap(await seed(entries, { areStagingAreas: true }), scratch, runs))
  await part('report-10k', async () => measureReport(await seed(entries), scratch, runs))
  await part('locked-open-10k', async () => measureLocked(await seed(entries), scratch, runs))
  await part('restore-10k', async () => measureRestore(await seed(entries), scratch, runs))
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
  if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) return
  try {
    for (const { name: of, value, limit, unit, n, spread, toReach, at } of await measure()) {
      if (!Number.isFinite(value / limit)) throw new Error(`${of} has no value`)
      const line = {
        name: of,
        value: round(value),
        limit: round(limit),
        ratio: round(value / limit),
        unit,
        n,
        ...(toReach !== undefined && { toReach, isReached: value / limit <= toReach }),
        ...(at && { at }),
        ...machine,
        spread: round(spread),
        noisy: spread > noisyFrom,
      }
      console.log(JSON.stringify(line))
    }
  } catch (thrown) {
    console.error(`FAILED: ${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    process.exitCode = 1
  }
}

/** Measures the same on logs of three sizes, the smallest first. */
async function atSizes<T>(measure: (size: number, profile: string) => Promise<T>): Promise<T[]> {
  const measured: T[] = []
  for (const size of sizes) measured.push(await measure(size, await seed(size)))
  return measured
}

/** How the first figure of each size grows. */
function growth(name: string, figures: readonly (readonly Figure[])[]): Figure {
  const first = figures.flatMap(([figure], place) => (figure ? [[sizes[place] ?? 0, figure] as const] : []))
  return growthOf(name, first)
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
