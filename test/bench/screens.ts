import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { translate } from '../../data/words/translate.ts'
import type { Launched } from '../support/launch.ts'
import { figureOf, type Figure } from './figure.ts'
import { inApp, patience, untilIdle } from './in-app.ts'
import { folderOf, runBare } from './start.ts'

/** The Log's search in the built app: `filter` once the log is indexed, and the first key of all. */
export const measureFilter = (
  size: string,
  profile: string,
  scratch: string,
  n: number,
): Promise<[Figure, Figure]> => inApp(profile, scratch, (entente) => logScreen(size, entente, n))

/** The report in the built app. */
export const measureReport = (profile: string, scratch: string, n: number): Promise<Figure[]> =>
  inApp(profile, scratch, (entente) => report(entente, scratch, n))

/** A keystroke in the Log's search field until its result is painted, against one frame with nothing to do. */
async function logScreen(size: string, entente: Launched, n: number): Promise<[Figure, Figure]> {
  const { page } = entente
  await page.keyboard.press('Alt+2')
  await page.getByRole('article').first().waitFor()
  const field = page.getByRole('textbox', { name: translate('en', 'log.searchLabel') })
  await field.focus()
  await page.evaluate(watchKey)
  await page.keyboard.press('4')
  const first = [await page.evaluate(() => (globalThis as unknown as Watched).painted)]
  await field.fill('')
  await untilIdle(entente)
  const ours: number[] = []
  const limit: number[] = []
  const count = page.locator('.find > .sub')
  const whole = (await count.textContent()) ?? ''
  for (let run = 0; run < n; run += 1) {
    // Each digit leaves fewer of the numbered reports, so that each changes what is shown.
    for (const key of '427') {
      limit.push(await page.evaluate(emptyFrame))
      await page.evaluate(watchKey)
      await page.keyboard.press(key)
      ours.push(await page.evaluate(() => (globalThis as unknown as Watched).painted))
    }
    await field.fill('')
    await count.filter({ hasText: whole }).waitFor()
  }
  return [
    figureOf(`filter-${size}`, ours, limit, { toReach: 4 }),
    figureOf(`filter-first-key-${size}`, first, limit),
  ]
}

type Watched = { painted: Promise<number> }

/** Runs in the page: begins to wait for a key; `painted` is from the key's own time until its count of entries is painted. */
function watchKey(): void {
  const count = document.querySelector('.find > .sub')
  const before = count?.textContent
  const painted = new Promise<number>((done) => {
    let pressed = 0
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - pressed)
    const observer = new MutationObserver(() => {
      if (pressed === 0 || count?.textContent === before) return
      observer.disconnect()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    if (count) observer.observe(count, { childList: true, characterData: true, subtree: true })
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
      capture: true,
      once: true,
    })
  })
  Object.assign(globalThis, { painted })
}

/** Runs in the page: from any moment until the next frame is painted. */
function emptyFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame((from) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done(performance.now() - from)
        channel.port2.postMessage(null)
      })
    })
  })
}

/** A report opened and written as PDF, against printing the same page raw; and building it, against reading the log. */
async function report(entente: Launched, scratch: string, n: number): Promise<Figure[]> {
  const { page } = entente
  const html = await exportedHtml(page, scratch)
  const raw = join(scratch, 'raw.html')
  await writeFile(raw, html)
  const ours: number[] = []
  const limit: number[] = []
  const built: number[] = []
  const fold: number[] = []
  for (let run = 0; run < n; run += 1) {
    await page.keyboard.press('Alt+2')
    await page.getByRole('article').first().waitFor()
    const from = performance.now()
    await page.keyboard.press('Alt+7')
    await page.locator('.report-frame').waitFor()
    built.push(performance.now() - from)
    await page.keyboard.press('e')
    await page.locator('.report-saved').filter({ hasText: '.pdf' }).waitFor()
    ours.push(performance.now() - from)
    limit.push(await printRaw(scratch, raw))
    fold.push(await page.evaluate(readAll))
  }
  return [figureOf('report-10k', ours, limit, { toReach: 1.3 }), figureOf('report-build-10k', built, fold)]
}

/** Writes the report as HTML, the way an official does, and reads it. */
async function exportedHtml(page: Page, folder: string): Promise<string> {
  await page.keyboard.press('Alt+7')
  const choice = page.getByRole('radio', { name: /^HTML/ })
  await choice.focus()
  await choice.press('Space')
  await page
    .getByRole('button', { name: translate('en', 'report.screen.exportAs', { format: 'HTML' }) })
    .click()
  await page.locator('.report-saved').filter({ hasText: '.html' }).waitFor()
  const name = (await readdir(folder)).find((each) => each.endsWith('.html')) ?? ''
  return readFile(join(folder, name), 'utf8')
}

/** Milliseconds that the same runtime alone takes to load and print a page of the disk; the app refuses such pages. */
async function printRaw(scratch: string, path: string): Promise<number> {
  const options = {
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
  const profile = join(scratch, 'bare-profile')
  await mkdir(profile, { recursive: true })
  let text = ''
  const env = { ENTENTE_BENCH_PRINT: JSON.stringify({ path, options }) }
  await runBare(await folderOf(scratch, 'print-bare'), profile, env, patience, (part) => (text += part))
  if (!text.includes('tookMs')) throw new Error('the raw page was not printed')
  return (JSON.parse(text) as { tookMs: number }).tookMs
}

/** Runs in the page: milliseconds that reading and parsing every row takes. */
async function readAll(): Promise<number> {
  const from = performance.now()
  const opening = indexedDB.open('entente')
  const db = await new Promise<IDBDatabase>((done) => {
    opening.onsuccess = () => done(opening.result)
  })
  const asked = db.transaction('entries').objectStore('entries').getAll()
  const rows = await new Promise<{ header: string; body: string }[]>((done) => {
    asked.onsuccess = () => done(asked.result as { header: string; body: string }[])
  })
  rows.forEach(({ header, body }) => [JSON.parse(header), JSON.parse(body)])
  db.close()
  return performance.now() - from
}
