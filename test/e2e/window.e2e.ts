import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { root } from '../../tools/paths.ts'

afterAll(removeFolders)

/** What the operating system does takes its time on a busy computer. */
const patience = { timeout: 20_000 }

/** A key as the operating system hands it to the window, so that the menu's keys work too. */
const press = ({ app }: Launched, keyCode: string, ...modifiers: ('control' | 'shift')[]) =>
  app.evaluate(
    ({ BrowserWindow }, input) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.focus()
      for (const type of ['keyDown', 'char', 'keyUp'] as const) contents?.sendInputEvent({ type, ...input })
    },
    { keyCode, modifiers },
  )

/** The engine drops keys, and the window sets its title, until the first screen is drawn: an official sees none before. */
async function drawn({ page }: Launched): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const seen = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return {
      address: window?.webContents.getURL() ?? '',
      zoom: window?.webContents.getZoomLevel(),
      place: window?.getBounds(),
      isFull: window?.isFullScreen(),
      hasBar: window?.isMenuBarVisible(),
      title: window?.getTitle(),
    }
  })

/** The text of the page that stands there, which runs no script, as its printed text. */
const shownHtml = ({ app }: Launched) =>
  app.evaluate(async ({ BrowserWindow, session }) => {
    const address = BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? ''
    return (await session.defaultSession.fetch(address)).text()
  })

/** Waits for the failure page, then takes its first link by the keyboard until the window is back. */
async function comeBack(entente: Launched): Promise<void> {
  await expect.poll(async () => (await seen(entente)).address, patience).toContain('app://entente/document/')
  await expect
    .poll(async () => {
      await press(entente, 'Tab')
      await press(entente, 'Return')
      return (await seen(entente)).address
    }, patience)
    .toBe('app://entente/')
}

it('[SHL-13] a window whose process ends says so in both languages, and comes back with what was saved', async () => {
  const entente = await launchEntente()
  await entente.page.evaluate(() => {
    localStorage.setItem('kept', 'yes')
    return window.machine?.ask('journal.append', { workspace: 'w-1', lines: ['saved'] })
  })
  await entente.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(async () => (await seen(entente)).address, patience).toContain('app://entente/document/')
  const html = await shownHtml(entente)
  expect(html).toContain('The window of Entente stopped')
  expect(html).toContain('La fenêtre d’Entente s’est arrêtée')
  expect(html).toContain(entente.profile)
  await comeBack(entente)
  const journal = await entente.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `machine.ask('journal.read', { workspace: 'w-1' }).then((r) => [r.value.text, document.title !== null])`,
    ),
  )
  expect(journal).toEqual(['saved\n', true])
  await entente.kill()
})

it('[SHL-14] a window that does not answer can be waited for, or opened again', async () => {
  const entente = await launchEntente()
  const hang = (response: number) =>
    entente.app.evaluate(async ({ BrowserWindow, dialog }, answer) => {
      const asked: object[] = []
      dialog.showMessageBox = (...words: object[]) => {
        asked.push(words.at(-1) ?? {})
        return Promise.resolve({ response: answer, checkboxChecked: false })
      }
      BrowserWindow.getAllWindows()[0]?.emit('unresponsive')
      await Promise.resolve()
      return asked
    }, response)
  expect(await hang(0)).toMatchObject([
    { message: 'Entente is not answering', buttons: ['Wait', 'Open Entente again'] },
  ])
  expect((await seen(entente)).address).toBe('app://entente/')
  await hang(1)
  await comeBack(entente)
  await entente.kill()
})

it('[SHL-15] a profile folder that cannot be written is said with its reason, and nothing is opened', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  const entente = await launchEntente({ profile: join(folder, 'file', 'profile') })
  const text = (await entente.page.textContent('body')) ?? ''
  expect(text).toContain('Entente cannot write to the disk')
  expect(text).toContain('Entente ne peut pas écrire sur le disque')
  expect(text).toContain('ENOTDIR')
  await entente.kill()
})

it('[SHL-16] [SHL-17] zoom, full screen and place: by the keys, remembered, and always on a screen', async () => {
  const profile = await temporaryFolder()
  let entente = await launchEntente({ profile })
  await drawn(entente)
  const zoomAfter = async (...keys: Parameters<typeof press> extends [Launched, ...infer K] ? K : never) => {
    const before = (await seen(entente)).zoom
    await press(entente, ...keys)
    await expect.poll(async () => (await seen(entente)).zoom, patience).not.toBe(before)
    return (await seen(entente)).zoom
  }
  expect(await zoomAfter('=', 'control')).toBe(0.5)
  expect(await zoomAfter('Plus', 'control', 'shift')).toBe(1)
  expect(await zoomAfter('numadd', 'control')).toBe(1.5)
  expect(await zoomAfter('0', 'control')).toBe(0)
  expect(await zoomAfter('-', 'control')).toBe(-0.5)
  await press(entente, 'F11')
  await expect.poll(async () => (await seen(entente)).isFull, patience).toBe(true)
  await press(entente, 'F11')
  await expect.poll(async () => (await seen(entente)).isFull, patience).toBe(false)
  expect((await seen(entente)).hasBar).toBe(false)

  const place = { x: 120, y: 80, width: 1010, height: 720 }
  await entente.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to)
  }, place)
  await expect.poll(async () => (await seen(entente)).place, patience).toEqual(place)
  await entente.close()
  entente = await launchEntente({ profile })
  expect(await seen(entente)).toMatchObject({ place, zoom: -0.5 })
  await entente.close()

  // The screen it was on is gone: it opens on the one that is left, whole.
  const file = join(profile, 'window.json')
  const remembered = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...remembered, x: 90_000, y: -5_000, width: 99_999 }))
  entente = await launchEntente({ profile })
  const area = await entente.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
  const { place: moved } = await seen(entente)
  expect(moved).toMatchObject({ x: area.x, y: area.y, width: area.width, height: 720 })
  await entente.close()

  await writeFile(file, 'broken')
  entente = await launchEntente({ profile })
  expect((await seen(entente)).place).toMatchObject({ width: Math.min(1440, area.width) })
  await entente.close()
})

it('[MODE-1] the title that the task bar shows is the one that carries the mode', async () => {
  const entente = await launchEntente()
  await drawn(entente)
  const title = 'EXERCISE | EXERCICE – Flood – Entente'
  await entente.page.evaluate((text) => window.machine?.ask('window.title', { title: text }), title)
  await entente.page.evaluate(() => {
    document.title = 'taken over'
  })
  expect((await seen(entente)).title).toBe(title)
  await entente.close()
})

it('[SHL-22] a window of which a file is missing says so in both languages and offers the way back, never a white page', async () => {
  const folder = await temporaryFolder()
  await cp(join(root, 'dist', 'renderer'), folder, { recursive: true })
  const assets = join(folder, 'assets')
  for (const name of await readdir(assets)) if (/^App-.*\.js$/.test(name)) await rm(join(assets, name))
  const entente = await launchEntente({ env: { ENTENTE_RENDERER: folder } })
  await entente.page.getByText('This part of the screen stopped').waitFor()
  await entente.page.getByText('Cette partie de l’écran s’est arrêtée').waitFor()
  await cp(join(root, 'dist', 'renderer'), folder, { recursive: true })
  await entente.page.getByRole('button', { name: 'Start again' }).click()
  await entente.page.locator('.app').waitFor()
  await entente.close()
})
