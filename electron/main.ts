import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, powerMonitor, session, type Session } from 'electron'
import { shell as en } from '../data/words/en/shell.ts'
import { shell as fr } from '../data/words/fr/shell.ts'
import { answer } from './answer.ts'
import { backupsOf, besideOf } from './backup/backups.ts'
import { backupHandlers, withBackups } from './backup/handlers.ts'
import { finishBeforeQuit } from './backup/quit.ts'
import { type Channel, contract, type Handlers } from './contract.ts'
import { diskHandlers } from './disk/handlers.ts'
import { keptTexts } from './disk/kept-texts.ts'
import { mendLogs } from './disk/torn-log.ts'
import { whyClosed, type Closed } from './disk/why-closed.ts'
import { newerWriter } from './disk/written-by.ts'
import { handlersFor } from './handlers.ts'
import { commandIn, endAtOnce, endWithPages } from './headless/in-electron.ts'
import { lockHandlers, type Vault } from './lock/handlers.ts'
import { vaultIn } from './lock/vault.ts'
import { setMenu } from './menu.ts'
import { bundlesIn, openedBundles } from './opened-bundles.ts'
import { keepPlace } from './place.ts'
import { closeNetwork, confineContents, harden } from './permissions.ts'
import { APP_ORIGIN, registerScheme, serveApp } from './protocol.ts'
import { selfCheck } from './self-check.ts'
import { wallDisplay } from './wall.ts'
import { hiddenWindow, openWindow } from './window.ts'

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

/** The first answer is sought while the engine starts, by the one instance that there is. */
let firstLook = app.requestSingleInstanceLock() ? whyClosed(profile, app.getVersion()) : null

/** Why the window may not open, or null. Without a disk there is no lock either, so another one may come to write. */
async function whyNot(): Promise<Closed | null> {
  const reason = await (firstLook ?? whyClosed(profile, app.getVersion()))
  firstLook = null
  if (!reason && !app.requestSingleInstanceLock()) app.quit()
  return reason
}

// Before the engine opens a file: what locking left behind is removed, by the one instance that there is.
if (app.requestSingleInstanceLock()) void startWith(vaultOf(profile))
else void whyNot().then((reason) => (reason ? startWith(vaultOf(profile)) : undefined))

async function startWith(vault: Vault | string): Promise<void> {
  await app.whenReady()
  if (typeof vault !== 'string') return start(vault)
  dialog.showErrorBox('Entente', vault)
  app.exit(1)
}

/** What the profile holds, or why that cannot be told: a lock that cannot be read must not be taken for none. */
function vaultOf(folder: string): Vault | string {
  try {
    if (newerWriter(folder) !== null) return vaultIn(join(folder, 'unopened'))
    mendLogs(folder)
    return vaultIn(folder)
  } catch (thrown) {
    return `${folder}: ${thrown instanceof Error ? thrown.message : String(thrown)}`
  }
}

async function start(vault: Vault): Promise<void> {
  const renderer = process.env['ENTENTE_RENDERER']
  const folder = !app.isPackaged && renderer ? renderer : join(__dirname, '..', 'renderer')
  const words = app.getLocale().startsWith('fr') ? fr : en
  const prepared = new Set<Session>()
  const sessionOf = (partition: string | null): Session => {
    const part = partition === null ? session.defaultSession : session.fromPartition(partition)
    if (!prepared.has(part)) {
      serveApp(part, folder, whyNot)
      harden(part, devServer)
      prepared.add(part)
    }
    return part
  }
  sessionOf(null) // pages are printed in it
  if (command) return endWithPages(command, profile)
  setMenu(words)

  const preload = join(__dirname, 'preload.cjs')
  const placeFile = join(profile, 'window.json')
  const answering = new Map<number, Handlers>()
  const answerWith = (window: BrowserWindow, handlers: Handlers) => {
    const { id } = window.webContents
    answering.set(id, handlers)
    window.once('closed', () => answering.delete(id))
  }
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) => {
      const handlers = answering.get(event.sender.id)
      if (!handlers) return { ok: false, problem: { code: 'ipc.untrusted-sender', facts: { channel } } }
      return answer(channel, handlers, origin, event, raw)
    })
  }

  const wall = wallDisplay(`${origin}/?wall`, join(__dirname, 'icon.png'))
  const backups = backupsOf(profile, vault.source, () => new Date().toISOString())
  const texts = keptTexts()
  if (!isSelfCheck) finishBeforeQuit(() => Promise.all([backups.finish(), texts.finish()]))
  let askToLock: () => void = () => undefined
  let window = open()

  /** Opens the window on what the profile holds now. */
  function open(): BrowserWindow {
    const part = sessionOf(vault.store().partition)
    const isVisible = !isSelfCheck
    const opened = openWindow({ address: `${origin}/`, preload, placeFile, isVisible, session: part, words })
    const toggleWall = () => wall.toggle(opened, part)
    const shell = handlersFor(profile, vault, words, opened, bundles, toggleWall)
    const others = {
      ...withBackups(shell, backups, vault),
      ...backupHandlers(backups, vault, words, opened),
      ...diskHandlers(profile, opened),
      ...texts.handlers(vault.store().folder),
    }
    const lock = lockHandlers(vault, opened, {
      replace: () => {
        keepPlace(window, placeFile)
        const before = window
        window = open()
        wall.renew(sessionOf(vault.store().partition))
        before.destroy()
      },
      openHidden: ({ partition, folder: itsFolder }, handlers) => {
        const hidden = hiddenWindow(preload, sessionOf(partition))
        answerWith(hidden, { ...others, ...texts.handlers(itsFolder), ...handlers })
        void hidden.loadURL(`${origin}/?fill`).catch(() => undefined) // did-fail-load tells
        return hidden
      },
      forget: async ({ partition, folder: itsFolder }) => {
        await texts.forget(itsFolder)
        await sessionOf(partition).clearStorageData()
      },
    })
    answerWith(opened, { ...others, ...lock.handlers })
    opened.once('closed', () => {
      if (opened === window) wall.close()
    })
    askToLock = lock.askToLock
    return opened
  }
  powerMonitor.on('lock-screen', () => askToLock())
  powerMonitor.on('suspend', () => askToLock())

  if (isSelfCheck) {
    const report = await selfCheck(window)
    process.stdout.write(`${JSON.stringify(report)}\n`, () => {
      for (const folder of [profile, besideOf(profile)])
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      app.exit(report.ok ? 0 : 1)
    })
    return
  }

  app.on('second-instance', (_event, argv, folder) => {
    if (window.isDestroyed()) return
    for (const path of bundlesIn(argv, folder)) void bundles.offer(path)
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  await vault.sweep()
}
