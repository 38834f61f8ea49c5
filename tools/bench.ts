import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import type { Figure } from '../test/bench/bench-page.ts'
import { root } from './paths.ts'
import { ensureSystem } from './system.ts'

/** Prints one JSON line a figure: ours, the limit measured in the same run, and their ratio. */
await ensureSystem(['chromium'])
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
  optimizeDeps: { entries: ['test/bench/bench-page.ts'] },
})
await server.listen()
const profile = await mkdtemp(join(tmpdir(), 'entente-bench-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
try {
  const page = await browser.newPage()
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/bench/index.html`)
  await page.waitForFunction(() => 'bench' in globalThis)
  const figures = await page.evaluate(() =>
    (globalThis as unknown as { bench: () => Promise<Figure[]> }).bench(),
  )
  for (const { name, ours, limit, unit } of figures)
    console.log(
      JSON.stringify({ name, ours: round(ours), limit: round(limit), unit, ratio: round(ours / limit) }),
    )
} finally {
  await browser.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
