import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, ipcMain, session } from 'electron'
import { answer } from './answer.ts'
import { type Channel, contract } from './contract.ts'
import { handlersFor } from './handlers.ts'
import { closeNetwork, confineContents, harden } from './permissions.ts'
import { APP_ORIGIN, registerScheme, serveApp } from './protocol.ts'
import { selfCheck } from './self-check.ts'
import { openWindow, setMenu } from './window.ts'

const isSelfCheck = process.argv.includes('--self-check')
const devServer = app.isPackaged ? null : (process.env['ENTENTE_DEV_SERVER'] ?? null)
const origin = devServer ?? APP_ORIGIN

app.setName('Entente')
const ownProfile = isSelfCheck
  ? mkdtempSync(join(tmpdir(), 'entente-self-check-'))
  : process.env['ENTENTE_PROFILE']
if (ownProfile) app.setPath('userData', resolve(ownProfile))

registerScheme()
closeNetwork(devServer)
confineContents(APP_ORIGIN, devServer)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const renderer = process.env['ENTENTE_RENDERER']
  serveApp(session.defaultSession, !app.isPackaged && renderer ? renderer : join(__dirname, '..', 'renderer'))
  harden(session.defaultSession, devServer)
  setMenu()

  const window = openWindow(`${origin}/`, join(__dirname, 'preload.cjs'), !isSelfCheck)
  const handlers = handlersFor(app.getPath('userData'), () => window)
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) => answer(channel, handlers, origin, event, raw))
  }

  if (isSelfCheck) {
    const report = await selfCheck(window)
    process.stdout.write(`${JSON.stringify(report)}\n`, () => {
      rmSync(app.getPath('userData'), { recursive: true, force: true, maxRetries: 3 })
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
