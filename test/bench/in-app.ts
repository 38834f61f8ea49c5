import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { launchEntente, type Launched } from '../support/launch.ts'

/** Longest that one step is waited for, in milliseconds: printing 10,000 entries takes minutes on a busy computer. */
export const patience = 600_000

/** Works the real app with a seeded profile, once its map stands; what it saves goes into `scratch`. */
export async function inApp<T>(
  profile: string,
  scratch: string,
  measure: (entente: Launched) => Promise<T>,
): Promise<T> {
  const entente = await launchEntente({ profile, env: { ENTENTE_SAVE_TO: scratch }, args: ['--lang=en-CA'] })
  entente.page.setDefaultTimeout(patience)
  try {
    await entente.page.locator('.map-symbol').first().waitFor()
    return await measure(entente)
  } finally {
    await entente.close()
  }
}

/** Puts a library as it is published into a page, under its own global name. */
export async function withLibrary(page: Page, file: string): Promise<void> {
  const source = await readFile(createRequire(import.meta.url).resolve(file), 'utf8')
  await page.evaluate(`(() => {\n${source}\n}).call(globalThis)`)
}

/** Waits until every process of the app together uses hardly any processor for three seconds. */
export async function untilIdle({ app }: Pick<Launched, 'app'>): Promise<void> {
  await app.evaluate(async ({ app: inner }) => {
    for (let quiet = 0; quiet < 3;) {
      await new Promise((done) => setTimeout(done, 1000))
      const used = inner.getAppMetrics().reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0)
      quiet = used < 3 ? quiet + 1 : 0
    }
  })
}
