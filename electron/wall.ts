import { BrowserWindow, screen, type Rectangle, type Session } from 'electron'
import { CONFINED } from './window.ts'

/** The one wall display: a window without a bridge, which can ask nothing of the machine and shows what it is sent. */
export function wallDisplay(address: string, icon: string) {
  let wall: BrowserWindow | null = null

  function open(session: Session, place: Rectangle, isFull: boolean): BrowserWindow {
    const opened = new BrowserWindow({
      ...place,
      minWidth: 800,
      minHeight: 450,
      show: false,
      fullscreen: isFull,
      title: 'Entente',
      icon,
      backgroundColor: '#0b1216',
      // No preload: no channel, neither to write nor to read.
      webPreferences: { ...CONFINED, session },
    })
    opened.setMenuBarVisibility(false)
    const { webContents } = opened
    opened.once('ready-to-show', () => opened.show())
    // A wall that cannot show what it should is taken down, and can be opened again.
    webContents.on('render-process-gone', () => opened.destroy())
    webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
      if (isMainFrame && code !== -3) opened.destroy() // -3: replaced by another load
    })
    webContents.on('will-navigate', (event) => {
      if (event.url !== address) event.preventDefault()
    })
    // Without its own address it would be a second main window.
    webContents.on('did-navigate', (_event, url) => {
      if (url !== address) opened.destroy()
    })
    webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown' || input.key !== 'Escape' || !opened.isFullScreen()) return
      event.preventDefault()
      opened.setFullScreen(false)
    })
    const onRemoved = () => opened.setFullScreen(false)
    screen.on('display-removed', onRemoved)
    opened.once('closed', () => {
      screen.off('display-removed', onRemoved)
      if (wall === opened) wall = null
    })
    void opened.loadURL(address).catch(() => undefined) // did-fail-load tells
    return opened
  }

  return {
    /** Opens it beside the window that officials use, full on a second screen, or closes it; whether it is open then. */
    toggle(beside: BrowserWindow, session: Session): boolean {
      if (wall) {
        wall.close()
        return false
      }
      const { place, isFull } = placeBeside(beside)
      wall = open(session, place, isFull)
      return true
    },
    /** When another window takes the place of the one that officials use: nothing of before stays in this one either. */
    renew(session: Session): void {
      const before = wall
      if (!before) return
      wall = open(session, before.getNormalBounds(), before.isFullScreen())
      before.destroy()
    },
    close: () => wall?.destroy(),
  }
}

/** The whole of another screen, or the size of a large window where there is but one. */
function placeBeside(window: BrowserWindow): { place: Rectangle; isFull: boolean } {
  const here = screen.getDisplayMatching(window.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id)
  if (other) return { place: other.bounds, isFull: true }
  const { x, y, width, height } = here.workArea
  return { place: { x, y, width: Math.min(1600, width), height: Math.min(900, height) }, isFull: false }
}
