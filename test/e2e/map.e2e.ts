import { rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'
import { pictureMap, vectorMap } from '../support/street-map.ts'

let entente: Launched
let driver: Driver
let profile: string
let folder: string
const looks = process.env['ENTENTE_LOOK']

const start = async (language: Language = 'en') => {
  entente = await launchEntente({ profile, args: [`--lang=${language}-CA`] })
  entente.page.setDefaultTimeout(15_000)
  await entente.page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(entente.page, language)
}
const look = async (name: string) => {
  if (looks) await entente.page.screenshot({ path: join(looks, `${name}.png`) })
}
const map = () => entente.page.locator('.map-frame > .map-canvas')
const painted = () => map().and(entente.page.locator('[data-painted=yes]')).waitFor()

/** The file dialog answers with this file; nobody can press it in a test. */
const choosing = (path: string) =>
  entente.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

const baseMapMenu = async (item: string | RegExp) => {
  await entente.page.locator('.map-tools .btn').nth(1).click()
  await entente.page.getByRole('menuitem', { name: item }).click()
}

/** The colour of the map's ground in the middle of the screen, as red, green, blue. */
const middleColour = async () => {
  await painted()
  return entente.page.evaluate(() => {
    const frame = document.querySelector('.map-frame > .map-canvas')?.getBoundingClientRect()
    if (!frame) return null
    const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2]
    const tile = [
      ...document.querySelectorAll<HTMLCanvasElement>('.map-frame > .map-canvas canvas.leaflet-tile-loaded'),
    ]
      .filter((each) => {
        const box = each.getBoundingClientRect()
        return x >= box.left && x < box.right && y >= box.top && y < box.bottom
      })
      .at(-1)
    if (!tile) return null
    const box = tile.getBoundingClientRect()
    const scale = tile.width / box.width
    return [
      ...(tile.getContext('2d')?.getImageData((x - box.left) * scale, (y - box.top) * scale, 1, 1).data ??
        []),
    ].slice(0, 3)
  })
}

beforeAll(async () => {
  profile = await temporaryFolder()
  folder = await temporaryFolder()
  await writeFile(join(folder, 'streets.pmtiles'), vectorMap('protomaps'))
  await writeFile(join(folder, 'photos.pmtiles'), pictureMap())
  await writeFile(join(folder, 'unknown.pmtiles'), vectorMap('unknown'))
  await writeFile(join(folder, 'text.pmtiles'), 'no map at all')
  await start()
  const { t, page } = driver
  await makeDesk(
    driver,
    { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET', name: 'Dana Example', position: 'Watch' },
    t('welcome.make'),
  )
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', 'Map test', driver.dialog())
  await driver.search('welcome.crossings', 'Ambassador', nameOf('ambassador-bridge', 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.exercise') })
    .click()
  await page.getByRole('banner').getByText('Map test').waitFor()
  await painted()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

describe('a street-level map of one’s own', () => {
  it('[MAP-8] is drawn over the base map inside its bounds, named on the screen and credited', async () => {
    const { page } = entente
    await choosing(join(folder, 'photos.pmtiles'))
    await baseMapMenu(driver.t('situation.baseMap.open'))
    await page.getByRole('button', { name: 'photos.pmtiles' }).waitFor()
    await baseMapMenu(/photos\.pmtiles/)
    await expect.poll(middleColour).toEqual([255, 0, 255])
    await page.getByText('Test photographers').waitFor()
    await look('photos')
    await choosing(join(folder, 'streets.pmtiles'))
    await baseMapMenu(driver.t('situation.baseMap.open'))
    await page.getByRole('button', { name: 'streets.pmtiles' }).waitFor()
    await expect.poll(middleColour).not.toEqual([255, 0, 255])
    await page.getByText('Test map makers').waitFor()
    await painted()
    await look('streets')
    for (let i = 0; i < 3; i++) {
      await page.getByRole('button', { name: driver.t('situation.zoomIn'), exact: true }).click()
      await page.waitForFunction(() => !document.querySelector('.leaflet-zoom-anim'))
    }
    await painted()
    await look('streets-near')
    if (looks) {
      await page.emulateMedia({ forcedColors: 'active' })
      await look('forced')
      await page.emulateMedia({ forcedColors: 'none' })
    }
  })

  it('[MAP-9] what is no map, or none that can be drawn, is refused and the map in use stays', async () => {
    const { page } = entente
    for (const [name, words] of [
      ['text.pmtiles', 'is not a PMTiles map'],
      ['unknown.pmtiles', 'neither those of Protomaps nor of OpenMapTiles'],
    ] as const) {
      await choosing(join(folder, name))
      await baseMapMenu(driver.t('situation.baseMap.open'))
      await page.getByRole('alert').getByText(words).waitFor()
      await look(`refused-${name}`)
      await page.getByRole('button', { name: 'streets.pmtiles' }).waitFor()
      await driver.press(driver.t('situation.baseMap.dismiss'))
      await page.getByRole('alert').waitFor({ state: 'detached' })
    }
  })

  it('[MAP-9] is kept after a restart; one that is gone or damaged is told, and can be removed', async () => {
    await entente.close()
    await start()
    await entente.page.getByRole('banner').getByText('Map test').waitFor()
    await entente.page.getByRole('button', { name: 'streets.pmtiles' }).waitFor()

    await entente.close()
    const path = join(folder, 'streets.pmtiles')
    await rename(path, join(folder, 'elsewhere.pmtiles'))
    await start('fr')
    await entente.page.getByRole('banner').getByText('Map test').waitFor()
    await entente.page.getByRole('alert').getByText(path).waitFor()
    await painted()
    await look('gone-fr')
    await rename(join(folder, 'elsewhere.pmtiles'), path)
    await driver.press(driver.t('situation.baseMap.again'))
    await entente.page.getByRole('button', { name: 'streets.pmtiles' }).waitFor()
    await baseMapMenu(driver.t('situation.baseMap.back'))
    await entente.page.getByRole('button', { name: driver.t('situation.baseMap.own') }).waitFor()

    await truncate(path, 700)
    await choosing(path)
    await baseMapMenu(driver.t('situation.baseMap.open'))
    await entente.page.getByRole('alert').getByText('endommagée').waitFor()
    await look('damaged-fr')
    await driver.press(driver.t('situation.baseMap.goOn'))
    await rm(path)
    await entente.close()
    await start()
    await entente.page.getByRole('banner').getByText('Map test').waitFor()
    await painted()
    expect(await entente.page.getByRole('alert').count()).toBe(0)
  })
})

describe('a staging area', () => {
  const form = async () => {
    const { t } = driver
    await driver.search('situation.search', 'Ambassador', nameOf('ambassador-bridge', 'en'))
    await painted()
    await driver.press(t('situation.more'))
    await entente.page.getByRole('menuitem', { name: t('situation.more.measure') }).click()
    const dialog = driver.dialog()
    await driver.choose('form.measure.type', t('measure.stagingArea'), dialog)
    await driver.press(t('form.measure.area.start'), dialog)
    const area = dialog.locator('.area-map .map-canvas')
    await area.and(entente.page.locator('[data-painted=yes]')).waitFor()
    await area.scrollIntoViewIfNeeded()
    return { dialog, area }
  }
  const corners = () => driver.dialog().getByRole('textbox', { name: driver.t('form.measure.area.typed') })

  it('[MAP-10] is drawn by mouse: clicks set corners, a crossing edge is refused, a double click closes', async () => {
    const { dialog, area } = await form()
    const box = await area.boundingBox()
    if (!box) throw new Error('the map is on the screen')
    const at = (x: number, y: number) => [box.x + x, box.y + y] as const
    const { mouse } = entente.page
    await mouse.click(...at(120, 60))
    await mouse.click(...at(280, 60))
    await mouse.click(...at(280, 120))
    await mouse.click(...at(200, 20))
    await dialog.getByText(driver.t('map.draw.crossing')).waitFor()
    await look('draw-crossing')
    await mouse.move(...at(150, 130))
    await mouse.dblclick(...at(140, 120))
    await expect.poll(async () => (await corners().inputValue()).split('\n').length).toBe(4)
    await dialog.getByText(/ha \(|km² \(/).waitFor()
    await look('draw-mouse-done')
  })

  it('[MAP-10] is drawn by keyboard: Space sets a corner at the cross, Enter closes, Escape stops only the drawing', async () => {
    const { keyboard } = entente.page
    await entente.page.reload()
    await painted()
    const { dialog } = await form()
    await keyboard.press('Enter')
    await dialog.getByText(driver.t('map.draw.tooFew')).waitFor()
    const walk = async (key: string, times: number) => {
      for (let i = 0; i < times; i++) await keyboard.press(key)
      await keyboard.press('Space')
    }
    await walk('ArrowUp', 0)
    await walk('ArrowRight', 3)
    await walk('ArrowDown', 3)
    await walk('ArrowRight', 3)
    await keyboard.press('Backspace')
    await look('draw-keyboard')
    await keyboard.press('Enter')
    await expect.poll(async () => (await corners().inputValue()).split('\n').length).toBe(3)
    await look('draw-keyboard-done')
    await driver.press(driver.t('form.measure.area.start'), dialog)
    await keyboard.press('Escape')
    await dialog.getByRole('button', { name: driver.t('form.measure.area.start') }).waitFor()
    await expect.poll(async () => (await corners().inputValue()).split('\n').length).toBe(3)
  })
})

it('[MAP-12] however far it is dragged or zoomed out, the map stays with North America', async () => {
  const { page } = entente
  await page.reload()
  await painted()
  const home = page.getByRole('button', { name: driver.t('situation.zoomOut'), exact: true })
  for (let i = 0; i < 6; i++) {
    await home.click()
    await page.waitForFunction(() => !document.querySelector('.leaflet-zoom-anim'))
  }
  await map().focus()
  for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowRight')
  await painted()
  await look('far-east')
  expect(await map().locator('.map-symbol').count()).toBeGreaterThan(0)
})
