import { Menu } from 'electron'
import type { shell } from '../data/words/en/shell.ts'

const edit = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
const view = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const

/** Zoom keys as they are typed without Shift and on the number pad. */
const further = [
  { role: 'zoomIn', accelerator: 'CommandOrControl+=' },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd' },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub' },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0' },
] as const

/** Keys for zoom and full screen. Only macOS shows a menu, which must be there for copy and paste to work. */
export function setMenu(words: Record<keyof typeof shell, string>): void {
  const items = (roles: readonly (typeof edit | typeof view | typeof ofApp)[number][]) =>
    roles.map((role) => ({ role, label: words[`shell.menu.${role}`] }))
  const viewItems = [...items(view), ...further.map((item) => ({ ...item, visible: false }))]
  const viewMenu = { label: words['shell.menu.view'], submenu: viewItems }
  const appMenu = { label: 'Entente', submenu: items(ofApp) }
  const editMenu = { label: words['shell.menu.edit'], submenu: items(edit) }
  const menus = process.platform === 'darwin' ? [appMenu, editMenu, viewMenu] : [viewMenu]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}

const ofApp = ['about', 'hide', 'minimize', 'quit'] as const
