import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'
import { planInProfile } from '../support/planned-profile.ts'
import { makeDesk, nameOf, switchTo } from '../support/story.ts'

const folder = join(root, 'screenshots')
const bridge = 'ambassador-bridge'
const people = { US: 'Dana Example', CA: 'Marc Exemple' } as const
const patient = { timeout: 15_000 }

let profile: string
let entente: Launched
let driver: Driver

async function switchOn(): Promise<void> {
  entente = await launchEntente({ profile, args: ['--lang=en-CA'] })
  const { page } = entente
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(page, 'en')
}

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  profile = await temporaryFolder()
  await switchOn()
  const { t } = driver
  const us = { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET' } as const
  const ca = { country: 'CA', agency: 'CBSA', place: 'Windsor', code: 'WND' } as const
  await makeDesk(driver, { ...us, name: people.US, position: 'Director' }, t('welcome.make'))
  await entente.page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await driver.press(t('welcome.addDesk'))
  await makeDesk(driver, { ...ca, name: people.CA, position: 'Chief' }, t('welcome.addAndAct'))
  await entente.page.getByText(people.CA).first().waitFor()
  await switchTo(driver, 1, people.US)
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', 'Blockade', driver.dialog())
  await driver.search('welcome.crossings', 'Ambassador', nameOf(bridge, 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.exercise') })
    .click()
  await entente.page.getByRole('banner').getByText('Blockade').waitFor()
  await entente.close()
  await planInProfile(profile, 'ambassador-bridge-blockade', '2026-11-22')
  await switchOn()
  await entente.page.getByRole('banner').getByText('Blockade').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

const line = (number: string) =>
  entente.page.locator('.msel tbody tr').filter({ has: entente.page.locator(`td.num:text-is("${number}")`) })
const shownTime = async () => (await entente.page.locator('.bigc time').getAttribute('datetime')) ?? ''
const signed = async () => {
  await entente.page.keyboard.press('Control+Enter')
  await driver.dialog().waitFor({ state: 'detached' })
}
/** Goes down the list until a line is open. */
async function reach(number: string): Promise<void> {
  const { page } = entente
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const open = await page
      .locator('.msel tr.on td.num')
      .innerText()
      .catch(() => '')
    if (open === number) return
    await page.keyboard.press('j')
    await page.waitForFunction(
      (was) => document.querySelector('.msel tr.on td.num')?.textContent !== was,
      open,
    )
  }
  throw new Error(`line ${number} is not reached`)
}

/** Ends the app as a power cut would, and goes on where it was. */
async function cutPower(): Promise<void> {
  await entente.kill()
  await switchOn()
  await entente.page.getByRole('banner').getByText('Blockade').waitFor()
  // A language that was chosen just before the cut may not be on the disk yet: the one before it comes back.
  await speak('en')
  await driver.goTo(6)
  await entente.page.locator('.bigc').waitFor()
}

const views = [
  { language: 'en', theme: 'light', width: 1440, height: 900 },
  { language: 'fr', theme: 'dark', width: 1440, height: 900 },
  { language: 'fr', theme: 'light', width: 1920, height: 1080 },
  { language: 'en', theme: 'hc', width: 1920, height: 1080 },
] as const

/** Changes the language by its key, if it is another, and waits until the window speaks it. */
async function speak(language: 'en' | 'fr'): Promise<void> {
  const { page } = entente
  const spoken = await page.evaluate(() => document.documentElement.lang.slice(0, 2))
  if (spoken !== language) await page.keyboard.press('Alt+l')
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language)
}

async function looks(name: string): Promise<void> {
  const { page } = entente
  for (const { language, theme, width, height } of views) {
    await page.setViewportSize({ width, height })
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted
    }, theme)
    await speak(language)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${String(width)}.png`) })
  }
  await speak('en')
  await page.setViewportSize({ width: 1440, height: 900 })
}

describe('the conduct of an exercise', () => {
  it('[CON-1] starts its clock by keyboard at the time that is asked for', async () => {
    const { page, t } = driver
    await driver.goTo(6)
    await page.getByRole('heading', { name: t('conduct.list') }).waitFor()
    await page.screenshot({ path: join(folder, 'conduct-unstarted.png') })
    await page.keyboard.press('F8')
    await driver.dialog().waitFor()
    expect(
      await driver
        .dialog()
        .getByRole('textbox', { name: t('ui.time') })
        .inputValue(),
    ).toBe('09:00')
    await page.screenshot({ path: join(folder, 'conduct-start.png') })
    await signed()
    await page.getByRole('button', { name: t('conduct.clock.pause'), exact: true }).waitFor()
    expect((await shownTime()).slice(0, 16)).toBe('2026-11-22T14:00')
  })

  it('[CON-3] delivers what is next and a line out of turn, and the map’s panel says so', async () => {
    const { page, t } = driver
    await page.keyboard.press('Control+Shift+Enter')
    await expect.poll(() => line('0').innerText(), patient).toContain('sent')
    await reach('3')
    await page.getByRole('button', { name: t('conduct.key.deliver') }).waitFor()
    await page.screenshot({ path: join(folder, 'conduct-details.png') })
    await page.keyboard.press('e')
    await expect.poll(() => line('3').innerText(), patient).toContain('no action')
    await driver.goTo(1)
    await page.keyboard.press('v')
    await page.getByText(nameOf(bridge, 'en')).first().waitFor()
    await expect.poll(() => page.locator('main').innerText(), patient).toContain(t('state.closed'))
    await driver.goTo(6)
    await looks('conduct')
  })

  it('[CON-9] goes on after the power is cut: a running clock never earlier, a paused one the same', async () => {
    const { page } = entente
    await page.keyboard.press(']')
    await expect.poll(() => page.getByRole('radio', { name: '×2' }).isChecked(), patient).toBe(true)
    const running = await shownTime()
    await cutPower()
    await entente.page.getByRole('button', { name: driver.t('conduct.clock.pause'), exact: true }).waitFor()
    expect((await shownTime()) >= running).toBe(true)
    await entente.page.keyboard.press('F8')
    await entente.page.getByText(driver.t('conduct.state.paused'), { exact: true }).waitFor()
    const paused = await shownTime()
    await cutPower()
    await entente.page.getByText(driver.t('conduct.state.paused'), { exact: true }).waitFor()
    expect(await shownTime()).toBe(paused)
    expect(paused >= running).toBe(true)
  })

  it('[CON-7] a player of the other country logs what is done, and the list says that it is met', async () => {
    const { page, t } = driver
    await switchTo(driver, 2, people.CA)
    await page.locator('.inject-card').first().waitFor()
    expect(await page.getByText(t('conduct.send')).count()).toBe(0)
    await looks('players')
    await page
      .locator('.inject-card')
      .filter({ hasText: 'Bridge to Canada closed' })
      .locator('.inject-head')
      .focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('l')
    await page.getByRole('textbox', { name: t('log.compose.text') }).fill('Called the bridge and the OPP')
    await page.keyboard.press('Control+Enter')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.getByText(t('players.logged')).waitFor()
    await switchTo(driver, 1, people.US)
    await expect.poll(() => line('3').innerText(), patient).toContain('met in')
  })
})
