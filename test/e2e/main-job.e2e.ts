import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf, switchTo } from '../support/story.ts'

afterAll(removeFolders)

describe.each<Language>(['en', 'fr'])('the main job in %s', (language) => {
  let entente: Launched
  let driver: Driver
  let profile: string
  let saved: string
  afterAll(() => entente.close())

  const start = async () => {
    entente = await launchEntente({ profile, env: { ENTENTE_SAVE_TO: saved }, args: [`--lang=${language}-CA`] })
    await entente.page.setViewportSize({ width: 1440, height: 900 })
    driver = driverOf(entente.page, language)
  }

  it('[JOB-1] a first start makes a desk of each country and opens an event', async () => {
    profile = await temporaryFolder()
    saved = await temporaryFolder()
    await start()
    const { t, page } = driver
    await makeDesk(driver, { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET', name: 'Dana Example', position: 'Watch commander' }, t('welcome.make'))
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await driver.press(t('welcome.addDesk'))
    await makeDesk(driver, { country: 'CA', agency: language === 'fr' ? 'ASFC' : 'CBSA', place: 'Windsor', code: 'WIN', name: 'Marc Exemple', position: 'Superintendent' }, t('welcome.addAndAct'))
    await page.getByText('Marc Exemple').first().waitFor()
    await switchTo(driver, 1, 'Dana Example')

    await driver.press(t('welcome.modeDo.real'))
    await driver.fill('welcome.workspaceName', 'Ambassador Bridge closure', driver.dialog())
    await driver.search('welcome.crossings', 'Ambassador', nameOf('ambassador-bridge', language), driver.dialog())
    await driver.dialog().getByRole('button', { name: t('welcome.modeDo.real') }).click()
    await page.getByText('REAL EVENT').first().waitFor()
    await page.getByText('ÉVÉNEMENT RÉEL').first().waitFor()
    expect(await entente.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toContain('Ambassador Bridge closure')
  })

  it('[JOB-2] logs a bridge closed to Canada for trucks and cars, open to the US, and shows it on the map', async () => {
    const { t, page } = driver
    await page.keyboard.press('d')
    const form = driver.dialog()
    await driver.search('form.facility', 'Ambassador', nameOf('ambassador-bridge', language), form)
    await driver.fill('form.title', 'Truck fire on the span', form)
    await driver.fill('form.source', 'Bridge operator', form)
    await driver.setCell('mode.commercial', 'direction.toCA', 'state.closed')
    await driver.setCell('mode.passenger', 'direction.toCA', 'state.closed')
    await driver.setCell('mode.commercial', 'direction.toUS', 'state.open')
    await driver.setCell('mode.passenger', 'direction.toUS', 'state.open')
    await driver.submit('form.disruption.submit')
    await page.getByText('DET-1').first().waitFor()
    await page.getByText('Truck fire on the span').first().waitFor()
    expect(await page.getByText(t('state.closed')).count()).toBeGreaterThan(0)
  })
})
