import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { makeDesk } from '../support/story.ts'

const folder = join(root, 'screenshots')
const patient = { timeout: 30_000 }

let entente: Launched
let driver: Driver
let saved: string

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  saved = await temporaryFolder()
  entente = await launchEntente({ env: { ENTENTE_SAVE_TO: saved }, args: ['--lang=en-CA'] })
  entente.page.setDefaultTimeout(15_000)
  await entente.page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(entente.page, 'en')
  const { t } = driver
  const desk = {
    country: 'CA',
    agency: 'CBSA',
    place: 'Fort Erie',
    code: 'FTE',
    name: 'Hélène Exemple',
    position: 'Regional planner',
  } as const
  await makeDesk(driver, desk, t('welcome.make'))
  await driver.press(t('welcome.modeDo.planning'))
  await driver.fill('welcome.workspaceName', 'Regional plans 2026', driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.planning') })
    .click()
  await entente.page.getByRole('banner').getByText('Regional plans 2026').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

describe('a planner', () => {
  it('[COV-24] begins without a number, adopts the offered list by keyboard and sees the measure', async () => {
    const { page, t } = driver
    await page.getByText(/No priority list was adopted for/).waitFor()
    await page.screenshot({ path: join(folder, 'coverage-empty-en-light-1440.png') })
    await page.keyboard.press('l')
    await driver.dialog().waitFor()
    await page.screenshot({ path: join(folder, 'coverage-adopt-en-light-1440.png') })
    await driver.fill('form.reason', 'Agreed by both co-chairs', driver.dialog())
    await page.keyboard.press('Control+Enter')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^0 of 21 0\.0%/ }).waitFor()
    expect(await page.locator('.cov-matrix tbody tr').count()).toBe(21)
    await page.keyboard.press('t')
    const evidence = page.getByRole('complementary', { name: t('coverageScreen.panel') })
    await evidence.getByText(/approved by both countries/).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await evidence.getByText('No plan names it').waitFor()
  })

  it('[COV-22] exports the yearly report by keyboard, with its list, reason and signature lines', async () => {
    const { page, t } = driver
    for (const format of ['PDF', 'DOCX', 'HTML', 'CSV']) {
      await page.keyboard.press('e')
      await driver.tick(driver.dialog().getByRole('radio', { name: format, exact: true }))
      await driver
        .dialog()
        .getByRole('button', { name: t('report.screen.exportAs', { format }) })
        .press('Enter')
      await driver.dialog().getByRole('status').waitFor(patient)
      await page.keyboard.press('Escape')
      await driver.dialog().waitFor({ state: 'detached' })
    }
    const files = await readdir(saved)
    const named = (extension: string) => join(saved, files.find((name) => name.endsWith(extension)) ?? '')
    expect(files.every((name) => name.startsWith('entente-PLANNING-coverage-2'))).toBe(true)
    const html = await readFile(named('html'), 'utf8')
    for (const words of [
      'Agreed by both co-chairs',
      '0 of 21 (0.0%)',
      '0 sur 21',
      'Co-chair, United States',
      'Coprésidence, Canada',
      'Aucun plan ne le nomme',
    ])
      expect(html).toContain(words)
    expect((await readFile(named('pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const word = unzipSync(await readFile(named('docx')))['word/document.xml']
    expect(word && strFromU8(word)).toContain('Agreed by both co-chairs')
    expect((await readFile(named('csv'), 'utf8')).trim().split('\r\n')).toHaveLength(22)
  })

  it.each([
    ['fr', 'dark', 1440, 900],
    ['en', 'hc', 1920, 1080],
    ['fr', 'light', 1280, 720],
    ['en', 'light', 1440, 900],
  ] as const)(
    '[A11Y-2] the coverage screen in %s and the %s theme has nothing serious or critical for axe',
    async (language, theme, width, height) => {
      const { page } = driver
      await page.evaluate(
        (chosen) => {
          localStorage.setItem('entente.preferences', JSON.stringify(chosen))
        },
        { language, theme, scale: 'desk', singleKeys: true },
      )
      await page.setViewportSize({ width, height })
      await page.reload()
      const map = page.locator('.cov-map .map-canvas')
      await page.locator('.cov-matrix').waitFor()
      if (width > 1360) await map.and(page.locator('[data-painted=yes]')).waitFor()
      await page.screenshot({ path: join(folder, `coverage-${language}-${theme}-${String(width)}.png`) })
      expect(await violationsOn(entente.page)).toEqual([])
      await page.keyboard.press('j')
      await page.locator('.cov-gaps').first().waitFor()
      await page.screenshot({
        path: join(folder, `coverage-crossing-${language}-${theme}-${String(width)}.png`),
      })
      expect(await violationsOn(entente.page)).toEqual([])
    },
  )
})
