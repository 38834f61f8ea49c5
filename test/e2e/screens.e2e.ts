import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { screenDigit } from '../../renderer/state/screens.ts'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const folder = join(root, 'screenshots')
const screens = ['situation', 'log', 'decisions', 'report', 'exchange'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

let entente: Launched
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  entente = await launchEntente({ args: ['--lang=en-CA'] })
  entente.page.setDefaultTimeout(15_000)
  await entente.page.setViewportSize({ width: 1440, height: 900 })
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

const violations = () => violationsOn(entente.page)

/** The map says when its tiles and names are on the screen; a resize is noticed in the frame after it. */
async function mapIsPainted(): Promise<void> {
  await entente.page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done))
      }),
  )
  await entente.page.locator('.map-frame > .map-canvas[data-painted=yes]').waitFor()
}

async function show(language: Language, theme: string, mode: string): Promise<void> {
  const { page } = entente
  await page.evaluate(
    (chosen) => {
      localStorage.setItem('entente.preferences', JSON.stringify(chosen))
    },
    { language, theme, scale: 'desk', singleKeys: true },
  )
  await page.reload()
  await page.getByRole('banner').getByText(mode).first().waitFor()
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language)
}

describe('every screen', () => {
  it('[A11Y-1] the first start and the welcome have nothing serious or critical for axe', async () => {
    const driver = driverOf(entente.page, 'en')
    await entente.page.getByRole('heading', { name: driver.t('welcome.firstTitle') }).waitFor()
    expect(await violations()).toEqual([])
    await makeDesk(
      driver,
      {
        country: 'US',
        agency: 'CBP',
        place: 'Detroit',
        code: 'DET',
        name: 'Dana Example',
        position: 'Watch commander',
      },
      driver.t('welcome.make'),
    )
    await entente.page.getByRole('heading', { name: driver.t('welcome.heading') }).waitFor()
    expect(await violations()).toEqual([])
    await entente.page.screenshot({ path: join(folder, 'welcome-en-light-1440.png') })
    await driver.press(driver.t('welcome.modeDo.exercise'))
    await driver.fill('welcome.workspaceName', 'Tabletop on the river', driver.dialog())
    await driver.search('welcome.crossings', 'Ambassador', nameOf('ambassador-bridge', 'en'), driver.dialog())
    await driver
      .dialog()
      .getByRole('button', { name: driver.t('welcome.modeDo.exercise') })
      .click()
    await entente.page.getByRole('banner').getByText('Tabletop on the river').waitFor()
    await entente.page.keyboard.press('d')
    await driver.search('form.facility', 'Ambassador', nameOf('ambassador-bridge', 'en'), driver.dialog())
    await driver.fill('form.title', 'Truck fire on the span', driver.dialog())
    await driver.fill('form.source', 'Bridge operator', driver.dialog())
    await driver.setCell('mode.commercial', 'direction.toCA', 'state.closed')
    expect(await violations()).toEqual([])
    await entente.page.screenshot({ path: join(folder, 'form-en-light-1440.png') })
    await driver.submit('form.disruption.submit')
    await entente.page.keyboard.press('p')
    await driver.fill('form.title', 'Divert trucks', driver.dialog())
    await driver.fill('form.decision.text', 'Trucks go by the Blue Water Bridge.', driver.dialog())
    await driver.submit('form.decision.submit')
  })

  it.each([
    ['en', 'light'],
    ['fr', 'dark'],
    ['en', 'hc'],
  ] as const)(
    '[A11Y-2] in %s and the %s theme has nothing serious or critical for axe',
    async (language, theme) => {
      await show(language, theme, 'Tabletop on the river')
      const found: string[] = []
      for (const screen of screens) {
        await entente.page.keyboard.press(`Alt+${String(screenDigit[screen])}`)
        await entente.page
          .locator('main')
          .getByText('DET-')
          .first()
          .or(entente.page.locator('iframe, .nums'))
          .first()
          .waitFor()
        for (const size of sizes) {
          await entente.page.setViewportSize(size)
          if (screen === 'situation') await mapIsPainted()
          await entente.page.screenshot({
            path: join(folder, `${screen}-${language}-${theme}-${String(size.width)}.png`),
          })
        }
        await entente.page.setViewportSize({ width: 1440, height: 900 })
        found.push(...(await violations()).map((each) => `${screen} ${each}`))
      }
      expect(found).toEqual([])
    },
  )

  it('[MODE-1] an exercise is marked in both languages on the band, the title and the map, and on no screen taken for real', async () => {
    const { page, app } = entente
    const band = await page.getByRole('banner').innerText()
    expect(band).toMatch(/EXERCISE[^]*EXERCICE/)
    expect(band).not.toContain('REAL EVENT')
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
      .toMatch(/EXERCISE.*Tabletop on the river/)
  })
})
