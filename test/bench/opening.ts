import type { Page } from 'playwright'
import { figureOf, type Figure } from './figure.ts'
import { inApp, untilIdle, withLibrary } from './in-app.ts'

/** Opening a workspace from the list until its map is painted, against reading the same rows with Dexie alone. */
export const measureOpening = (name: string, profile: string, scratch: string, n: number): Promise<Figure> =>
  inApp(profile, scratch, async (entente) => {
    const { page } = entente
    await withLibrary(page, 'dexie/dist/dexie.js')
    const ours: number[] = []
    const limit: number[] = []
    for (let run = 0; run <= n; run += 1) {
      await untilIdle(entente)
      await leave(page)
      const raw = await page.evaluate(readRaw)
      const took = await page.evaluate(choose)
      if (run === 0) continue
      limit.push(raw)
      ours.push(took)
    }
    return figureOf(name, ours, limit, { toReach: 1.6 })
  })

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Alt+0')
  await page.locator('.continue .mode-button').first().waitFor()
}

/** Runs in the page: milliseconds from the choice in the list until the map with its symbols is painted. */
const choose = (): Promise<number> =>
  new Promise((done) => {
    const from = performance.now()
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - from)
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.app:not(.without-bar) .situation-map .map-symbol')) return
      observer.disconnect()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    document.querySelector<HTMLElement>('.continue .mode-button')?.click()
  })

type Raw = {
  Dexie: new (name: string) => {
    open(): Promise<unknown>
    close(): void
    table(name: string): { toArray(): Promise<unknown[]> }
  }
}

/** Runs in the page: milliseconds of reading every row. */
async function readRaw(): Promise<number> {
  const db = new (globalThis as unknown as Raw).Dexie('entente')
  await db.open()
  const from = performance.now()
  await db.table('entries').toArray()
  const took = performance.now() - from
  db.close()
  return took
}
