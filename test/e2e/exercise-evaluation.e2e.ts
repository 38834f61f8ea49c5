import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const folder = join(root, 'screenshots')

let entente: Launched
let driver: Driver
let saved: string

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  saved = await temporaryFolder()
  entente = await launchEntente({ env: { ENTENTE_SAVE_TO: saved }, args: ['--lang=en-CA'] })
  const { page } = entente
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(page, 'en')
  const { t } = driver
  const desk = {
    ...{ country: 'CA' as const, agency: 'CBSA', place: 'Windsor', code: 'WND' },
    ...{ name: 'Marie Example', position: 'Evaluator' },
  } as const
  await makeDesk(driver, desk, t('welcome.make'))
  await begin('planning', 'Plans of the year')
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

/** Opens a workspace from the welcome screen. */
async function begin(mode: 'planning' | 'exercise', name: string): Promise<void> {
  const { t, page, dialog } = driver
  await driver.press(t(`welcome.modeDo.${mode}`))
  await driver.fill('welcome.workspaceName', name, dialog())
  await driver.search('welcome.crossings', 'Ambassador', nameOf('ambassador-bridge', 'en'), dialog())
  await dialog()
    .getByRole('button', { name: t(`welcome.modeDo.${mode}`) })
    .click()
  await page.getByRole('banner').getByText(name).waitFor()
}
/** Saves the open form by its key and waits until it closes. */
async function save(): Promise<void> {
  await entente.page.keyboard.press('Control+Enter')
  await driver.dialog().waitFor({ state: 'detached' })
}
/** Opens a form by its key. */
async function open(key: string): Promise<void> {
  await entente.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await entente.page.keyboard.press(key)
  await driver.dialog().waitFor()
}

describe('what is learned from an exercise', () => {
  it('[IPL-1] cells say what went well and what is to improve, by keyboard', async () => {
    const { t, page, dialog } = driver
    await page.keyboard.press('Alt+0')
    await begin('exercise', 'Blockade')
    await driver.goTo(7)
    await driver.press(t('app.screen.improvement'))
    await page.getByText(t('improvement.noComment')).waitFor()
    for (const [cell, topic, text] of [
      ['CBSA Windsor', 'wentWell', 'Both desks agreed in four minutes'],
      ['Windsor police', 'toImprove', 'No line in French was ready for the press'],
      ['CBSA Windsor', 'surprised', 'Trucks came back over the other bridge'],
    ] as const) {
      await open('t')
      await page.keyboard.type(cell)
      await driver.tick(dialog().getByRole('radio', { name: t(`hotWashTopic.${topic}`), exact: true }))
      await driver.fill('report.hotWash.text', text, dialog())
      await page.screenshot({ path: join(folder, 'hot-wash-form.png') })
      await save()
      await page.getByRole('row').getByText(text).waitFor()
    }
    await looks('hot-wash')
  })

  it('[IPL-2] [IPL-3] a corrective action is opened and carried over to the plan library, once', async () => {
    const { t, page, dialog } = driver
    await open('c')
    await driver.fill('improvement.finding', 'No line in French was ready', dialog())
    await driver.fill('improvement.recommendation', 'Keep four approved lines in both languages', dialog())
    await driver.fill('improvement.organisation', 'CBSA Windsor', dialog())
    await driver.fill('improvement.contact', 'Duty communicator', dialog())
    await driver.fill('improvement.due', '2026-01-31', dialog())
    await page.screenshot({ path: join(folder, 'corrective-action-form.png') })
    await save()
    const record = page.getByRole('article')
    await record.getByText(t('improvement.state.overdue')).waitFor()
    await record
      .getByRole('button', { name: t('improvement.key.carry') })
      .and(page.locator(':not([disabled])'))
      .waitFor()
    await open('y')
    await dialog().getByText('Plans of the year').first().waitFor()
    await save()
    await record.getByText('Carried over to “Plans of the year” as WND-1, open there.').waitFor()
    expect(await record.getByRole('button', { name: t('improvement.key.carry') }).isDisabled()).toBe(true)
    await looks('corrective-actions')
  })

  it('[IPL-5] the report declared final has the hash of the file on the disk; what is missing for the plan is said', async () => {
    const { t, page } = driver
    await page.keyboard.press('g')
    await page.getByText(t('improvement.gap.notEnded')).waitFor()
    await open('z')
    await page.screenshot({ path: join(folder, 'final-report-form.png') })
    await save()
    const [file = ''] = (await readdir(saved)).filter((name) => name.endsWith('.pdf'))
    expect(file).toMatch(/^entente-EXERCISE-blockade-WND-/)
    const sha256 = createHash('sha256')
      .update(await readFile(join(saved, file)))
      .digest('hex')
    await page.getByText(`SHA-256 ${sha256}`).waitFor()
    await looks('final-report')
  })

  it('[IPL-3] the library holds the action item, from the exercise it came from', async () => {
    const { t, page } = driver
    await page.keyboard.press('Alt+0')
    await page
      .getByRole('button', { name: /Plans of the year/ })
      .first()
      .click()
    await page.getByRole('banner').getByText('Plans of the year').waitFor()
    await driver.goTo(5)
    await driver.press(t('app.screen.committees'))
    await page.getByText(t('committees.none')).waitFor()
    await page.keyboard.press('g')
    await page.getByRole('heading', { name: 'Keep four approved lines in both languages' }).waitFor()
    await page.getByRole('article').getByText('WND-1 (Blockade)').waitFor()
  })
})

/** The screen in both languages and three looks, seen by axe. */
async function looks(name: string): Promise<void> {
  const { page } = entente
  for (const [language, theme, width, height] of [
    ['en', 'light', 1440, 900],
    ['fr', 'dark', 1920, 1080],
    ['fr', 'light', 1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate((given) => {
      document.documentElement.dataset['theme'] = given
    }, theme)
    if ((await page.locator('html').getAttribute('lang'))?.slice(0, 2) !== language)
      await page.keyboard.press('Alt+L')
    await page.locator(`html[lang^=${language}]`).waitFor()
    await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${String(width)}.png`) })
    expect(await violationsOn(page)).toEqual([])
  }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
  })
  await page.keyboard.press('Alt+L')
  await page.locator('html[lang^=en]').waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
}
