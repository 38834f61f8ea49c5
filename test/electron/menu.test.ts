import { afterEach, expect, it, vi } from 'vitest'
import { shell as en } from '../../data/words/en/shell.ts'
import { shell as fr } from '../../data/words/fr/shell.ts'
import { setMenu } from '../../electron/menu.ts'

type Item = { label?: string; role?: string; submenu?: Item[] }
const built = vi.hoisted(() => ({ menu: [] as Item[] }))
vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (items: Item[]) => items,
    setApplicationMenu: (menu: Item[]) => (built.menu = menu),
  },
}))
const platform = process.platform
const on = (value: string) => Object.defineProperty(process, 'platform', { value })
afterEach(() => on(platform))

it('[SHL-18] macOS has editing, zoom and quitting in the menu, in the language of the system', () => {
  on('darwin')
  setMenu(fr)
  expect(built.menu.map(({ label }) => label)).toEqual(['Entente', 'Édition', 'Affichage'])
  const roles = built.menu.flatMap(({ submenu }) => submenu?.map(({ role }) => role))
  expect(roles).toEqual(
    expect.arrayContaining(['copy', 'paste', 'cut', 'undo', 'selectAll', 'zoomIn', 'quit']),
  )
  const labels = built.menu.flatMap(({ submenu }) => submenu?.map(({ label }) => label))
  expect(labels).toContain('Tout sélectionner')
})

it('[SHL-18] elsewhere there are only keys', () => {
  on('linux')
  setMenu(en)
  expect(built.menu.map(({ label }) => label)).toEqual(['View'])
})
