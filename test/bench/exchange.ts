import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { rendererSettings } from '../../tools/vite-settings.ts'
import { launchEntente, type Launched } from '../support/launch.ts'
import type { ExchangeSteps } from './exchange-page.ts'
import { figureOf, type Figure } from './figure.ts'

/** Longest that one step is waited for, in milliseconds. */
const patience = 1_800_000
/** What the app may take above idle while it reads or writes a bundle, in MiB. */
const memoryBound = 200

/** Bundles of so many entries written and read by the app's own code in the real Electron, with nothing drawn. */
export async function measureExchange(scratch: string, n: number, entries: number): Promise<Figure[]> {
  const page = await buildPage(join(scratch, 'exchange-page'))
  const files = join(scratch, 'bundles')
  await mkdir(files)
  const written = await inPage(page, join(scratch, 'sender'), { ENTENTE_SAVE_TO: files }, (sender) =>
    measureWriting(sender, n, entries),
  )
  const receiver = join(scratch, 'receiver')
  const read = await inPage(page, receiver, { ENTENTE_OPEN_TILES: written.path }, (entente) =>
    measureReading(entente, receiver, n),
  )
  return [...written.figures, ...read]
}

/** The page that runs the steps, in place of the window's own. */
async function buildPage(folder: string): Promise<string> {
  await build({
    ...rendererSettings,
    root: import.meta.dirname,
    build: {
      ...rendererSettings.build,
      outDir: folder,
      rolldownOptions: { input: join(import.meta.dirname, 'exchange.html') },
    },
  })
  await rename(join(folder, 'exchange.html'), join(folder, 'index.html'))
  return folder
}

async function inPage<T>(
  page: string,
  profile: string,
  env: Record<string, string>,
  work: (entente: Launched) => Promise<T>,
): Promise<T> {
  await mkdir(profile)
  const entente = await launchEntente({ profile, env: { ENTENTE_RENDERER: page, ...env } })
  entente.page.setDefaultTimeout(patience)
  try {
    return await work(entente)
  } finally {
    await entente.close()
  }
}

/** Runs one step of the page. */
function step<K extends keyof ExchangeSteps>(
  { page }: Launched,
  name: K,
  ...given: Parameters<ExchangeSteps[K]>
) {
  return page.evaluate(
    async ([of, count]) => {
      try {
        return await (globalThis as unknown as { steps: Record<string, (count?: number) => unknown> }).steps[
          of
        ]?.(count)
      } catch (thrown) {
        // A Problem carries a code and facts, and no message that Playwright would show.
        throw new Error(`${of}: ${String(thrown)} ${JSON.stringify(thrown)}`, { cause: thrown })
      }
    },
    [name, given[0]] as const,
  ) as Promise<Awaited<ReturnType<ExchangeSteps[K]>>>
}

async function measureWriting(
  sender: Launched,
  n: number,
  entries: number,
): Promise<{ path: string; figures: Figure[] }> {
  await step(sender, 'fill', entries)
  await step(sender, 'open')
  const runs: (Awaited<ReturnType<ExchangeSteps['write']>> & { mib: number; raw: number })[] = []
  for (let run = 0; run < n; run += 1) {
    const { result, mib } = await peakAboveIdle(sender, () => step(sender, 'write'))
    runs.push({ ...result, mib, raw: await step(sender, 'readAndPack') })
  }
  const raw = runs.map((run) => run.raw)
  const figures = [
    figureOf(
      'export-100k',
      runs.map(({ took }) => took),
      raw,
    ),
    figureOf(
      'export-choose-100k',
      runs.map(({ chosen }) => chosen),
      raw,
    ),
    memoryOf(
      'export-100k-memory',
      runs.map(({ mib }) => mib),
    ),
  ]
  return { path: runs[0]?.path ?? '', figures }
}

async function measureReading(receiver: Launched, profile: string, n: number): Promise<Figure[]> {
  const runs: { looked: number; logged: number; took: number; mib: number; raw: number }[] = []
  for (let run = 0; run < n; run += 1) {
    await rm(join(profile, 'journal'), { recursive: true, force: true })
    await step(receiver, 'empty')
    const { result, mib } = await peakAboveIdle(receiver, async () => {
      const looked = await step(receiver, 'look')
      return { looked, ...(await step(receiver, 'take')) }
    })
    await step(receiver, 'finish')
    runs.push({ ...result, mib, raw: await step(receiver, 'verifyAndAdd') })
  }
  const against = (name: string, of: (run: (typeof runs)[number]) => number) =>
    figureOf(
      name,
      runs.map(of),
      runs.map(({ raw }) => raw),
    )
  return [
    // Until both copies of the log are on the disk; the limit has one.
    against('import-100k', ({ took }) => took),
    against('import-one-copy-100k', ({ logged }) => logged),
    against('import-preview-100k', ({ looked }) => looked),
    memoryOf(
      'import-100k-memory',
      runs.map(({ mib }) => mib),
    ),
  ]
}

const memoryOf = (name: string, above: readonly number[]): Figure => ({
  ...figureOf(name, above, [memoryBound]),
  unit: 'MiB',
})

type Sampled = { sampler?: NodeJS.Timeout; peak?: number }

/** The most memory that every process of the app together takes while some work runs, above what it took before, in MiB. */
async function peakAboveIdle<T>(
  entente: Launched,
  work: () => Promise<T>,
): Promise<{ result: T; mib: number }> {
  const session = await entente.page.context().newCDPSession(entente.page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  const idle = await entente.app.evaluate(({ app }) => {
    const sampled = globalThis as Sampled
    const used = () => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024
    const before = used()
    sampled.peak = before
    sampled.sampler = setInterval(() => (sampled.peak = Math.max(sampled.peak ?? 0, used())), 100)
    return before
  })
  const result = await work()
  const peak = await entente.app.evaluate(() => {
    const { sampler, peak: most } = globalThis as Sampled
    clearInterval(sampler)
    return most ?? Number.NaN
  })
  return { result, mib: peak - idle }
}
