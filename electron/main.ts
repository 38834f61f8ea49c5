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
import { setMenu } from './menu.ts'
import { closeNetwork, confineContents, harden } from './permissions.ts'
import { APP_ORIGIN, registerScheme, serveApp } from './protocol.ts'
import { selfCheck } from './self-check.ts'
import { openWindow } from './window.ts'

const isSelfCheck = process.argv.includes('--self-check')
const devServer = app.isPackaged ? null : (process.env['ENTENTE_DEV_SERVER'] ?? null)
const origin = devServer ?? APP_ORIGIN

app.setName('Entente')
const ownProfile = isSelfCheck
  ? mkdtempSync(join(tmpdir(), 'entente-self-check-'))
  : process.env['ENTENTE_PROFILE']
if (ownProfile) app.setPath('userData', resolve(ownProfile))
const profile = app.getPath('userData')

registerScheme()
closeNetwork(devServer)
confineContents(APP_ORIGIN, devServer)

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
  setMenu(words)

  const window = openWindow({
    address: `${origin}/`,
    preload: join(__dirname, 'preload.cjs'),
    placeFile: join(profile, 'window.json'),
    isVisible: !isSelfCheck,
    words,
  })
  const handlers = handlersFor(profile, words, window)
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

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
}
