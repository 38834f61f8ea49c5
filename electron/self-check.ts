import { once } from 'node:events'
import { app, safeStorage, type BrowserWindow } from 'electron'
import { printPdf } from './export/pdf.ts'

type Check = { name: string; ok: boolean; detail: string }
type Report = { ok: boolean; version: string; electron: string; isPackaged: boolean; checks: Check[] }

/** The packaged app proves itself: fuses forbid inspection, so nothing outside can look in. */
export async function selfCheck(window: BrowserWindow): Promise<Report> {
  const checks: Check[] = []
  async function check(name: string, work: () => Promise<string>): Promise<void> {
    try {
      checks.push({ name, ok: true, detail: await work() })
    } catch (thrown) {
      checks.push({ name, ok: false, detail: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  }

  await check('window', () => loaded(window))
  await check('ipc', () => inPage(window, `machine.ask('app.info', {}).then((r) => r.ok && r.value.version)`))
  await check('journal', () => inPage(window, journalScript))
  await check('indexeddb', () => inPage(window, storeScript))
  await check('pdf', async () => {
    const bytes = await printPdf('self-check', '<!doctype html><title>x</title><h1>Entente</h1>', 'Entente')
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Error('not a PDF')
    return `${String(bytes.length)} bytes`
  })
  await check('safeStorage', () =>
    Promise.resolve(safeStorage.isEncryptionAvailable() ? 'available' : 'not available'),
  )
  return {
    ok: checks.every((each) => each.ok),
    version: app.getVersion(),
    electron: process.versions.electron,
    isPackaged: app.isPackaged,
    checks,
  }
}

async function loaded(window: BrowserWindow): Promise<string> {
  const { webContents } = window
  if (webContents.isLoading()) await once(webContents, 'did-stop-loading')
  const address = webContents.getURL()
  if (address.includes('/document/')) throw new Error('the failure page was shown')
  const text = await inPage(window, contentScript)
  return `${address}, ${text} elements`
}

/** Runs in the window; a result that is not true-ish is a failure. */
async function inPage(window: BrowserWindow, script: string): Promise<string> {
  const value: unknown = await window.webContents.executeJavaScript(`(async () => ${script})()`)
  if (!value) throw new Error(`the window answered ${String(value)}`)
  return String(value)
}

/** The window counts as loaded once something stands in its root. */
const contentScript = `new Promise((done) => {
  const count = () => document.querySelectorAll('#root *').length
  if (count() > 0) return done(count())
  new MutationObserver(() => count() > 0 && done(count())).observe(document, { childList: true, subtree: true })
  setTimeout(() => done(0), 20000)
})`

const journalScript = `machine
  .ask('journal.append', { workspace: 'self-check', lines: ['one', 'two'] })
  .then(() => machine.ask('journal.read', { workspace: 'self-check' }))
  .then((r) => r.ok && r.value.text === 'one\\ntwo\\n' && r.value.tornTail === null && '2 lines')`

const storeScript = `new Promise((done, fail) => {
  const opening = indexedDB.open('self-check', 1)
  opening.onerror = () => fail(opening.error)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('kept', 1)
  opening.onsuccess = () => {
    const reading = opening.result.transaction('rows').objectStore('rows').get(1)
    reading.onsuccess = () => done(reading.result)
  }
})`
