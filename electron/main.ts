import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, ipcMain, session } from 'electron'
import { shell as en } from '../data/words/en/shell.ts'
import { shell as fr } from '../data/words/fr/shell.ts'
import { answer } from './answer.ts'
import { type Channel, contract } from './contract.ts'
import { whyUnwritable } from './durable.ts'
import { handlersFor } from './handlers.ts'
import { commandIn, endAtOnce, endWithPages } from './headless/in-electron.ts'
import { setMenu } from './menu.ts'
import { bundlesIn, openedBundles } from './opened-bundles.ts'
import { closeNetwork, confineContents, harden } from './permissions.ts'
import { APP_ORIGIN, registerScheme, serveApp } from './protocol.ts'
import { selfCheck } from './self-check.ts'
import { openWindow } from './window.ts'

const command = commandIn(process.argv)
// Ends the program here, before there is any need of a display, unless the command is to print.
if (command) endAtOnce(command)

const isSelfCheck = process.argv.includes('--self-check')
const devServer = app.isPackaged ? null : (process.env['ENTENTE_DEV_SERVER'] ?? null)
const origin = devServer ?? APP_ORIGIN

app.setName('Entente')
const ownProfile =
  isSelfCheck || command ? mkdtempSync(join(tmpdir(), 'entente-windowless-')) : process.env['ENTENTE_PROFILE']
if (ownProfile) app.setPath('userData', resolve(ownProfile))
const profile = app.getPath('userData')

registerScheme()
closeNetwork(devServer)
confineContents(APP_ORIGIN, devServer)

const bundles = openedBundles()
for (const path of bundlesIn(process.argv, process.cwd())) void bundles.offer(path)
// macOS tells of a double click in this way, often before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  void bundles.offer(path)
})

/** Why the window may not open, or null. Without a disk there is no lock either, so another one may come to write. */
async function whyNot(): Promise<string | null> {
  const reason = await whyUnwritable(profile)
  if (!reason && !app.requestSingleInstanceLock()) app.quit()
  return reason
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else void whyNot().then((reason) => (reason ? app.whenReady().then(start) : undefined))

async function start(): Promise<void> {
  const renderer = process.env['ENTENTE_RENDERER']
  const folder = !app.isPackaged && renderer ? renderer : join(__dirname, '..', 'renderer')
  const words = app.getLocale().startsWith('fr') ? fr : en
  serveApp(session.defaultSession, folder, whyNot)
  harden(session.defaultSession, devServer)
  if (command) return endWithPages(command, profile)
  setMenu(words)

  const window = openWindow({
    address: `${origin}/`,
    preload: join(__dirname, 'preload.cjs'),
    placeFile: join(profile, 'window.json'),
    isVisible: !isSelfCheck,
    words,
  })
  const handlers = handlersFor(profile, words, window, bundles)
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) => answer(channel, handlers, origin, event, raw))
  }

  if (isSelfCheck) {
    const report = await selfCheck(window)
    process.stdout.write(`${JSON.stringify(report)}\n`, () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
      app.exit(report.ok ? 0 : 1)
    })
    return
  }

  app.on('second-instance', (_event, argv, folder) => {
    for (const path of bundlesIn(argv, folder)) void bundles.offer(path)
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
}
