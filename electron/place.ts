import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import * as v from 'valibot'

const Place = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })
const Remembered = v.object({ ...Place.entries, isMaximized: v.boolean() })

/** Where the window was when it was last closed, moved wholly onto a screen that there is now. */
export function rememberedPlace(file: string): Rectangle & { isMaximized: boolean } {
  try {
    const { isMaximized, ...place } = v.parse(Remembered, JSON.parse(readFileSync(file, 'utf8')))
    return { ...fitted(place, screen.getDisplayMatching(place).workArea), isMaximized }
  } catch {
    const { workArea } = screen.getPrimaryDisplay() // a first start, or no such file
    const middle = (space: number, size: number) => Math.round((space - size) / 2)
    const [width, height] = [1440, 900]
    const x = workArea.x + middle(workArea.width, width)
    const y = workArea.y + middle(workArea.height, height)
    return { ...fitted({ x, y, width, height }, workArea), isMaximized: false }
  }
}

/** Writes the place down when the window closes. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => keepPlace(window, file))
}

/** Writes the place down; a disk that takes nothing must not keep the window open. */
export function keepPlace(window: BrowserWindow, file: string): void {
  const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // The next start takes the middle of the screen.
  }
}

function fitted(place: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  const within = (at: number, low: number, room: number) => Math.min(Math.max(at, low), low + room)
  return {
    x: within(place.x, area.x, area.width - width),
    y: within(place.y, area.y, area.height - height),
    width,
    height,
  }
}
