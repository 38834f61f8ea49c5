import { BrowserWindow, Menu } from 'electron'
import { dirname, join } from 'node:path'
import { failurePage } from './failure-page.ts'
import { holdDocument } from './protocol.ts'

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

/** Opens the one window that writes; instead of a white window it shows why there is none. */
export function openWindow(address: string, preload: string, isVisible: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Entente',
    icon: join(dirname(preload), 'icon.png'),
    backgroundColor: '#f4f6f7',
    webPreferences: { ...CONFINED, preload },
  })
  const fail = (reason: string) => void window.loadURL(holdDocument(failurePage(reason)))
  window.once('ready-to-show', () => {
    if (isVisible) window.show()
  })
  // The page would replace the title that the workspace sets through the bridge.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== -3) fail(description) // -3: replaced by another load
  })
  window.webContents.on('preload-error', (_event, _path, error) => {
    fail(error.message)
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') fail(reason)
  })
  void window.loadURL(address).catch(() => undefined) // did-fail-load tells
  return window
}

/** No bar is shown; its roles keep copy and paste on macOS and zoom everywhere. */
export function setMenu(): void {
  const zoom = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { role: 'editMenu' },
      { role: 'viewMenu', submenu: zoom.map((role) => ({ role })) },
      { role: 'windowMenu' },
    ]),
  )
}
