import { app, BrowserWindow, dialog, type Session } from 'electron'
import { dirname, join } from 'node:path'
import type { shell } from '../data/words/en/shell.ts'
import type { Failure } from '../data/words/failure-page.ts'
import { rememberedPlace, rememberPlace } from './place.ts'
import { failure, holdDocument } from './protocol.ts'

/** What every page of ours runs under. */
export const CONFINED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  autoplayPolicy: 'user-gesture-required',
} as const

type Settings = {
  address: string
  preload: string
  /** The file that remembers where the window was. */
  placeFile: string
  isVisible: boolean
  /** The part of the browser engine that the window lives in. */
  session: Session
  words: Record<keyof typeof shell, string>
}

/** Opens the one window that writes; instead of a white or stuck window it shows what happened and the way back. */
export function openWindow(settings: Settings): BrowserWindow {
  const { address, preload, placeFile, isVisible, session, words } = settings
  const { isMaximized, ...place } = rememberedPlace(placeFile)
  const window = new BrowserWindow({
    ...place,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Entente',
    icon: join(dirname(preload), 'icon.png'),
    backgroundColor: '#f4f6f7',
    webPreferences: { ...CONFINED, preload, session },
  })
  window.setMenuBarVisibility(false)
  rememberPlace(window, placeFile)
  window.once('ready-to-show', () => {
    if (isVisible && isMaximized) window.maximize()
    if (isVisible) window.show()
  })
  // The page would replace the title that the workspace sets through the bridge.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  showFailures(window, address)
  offerWayOut(window, words)
  void window.loadURL(address).catch(() => undefined) // did-fail-load tells
  return window
}

function showFailures({ webContents }: BrowserWindow, address: string): void {
  let shown = ''
  const show = (what: Failure, reason: string) => {
    // When even this page's process ends, loading it again would go on for ever.
    if (shown && webContents.getURL() === shown) {
      dialog.showErrorBox('Entente', reason)
      app.exit(1)
    }
    shown = holdDocument(failure(what, reason, address))
    void webContents.loadURL(shown)
  }
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== -3) show('failed', description) // -3: replaced by another load
  })
  webContents.on('preload-error', (_event, _path, error) => {
    show('failed', error.message)
  })
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') show('stopped', reason)
  })
}

/** A window that answers no more can be waited for or opened again; the question goes when it answers. */
function offerWayOut(window: BrowserWindow, words: Settings['words']): void {
  let question = new AbortController()
  window.on('unresponsive', () => {
    question.abort()
    question = new AbortController()
    const { signal } = question
    const buttons = [words['shell.hung.wait'], words['shell.again']]
    const text = { message: words['shell.hung.title'], detail: words['shell.hung.body'] }
    void dialog
      .showMessageBox(window, { ...text, type: 'warning', buttons, cancelId: 0, signal })
      .then(({ response }) => {
        if (response === 1) window.webContents.forcefullyCrashRenderer()
      })
  })
  window.on('responsive', () => {
    question.abort()
  })
}

/** A window that nobody sees, as confined as the one that is seen. */
export const hiddenWindow = (preload: string, session: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: { ...CONFINED, preload, session },
  })
