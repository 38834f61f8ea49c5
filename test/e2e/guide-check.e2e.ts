import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const folder = join(root, 'screenshots')

let entente: Launched
let driver: Driver

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  entente = await launchEntente({ args: ['--lang=en-CA'] })
  const { page } = entente
  page.setDefaultTimeout(30_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(page, 'en')
  const { t } = driver
  const desk = {
    ...{ country: 'CA' as const, agency: 'CBSA', place: 'Fort Erie', code: 'CHK' },
    ...{ name: 'Marie Example', position: 'Planner' },
  } as const
  await makeDesk(driver, desk, t('welcome.make'))
  await driver.press(t('welcome.modeDo.planning'))
  await driver.fill('welcome.workspaceName', 'Checked plans', driver.dialog())
  await driver.search('welcome.crossings', 'Peace Bridge', nameOf('peace-bridge', 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.planning') })
    .click()
  await page.getByRole('banner').getByText('Checked plans').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

describe('a plan against the joint guide', () => {
  it('[CHK-1] is scored by keyboard, one entry each', async () => {
    const { t, page } = driver
    await driver.goTo(5)
    await driver.press(t('app.screen.plans'))
    await driver.press(t('plans.sample'))
    await driver.dialog().waitFor()
    await page.keyboard.press('Control+Enter')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: t('check.tab') }).click()
    await page.getByText(t('check.keysHint')).waitFor()
    await page.screenshot({ path: join(folder, 'guide-check-top.png') })
    await page.getByRole('button', { name: /^CI-01/, expanded: false }).click()
    for (const key of ['3', 'j', '1', 'j', '4', 'j', '2', 'k']) await page.keyboard.press(key)
    await page.getByRole('button', { name: /^CI-04.*2 of 4/ }).waitFor()
    for (const [language, theme, width, height] of [
      ['en', 'light', 1440, 900],
      ['fr', 'dark', 1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.evaluate((given) => {
        document.documentElement.dataset['theme'] = given
      }, theme)
      if (language === 'fr') await page.keyboard.press('Alt+L')
      await page.screenshot({ path: join(folder, `guide-check-${language}-${theme}.png`) })
      expect(await violationsOn(page)).toEqual([])
    }
  })
})
