import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { translate } from '../../data/words/translate.ts'
import { violationsOn } from '../support/axe.ts'
import { note } from '../support/desk-work.ts'
import { removeFolders } from '../support/launch.ts'
import { switchOn, type Laptop } from '../support/laptop.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const bridge = 'blue-water-bridge'
const folder = join(root, 'screenshots')
const ownWords = 'Own lane plan of Port Huron'

let desk: Laptop
let wall: Page
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  desk = await switchOn('en')
  const { t, page } = desk
  const port = { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU' } as const
  await makeDesk(desk, { ...port, name: 'Dana Example', position: 'Watch commander' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
})
afterAll(async () => {
  await desk.entente.close()
  await removeFolders()
})

const see = (page: Page, text: string) => page.getByText(text).first().waitFor()
async function shot(name: string, width: number, height: number): Promise<void> {
  await wall.setViewportSize({ width, height })
  await expect.poll(() => wall.locator('.map-canvas').first().getAttribute('data-painted')).toBe('yes')
  await wall.screenshot({ path: join(folder, `wall-${name}-${String(width)}.png`) })
}
/** Playwright waits for ever on a page whose way elsewhere was refused, so the text is asked for directly. */
const textOfWall = () => wall.evaluate(() => document.body.innerText)
const windows = () => desk.entente.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

it('[WAL-1] a key opens the wall display, which says why it shows nothing while no workspace is open', async () => {
  const { page, entente } = desk
  const opened = entente.app.waitForEvent('window')
  await page.keyboard.press('Alt+w')
  wall = await opened
  wall.setDefaultTimeout(15_000)
  await see(wall, desk.t('wall.nothing.closed'))
  expect(await violationsOn(wall)).toEqual([])
})

it('[WAL-2] [WAL-3] it shows the shared picture as it grows: mode, clocks, map, disruptions, decisions that wait', async () => {
  const { page, t } = desk
  await page.bringToFront()
  await desk.press(t('welcome.modeDo.exercise'))
  await desk.fill('welcome.workspaceName', 'Truck fire tabletop', desk.dialog())
  await desk.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'en'), desk.dialog())
  await desk.press(t('welcome.modeDo.exercise'), desk.dialog())
  await page.getByRole('banner').getByText('Truck fire tabletop').waitFor()
  await wall.getByRole('banner').getByText('EXERCISE').first().waitFor()
  await wall.getByRole('banner').getByText('EXERCICE').first().waitFor()
  expect(await wall.title()).toContain('EXERCISE | EXERCICE')
  await see(wall, t('wall.decisions.none'))
  await see(wall, t('app.exerciseClock.notStarted'))

  await page.keyboard.press('d')
  await desk.search('form.facility', 'Blue Water', nameOf(bridge, 'en'), desk.dialog())
  await desk.fill('form.title', 'Truck on fire, all lanes', desk.dialog())
  await desk.fill('form.source', 'Camera 4', desk.dialog())
  await desk.setCell('mode.commercial', 'direction.toCA', 'state.closed')
  await desk.submit('form.disruption.submit')
  await see(wall, 'Truck on fire, all lanes')

  await page.keyboard.press('p')
  await desk.fill('form.title', 'Trucks by Detroit', desk.dialog())
  await desk.fill('form.decision.text', 'Trucks go by Detroit.', desk.dialog())
  await desk.tick(desk.dialog().getByRole('checkbox', { name: t('form.decision.alsoConcur') }))
  await desk.fill('form.decision.signName', 'Dana Example', desk.dialog())
  await desk.submit('form.decision.submit')
  await see(wall, 'Trucks by Detroit')
  expect(await violationsOn(wall)).toEqual([])
  await shot('light', 1920, 1080)

  await desk.goTo(2)
  await page.keyboard.press('Alt+s')
  await note(desk, ownWords)
  await desk.goTo(1)
  await page.keyboard.press('d')
  await desk.search('form.facility', 'Ambassador', nameOf('ambassador-bridge', 'en'), desk.dialog())
  await desk.fill('form.title', ownWords, desk.dialog())
  await desk.fill('form.source', 'Own people', desk.dialog())
  await desk.setCell('mode.commercial', 'direction.toCA', 'state.restricted')
  await desk.submit('form.disruption.submit')
  await page.getByRole('row').filter({ hasText: ownWords }).waitFor()
  await page.keyboard.press('Alt+s')
  await page.keyboard.press('d')
  await desk.search('form.facility', 'Blue Water', nameOf(bridge, 'en'), desk.dialog())
  await desk.fill('form.title', 'Shared again', desk.dialog())
  await desk.fill('form.source', 'Camera 4', desk.dialog())
  await desk.setCell('mode.passenger', 'direction.toCA', 'state.restricted')
  await desk.submit('form.disruption.submit')
  await see(wall, 'Shared again')
  expect(await wall.getByText(ownWords).count()).toBe(0)
})

it('[WAL-3] it follows language and theme of the main window', async () => {
  const { page } = desk
  await page.keyboard.press('Alt+l')
  await see(wall, translate('fr', 'wall.decisions'))
  await page.keyboard.press('Control+,')
  const choice = page.getByRole('radio', { name: translate('fr', 'settings.theme.dark') })
  await choice.focus()
  await choice.press('Space')
  await expect.poll(() => wall.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  expect(await wall.evaluate(() => document.documentElement.dataset['scale'])).toBe('wall')
  expect(await violationsOn(wall)).toEqual([])
  await shot('dark-fr', 1920, 1080)
  await shot('dark-fr', 1280, 720)
  await page.keyboard.press('Alt+l')
  await page.keyboard.press('Control+,')
})

it('[WAL-5] it follows a replay, and says that it is one', async () => {
  const { page, t } = desk
  await page.keyboard.press('Alt+y')
  await page.getByRole('slider', { name: t('replay.slider') }).focus()
  await page.keyboard.press('Home')
  await wall.getByText('RELECTURE').waitFor()
  await see(wall, t('situation.dock.empty'))
  expect(await wall.title()).toContain('REPLAY | RELECTURE')
  await page.keyboard.press('End')
  await see(wall, 'Truck on fire, all lanes')
  await shot('replay', 1920, 1080)
  await page.keyboard.press('Alt+y')
  await wall.getByText('RELECTURE').waitFor({ state: 'detached' })
})

it('[WAL-4] the wall has no way to the machine, and goes nowhere else', async () => {
  expect(await wall.evaluate(() => typeof window.machine)).toBe('undefined')
  const preferences = await desk.entente.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(
        ({ webContents }) => webContents as unknown as { getURL(): string; getLastWebPreferences(): object },
      )
      .filter((contents) => contents.getURL().endsWith('?wall'))
      .map((contents) => contents.getLastWebPreferences()),
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  expect((preferences[0] as { preload?: string }).preload).toBeFalsy()
  const address = wall.url()
  await wall.evaluate(() => {
    location.assign('app://entente/')
  })
  await wall.evaluate(() => {
    location.assign('https://example.com/')
  })
  expect(
    await wall.evaluate(() => [window.open('app://entente/'), window.open('https://example.com/')]),
  ).toEqual([null, null])
  expect(await textOfWall()).toContain(desk.t('wall.decisions'))
  expect(await wall.evaluate(() => location.href)).toBe(address)
  expect(await desk.entente.outbound()).toEqual([])
})

it('[WAL-6] F11 and Escape change full screen; the same key closes it, and it goes with the main window', async () => {
  const { app } = desk.entente
  const isFull = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (each) => each.webContents.getURL().endsWith('?wall') && each.isFullScreen(),
      ),
    )
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('?wall'),
      )?.webContents
      contents?.focus()
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: key })
    }, keyCode)
  await press('F11')
  await expect.poll(isFull, { timeout: 20_000 }).toBe(true)
  await press('Escape')
  await expect.poll(isFull, { timeout: 20_000 }).toBe(false)

  const { page, t } = desk
  await page.bringToFront()
  await page.keyboard.press('Alt+0')
  await expect.poll(textOfWall).toContain(t('wall.nothing.closed'))
  await page.keyboard.press('Alt+w')
  await expect.poll(windows).toBe(1)
  await see(page, t('wall.closed'))
  const again = app.waitForEvent('window')
  await page.keyboard.press('Alt+w')
  wall = await again
  await see(wall, t('wall.nothing.closed'))
  const over = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => !webContents.getURL().endsWith('?wall'))
      ?.close()
  })
  await over
})

it('[WAL-7] when the program is locked the wall goes blank, and comes back with what is unlocked', async () => {
  const other = await switchOn('en')
  const { t, page, entente } = other
  const port = { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU' } as const
  await makeDesk(other, { ...port, name: 'Dana Example', position: 'Watch commander' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await other.press(t('welcome.modeDo.real'))
  await other.fill('welcome.workspaceName', 'Truck fire', other.dialog())
  await other.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'en'), other.dialog())
  await other.press(t('welcome.modeDo.real'), other.dialog())
  await page.getByRole('banner').getByText('Truck fire').waitFor()
  const opened = entente.app.waitForEvent('window')
  await page.keyboard.press('Alt+w')
  await (await opened).getByRole('banner').getByText('Truck fire').waitFor()

  const patience = { timeout: 30_000 }
  /** The windows there are now: those of before are gone with all that they held. */
  const now = async (isWall: boolean, besides: Page | null = null) => {
    const find = () =>
      entente.app
        .windows()
        .find(
          (each) =>
            each !== besides &&
            !each.isClosed() &&
            each.url() === (isWall ? 'app://entente/?wall' : 'app://entente/'),
        )
    await expect.poll(() => find() !== undefined, patience).toBe(true)
    const found = find()
    if (!found) throw new Error('it was there')
    found.setDefaultTimeout(15_000)
    return found
  }
  const wallText = async () => (await now(true)).evaluate(() => document.body.innerText).catch(() => '')
  await page.bringToFront()
  await page.keyboard.press('Control+,')
  await other.press(t('lock.set'))
  await other.fill('exchange.pass.first', 'correct horse battery staple', other.dialog())
  await other.fill('exchange.pass.again', 'correct horse battery staple', other.dialog())
  await other.press(t('lock.setNow'), other.dialog())
  const unlocked = await now(false, page)
  await unlocked.getByRole('banner').getByText('Truck fire').waitFor()
  await expect.poll(wallText, patience).toContain('Truck fire')

  await unlocked.keyboard.press('Control+Shift+L').catch(() => undefined)
  const locked = await now(false, unlocked)
  await locked.getByLabel(t('lock.type')).first().waitFor()
  await expect.poll(wallText, patience).toContain(t('wall.nothing.locked'))
  expect(await wallText()).not.toContain('Truck fire')
  await locked.getByLabel(t('lock.type')).first().fill('correct horse battery staple')
  await locked.keyboard.press('Enter')
  await locked.getByRole('banner').getByText('Truck fire').waitFor()
  await expect.poll(wallText, patience).toContain('Truck fire')
  await entente.close()
})
