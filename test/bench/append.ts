import { join } from 'node:path'
import type { Page } from 'playwright'
import { translate } from '../../data/words/translate.ts'
import { figureOf, type Figure } from './figure.ts'
import { inApp, untilIdle, withLibrary } from './in-app.ts'

/** A row of the same bytes as one note with its header. */
const bytes = 'x'.repeat(900)

/**
 * One note logged in the Log: from the keys that log it until both copies are on the disk and the screen says so,
 * against one strict put of Dexie's in the same page and one fsynced append in the same main process.
 */
export const measureAppend = (profile: string, scratch: string, n: number): Promise<[Figure, Figure]> =>
  inApp(profile, scratch, async (entente) => {
    const { page, app } = entente
    await withLibrary(page, 'dexie/dist/dexie.js')
    await page.evaluate(openRaw)
    await app.evaluate(openFile, join(scratch, 'raw-append'))
    await page.keyboard.press('Alt+2')
    await page.getByRole('article').first().waitFor()
    await untilIdle(entente)
    const field = page.getByRole('textbox', { name: translate('en', 'log.compose.text') })
    const written: number[] = []
    const painted: number[] = []
    const limit: number[] = []
    // The first ones introduce the official's desk and warm both up.
    for (let run = -5; run < n; run += 1) {
      const raw = (await page.evaluate(putRaw, bytes)) + (await app.evaluate(appendRaw, bytes))
      const text = `Lane three open again, note ${String(run + 5)} of ${String(Date.now())}`
      await field.fill(text)
      await page.evaluate(watch, text)
      await page.keyboard.press('Control+Enter')
      const took = await page.evaluate(() => (globalThis as unknown as Watched).logged)
      if (run < 0) continue
      limit.push(raw)
      written.push(took.written)
      painted.push(took.painted)
      await settled(page)
    }
    return [figureOf('append', written, limit, { toReach: 2 }), figureOf('append-painted', painted, limit)]
  })

/** The next note comes when the desk's seal on this one is written, as between two notes of a person. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(() => requestIdleCallback(() => done()), 150)
      }),
  )

type Watched = { logged: Promise<{ written: number; painted: number }> }

/**
 * Runs in the page: begins to wait for the keys; `written` is from their own time until the composer is empty again,
 * which it is once both copies are on the disk, and the note stands in the list; `painted` until that was painted.
 */
function watch(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('.comp textarea')
  const logged = new Promise<{ written: number; painted: number }>((done) => {
    let pressed = 0
    let written = 0
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done({ written, painted: performance.now() - pressed })
    const look = () => {
      if (written > 0 || pressed === 0 || field?.value !== '') return
      const rows = [...document.querySelectorAll('article')]
      if (!rows.some((row) => row.textContent.includes(text))) return
      written = performance.now() - pressed
      observer.disconnect()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    document.addEventListener(
      'keydown',
      function begin({ key, timeStamp }) {
        if (key !== 'Enter') return
        pressed = timeStamp
        document.removeEventListener('keydown', begin, true)
      },
      true,
    )
  })
  Object.assign(globalThis, { logged })
}

type Table = { put(row: object): Promise<unknown>; add(row: object): Promise<unknown> }
type Raw = {
  Dexie: new (
    name: string,
    options: object,
  ) => {
    version(number: number): { stores(schema: object): void }
    table(name: string): Table
  }
  rawTable: Table
}

/** Runs in the page: a table with nothing but a key. */
function openRaw(): void {
  const { Dexie } = globalThis as unknown as Raw
  const db = new Dexie('raw-append', { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ rows: '++id' })
  Object.assign(globalThis, { rawTable: db.table('rows') })
}

/** Runs in the page: milliseconds of one strict put. */
async function putRaw(text: string): Promise<number> {
  const from = performance.now()
  await (globalThis as unknown as Raw).rawTable.put({ text })
  return performance.now() - from
}

type FileHandle = { write(text: string): Promise<unknown>; sync(): Promise<void> }

/** Runs in main: opens the file that `appendRaw` writes to. */
async function openFile(_electron: unknown, path: string): Promise<void> {
  const { open } = process.mainModule?.require('node:fs/promises') as typeof import('node:fs/promises')
  Object.assign(globalThis, { rawFile: await open(path, 'a') })
}

/** Runs in main: milliseconds of one fsynced append. */
async function appendRaw(_electron: unknown, text: string): Promise<number> {
  const { rawFile } = globalThis as unknown as { rawFile: FileHandle }
  const from = performance.now()
  await rawFile.write(`${text}\n`)
  await rawFile.sync()
  return performance.now() - from
}
