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
    ...{ country: 'CA' as const, agency: 'CBSA', place: 'Fort Erie', code: 'ERI' },
    ...{ name: 'Marie Example', position: 'Planner' },
  } as const
  await makeDesk(driver, desk, t('welcome.make'))
  await driver.press(t('welcome.modeDo.planning'))
  await driver.fill('welcome.workspaceName', 'Plans of the year', driver.dialog())
  await driver.search('welcome.crossings', 'Peace Bridge', nameOf('peace-bridge', 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.planning') })
    .click()
  await page.getByRole('banner').getByText('Plans of the year').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

/** Saves the open form by its key and waits until it closes. */
async function save(): Promise<void> {
  await entente.page.keyboard.press('Control+Enter')
  await driver.dialog().waitFor({ state: 'detached' })
}
/** Opens a form by its key. */
async function open(key: string): Promise<void> {
  await entente.page.keyboard.press(key)
  await driver.dialog().waitFor()
}

describe('the year of a port operations committee', () => {
  it('[COM-2] is formed, meets and counts, by keyboard', async () => {
    const { t, page } = driver
    await driver.goTo(5)
    await driver.press(t('app.screen.committees'))
    await page.getByText(t('committees.none')).waitFor()
    await open('t')
    await page.keyboard.type('Niagara port operations committee')
    const positions = driver.dialog().getByRole('textbox', { name: t('committees.position') })
    await positions.nth(0).fill('Port director, Buffalo')
    await positions.nth(1).fill('District director, Fort Erie')
    await page.screenshot({ path: join(folder, 'committees-form.png') })
    await save()
    await page.getByRole('cell', { name: 'Port director, Buffalo' }).waitFor()
    await open('v')
    await page.keyboard.type('Winter storms; contact test')
    await driver.tick(driver.dialog().getByRole('checkbox', { name: /Port director/ }))
    await save()
    await page
      .getByRole('article')
      .getByText(/^1 of 4 meetings in \d{4}$/)
      .waitFor()
  })

  it('[COM-3] gives itself something to do, which is overdue after its day and closes', async () => {
    const { t, page } = driver
    await open('c')
    await page.keyboard.type('Sign the staging agreement')
    await driver.fill('committees.owner', 'MTO area manager', driver.dialog())
    await driver.fill('committees.due', '2026-01-31', driver.dialog())
    await save()
    await page.getByRole('article').getByText(t('committees.item.overdue')).waitFor()
    for (const [language, theme, width, height] of [
      ['en', 'light', 1440, 900],
      ['fr', 'dark', 1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.evaluate((given) => {
        document.documentElement.dataset['theme'] = given
      }, theme)
      if (language === 'fr') await page.keyboard.press('Alt+L')
      await page.screenshot({ path: join(folder, `committees-${language}-${theme}.png`) })
      expect(await violationsOn(page)).toEqual([])
    }
    await page.keyboard.press('Alt+L')
    await page.keyboard.press('g')
    await page.getByRole('heading', { name: 'Sign the staging agreement' }).waitFor()
    await open('x')
    await page.keyboard.type('Signed on the bridge')
    await save()
    await page.getByRole('article').getByText('Signed on the bridge').waitFor()
    await page.screenshot({ path: join(folder, 'committees-item.png') })
  })
})
