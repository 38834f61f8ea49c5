import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { besideOf } from '../../electron/backup/backups.ts'
import { driverOf } from '../support/driver.ts'
import { launchEntente } from '../support/launch.ts'
import { figureOf, type Figure } from './figure.ts'

const patience = 600_000

/** Restoring 10,000 entries from a backup onto an empty computer - proving and reading it, then both copies - against one strict bulk write of the same rows. */
export async function measureRestore(profile: string, scratch: string, n: number): Promise<Figure[]> {
  // Quitting writes the backup.
  const full = await launchEntente({ profile, args: ['--lang=en-CA'] })
  await full.page.locator('.map-symbol').first().waitFor({ timeout: patience })
  await full.close()
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < n; run += 1) {
    const empty = await mkdtemp(join(scratch, 'restored-'))
    const entente = await launchEntente({
      profile: empty,
      args: ['--lang=en-CA'],
      env: { ENTENTE_OPEN_TILES: besideOf(profile) },
    })
    try {
      entente.page.setDefaultTimeout(patience)
      ours.push(await restoring(entente.page))
      limit.push(await entente.page.evaluate(writeRows))
    } finally {
      await entente.close()
      await rm(empty, { recursive: true, force: true })
      await rm(besideOf(empty), { recursive: true, force: true })
    }
  }
  return [figureOf('restore-10k', ours, limit)]
}

/** Milliseconds from the choice of a backup to its preview, and from the button to the word that it is done. */
async function restoring(page: Page): Promise<number> {
  const { t } = driverOf(page, 'en')
  await page.getByText(t('backup.restore.first')).waitFor()
  await page.keyboard.press('Alt+b')
  await page.getByRole('button', { name: t('backup.restore.folder') }).click()
  // The backup, not the copy: every line of it is proved.
  const backup = page.locator('.bk-found').filter({ hasNotText: t('backup.found.copy') })
  await backup.last().waitFor()
  const looked = await backup.last().evaluate(untilShown, '.bk-card')
  const button = page.getByRole('dialog').getByRole('button', { name: t('backup.restore.do'), exact: true })
  return looked + (await button.evaluate(untilShown, '.bk-look [role="status"]'))
}

/** Runs in the page: milliseconds from a press until something is shown. */
function untilShown(button: Element, selector: string): Promise<number> {
  return new Promise((done) => {
    const from = performance.now()
    ;(button as HTMLElement).click()
    const look = () => {
      if (document.querySelector(selector)) done(performance.now() - from)
      else setTimeout(look, 4)
    }
    look()
  })
}

/** Runs in the page: milliseconds of writing the restored rows into a bare store with the same indexes, in one strict transaction. */
async function writeRows(): Promise<number> {
  const opened = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((done, fail) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(new Error(String(request.error)))
    })
  const from = (await opened(indexedDB.open('entente'))).transaction('entries').objectStore('entries')
  const rows = await new Promise<object[]>((done) => {
    const reading = from.getAll()
    reading.onsuccess = () => done(reading.result as object[])
  })
  const request = indexedDB.open('bare', 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('entries', { keyPath: 'arrival', autoIncrement: true })
    for (const name of from.indexNames) {
      const { keyPath, unique } = from.index(name)
      store.createIndex(name, keyPath, { unique })
    }
  }
  const bare = await opened(request)
  const start = performance.now()
  await new Promise<void>((done, fail) => {
    const transaction = bare.transaction('entries', 'readwrite', { durability: 'strict' })
    for (const row of rows) transaction.objectStore('entries').put(row)
    transaction.oncomplete = () => done()
    transaction.onerror = () => fail(new Error(String(transaction.error)))
  })
  return performance.now() - start
}
