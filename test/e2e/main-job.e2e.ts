import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { root } from '../../tools/paths.ts'
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
    entente = await launchEntente({
      profile,
      env: { ENTENTE_SAVE_TO: saved },
      args: [`--lang=${language}-CA`],
    })
    await entente.page.setViewportSize({ width: 1440, height: 900 })
    entente.page.setDefaultTimeout(10_000)
    driver = driverOf(entente.page, language)
  }

  it('[JOB-1] a first start makes a desk of each country and opens an event', async () => {
    profile = await temporaryFolder()
    saved = await temporaryFolder()
    await start()
    const { t, page } = driver
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
      t('welcome.make'),
    )
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await driver.press(t('welcome.addDesk'))
    await makeDesk(
      driver,
      {
        country: 'CA',
        agency: language === 'fr' ? 'ASFC' : 'CBSA',
        place: 'Windsor',
        code: 'WIN',
        name: 'Marc Exemple',
        position: 'Superintendent',
      },
      t('welcome.addAndAct'),
    )
    await page.getByText('Marc Exemple').first().waitFor()
    await switchTo(driver, 1, 'Dana Example')

    await driver.press(t('welcome.modeDo.real'))
    await driver.fill('welcome.workspaceName', 'Ambassador Bridge closure', driver.dialog())
    await driver.search(
      'welcome.crossings',
      'Ambassador',
      nameOf('ambassador-bridge', language),
      driver.dialog(),
    )
    await driver
      .dialog()
      .getByRole('button', { name: t('welcome.modeDo.real') })
      .click()
    const band = page.getByRole('banner')
    await band.getByText('Ambassador Bridge closure').waitFor()
    expect(await band.innerText()).toMatch(/REAL EVENT[^]*ÉVÉNEMENT RÉEL/)
    const title = () =>
      entente.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(title).toMatch(/REAL EVENT.*Ambassador Bridge closure/)
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

  it('[JOB-3] starts a diversion and two staging areas', async () => {
    const { t } = driver
    await openMore(t('situation.more.measure'))
    await driver.search(
      'form.measure.divertTo',
      'Blue Water',
      nameOf('blue-water-bridge', language),
      driver.dialog(),
    )
    await measure('Trucks to Blue Water')
    await driver.submit('form.measure.submit')
    for (const [name, corner] of [
      ['Staging A', 42.9],
      ['Staging B', 43.0],
    ] as const) {
      await openMore(t('situation.more.measure'))
      await driver.choose('form.measure.type', t('measure.stagingArea'), driver.dialog())
      await driver.fill(
        'form.measure.area.typed',
        `${corner}, -82.5\n${corner}, -82.4\n${corner + 0.05}, -82.4`,
        driver.dialog(),
      )
      await measure(name)
      await driver.submit('form.measure.submit')
    }
    for (const title of ['Trucks to Blue Water', 'Staging A', 'Staging B'])
      await driver.page.getByText(title).first().waitFor()
    await shot('situation')
  })

  it('[JOB-4] a decision that needs both countries is in effect once both have signed', async () => {
    const { t, page } = driver
    await driver.goTo(3)
    await page.getByText(t('decisions.empty')).waitFor()
    await page.keyboard.press('p')
    const form = driver.dialog()
    await driver.fill('form.title', 'Divert all trucks to Blue Water', form)
    await driver.fill(
      'form.decision.text',
      'Trucks to Canada go by the Blue Water Bridge until reopening.',
      form,
    )
    await driver.tick(form.getByRole('checkbox', { name: t('form.decision.alsoConcur') }))
    await driver.fill('form.decision.signName', 'Dana Example', form)
    await driver.submit('form.decision.submit')
    await page.getByText(t('decisionState.awaiting')).first().waitFor()
    const canada = page.getByRole('group', { name: t('decisions.block', { country: t('country.CA') }) })
    expect(await canada.innerText()).toContain(t('decisions.onlyOther', { country: t('countryOf.CA') }))
    await shot('decision-awaiting')

    await switchTo(driver, 2, 'Marc Exemple')
    await page.keyboard.press('c')
    await driver.fill('form.decision.signName', 'Somebody Else', driver.dialog())
    await driver
      .dialog()
      .getByRole('button', { name: t('form.concur.submit') })
      .last()
      .click()
    await driver.dialog().getByText(t('form.error.invalid')).first().waitFor()
    await driver.fill('form.decision.signName', 'Marc Exemple', driver.dialog())
    await driver.submit('form.concur.submit')
    await page.getByText(t('decisionState.inEffect')).first().waitFor()
    expect(await canada.innerText()).toContain(t('decisions.sameComputer'))
    await canada.getByText(t('seal.verified')).waitFor()
    const [us, ca] = await page
      .locator('.board .half')
      .evaluateAll((halves) =>
        halves.map((half) => half.getBoundingClientRect()).map(({ left, width }) => ({ left, width })),
      )
    expect(us?.width).toBeGreaterThan(40)
    expect(Math.abs((us?.width ?? 0) - (ca?.width ?? 0))).toBeLessThan(2)
    expect(us?.left).toBeLessThan(ca?.left ?? 0)
    await shot('decision-in-effect')
    await switchTo(driver, 1, 'Dana Example')
  })

  it('[JOB-5] a wrong entry is corrected, and both wordings stay readable', async () => {
    const { t, page } = driver
    await driver.goTo(2)
    const box = page.getByRole('textbox', { name: t('log.compose.text') })
    await box.fill('Escort needed for all vehicles')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').filter({ hasText: 'Escort needed for all vehicles' }).first().click()
    await page.keyboard.press('e')
    await driver.fill('form.text', 'Escort needed for fire and ambulance only', driver.dialog())
    await driver.fill('form.correct.reason', 'Confirmed with Windsor Fire', driver.dialog())
    await driver.submit('form.correct.submit')
    await page.getByText('Escort needed for fire and ambulance only').first().waitFor()
    await page.locator('del, s').filter({ hasText: 'all vehicles' }).first().waitFor()
    await shot('log')
  })

  it('[JOB-6] the shift is handed over and both officials sign', async () => {
    const { t, page } = driver
    await page.keyboard.press('o')
    await driver.press(t('app.newOfficial'))
    await driver.choose('welcome.atDesk', 'DET', driver.dialog())
    await driver.fill('welcome.name', 'Joan Relief', driver.dialog())
    await driver.fill('welcome.position', 'Watch commander', driver.dialog())
    await driver.press(t('welcome.addAndAct'), driver.dialog())
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await switchTo(driver, 1, 'Dana Example')
    await openFromComposer(t('log.type.handover'))
    await driver.choose('form.handover.to', 'Joan Relief', driver.dialog())
    await driver.dialog().getByText('DET-1').first().waitFor()
    await driver
      .dialog()
      .getByRole('button', { name: t('form.handover.submit') })
      .last()
      .click()
    await page.getByRole('button', { name: t('form.handoverAccept.actAs', { name: 'Joan Relief' }) }).click()
    await page.getByRole('button', { name: t('form.handoverAccept.submit') }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('article').filter({ hasText: 'Joan Relief' }).first().waitFor()
  })

  it('[JOB-7] a power cut loses nothing that was said to be saved', async () => {
    const { t, page } = driver
    const box = page.getByRole('textbox', { name: t('log.compose.text') })
    await box.fill('Last words before the cut')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').filter({ hasText: 'Last words before the cut' }).first().waitFor()
    await expect.poll(() => box.inputValue()).toBe('')
    await page
      .getByText(t('log.saved', { entry: '@' }).split('@')[0] ?? '')
      .last()
      .waitFor()
    await entente.kill()
    await start()
    await driver.page.getByRole('banner').getByText('Ambassador Bridge closure').waitFor()
    await driver.goTo(2)
    await driver.page.getByText('Last words before the cut').first().waitFor()
    await driver.page.getByText('fire and ambulance only').first().waitFor()
    await driver.goTo(3)
    await driver.page.getByText(driver.t('decisionState.inEffect')).first().waitFor()
  })

  it('[JOB-8] the disruption is closed and the crossing is open again', async () => {
    const { t, page } = driver
    await driver.goTo(1)
    await page
      .getByRole('row')
      .filter({ hasText: 'Truck fire on the span' })
      .getByRole('button', { name: nameOf('ambassador-bridge', language) })
      .click()
    await page
      .getByRole('button', { name: t('situation.close'), exact: true })
      .first()
      .click()
    await driver.fill('form.outcome', 'Deck inspected, all lanes open', driver.dialog())
    await driver.submit('form.disruptionClose.submit')
    await page.getByText(t('situation.dock.empty')).waitFor()
  })

  it('[JOB-9] the after-action report leaves as PDF, Word and HTML', async () => {
    const { t, page } = driver
    await driver.goTo(7)
    for (const format of ['PDF', 'DOCX', 'HTML'] as const) {
      await driver.tick(page.getByRole('radio', { name: new RegExp(`^${format}`) }))
      await page.getByRole('button', { name: t('report.screen.exportAs', { format }) }).click()
      await page
        .getByRole('status')
        .filter({ hasText: `.${format.toLowerCase()}` })
        .first()
        .waitFor()
    }
    await shot('report')
    const files = await readdir(saved)
    expect(files.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'html', 'pdf'])
    const html = await readFile(join(saved, files.find((name) => name.endsWith('.html')) ?? ''), 'utf8')
    for (const text of [
      'Truck fire on the span',
      'Divert all trucks to Blue Water',
      'Escort needed for fire and ambulance only',
      'Deck inspected',
    ])
      expect(html).toContain(text)
    const pdf = await readFile(join(saved, files.find((name) => name.endsWith('.pdf')) ?? ''))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await entente.outbound()).toEqual([])
  })

  const measure = async (title: string) => {
    const { t } = driver
    const form = driver.dialog()
    await driver.fill('form.title', title, form)
    await driver.tick(form.getByRole('checkbox', { name: t('direction.toCA') }))
    await driver.tick(form.getByRole('checkbox', { name: t('mode.commercial') }))
  }
  const openMore = async (item: string) => {
    const { t, page } = driver
    await driver.press(t('situation.more'))
    await page.getByRole('menuitem', { name: item }).click()
  }
  const openFromComposer = async (type: string) => {
    const { t, page } = driver
    const box = page.getByRole('textbox', { name: t('log.compose.text') })
    await box.fill('')
    await box.pressSequentially('/')
    await page.getByRole('option', { name: type }).click()
  }
  const shot = (name: string) =>
    driver.page.screenshot({ path: join(root, 'screenshots', `${name}-${language}.png`) })
})
