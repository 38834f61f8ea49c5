import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPlaybook } from '../../data/reference/playbooks.ts'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf, switchTo } from '../support/story.ts'

const folder = join(root, 'screenshots')
const bridge = 'blue-water-bridge'
const book = shippedPlaybook('cbrne-radiological')?.playbook
const people = { US: 'Dana Example', CA: 'Marc Exemple' } as const
/** Decision points that are agreed here: the first, and the two that later steps come after. */
const agreed = ['D1', 'D5', 'D15']

let entente: Launched
let driver: Driver

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  entente = await launchEntente({ args: ['--lang=en-CA'] })
  const { page } = entente
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  driver = driverOf(page, 'en')
  const { t } = driver
  const us = { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU' } as const
  const ca = { country: 'CA', agency: 'CBSA', place: 'Point Edward', code: 'PED' } as const
  await makeDesk(driver, { ...us, name: people.US, position: 'Watch commander' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await driver.press(t('welcome.addDesk'))
  await makeDesk(driver, { ...ca, name: people.CA, position: 'Superintendent' }, t('welcome.addAndAct'))
  await page.getByText(people.CA).first().waitFor()
  await switchTo(driver, 1, people.US)
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', 'Portal alarm', driver.dialog())
  await driver.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.exercise') })
    .click()
  await page.getByRole('banner').getByText('Portal alarm').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

/** How long a slow machine may take, in milliseconds. */
const patient = { timeout: 15_000 }
/** What a key did is on the screen. */
const drawn = () =>
  entente.page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done))
      }),
  )
const focused = () => entente.page.evaluate(() => document.activeElement?.id ?? '')
/** Goes to an item of the run with J or K, from what is selected. */
async function reach(key: string): Promise<void> {
  const { page } = entente
  const wanted = `run-item-${key}`
  await page.keyboard.press('Escape')
  for (let pressed = 0; pressed < 80; pressed += 1) {
    const way = await page.evaluate((id) => {
      const heads = [...document.querySelectorAll('.step-head, .point-head')]
      const now = heads.findIndex((head) => head.getAttribute('aria-pressed') === 'true')
      const goal = heads.findIndex((head) => head.id === id)
      return now === goal ? null : now < goal ? 'j' : 'k'
    }, wanted)
    if (way === null && (await focused()) === wanted) return
    const before = await focused()
    await page.keyboard.press(way ?? 'k')
    await page.waitForFunction((id) => document.activeElement?.id !== id, before)
  }
  throw new Error(`${key} is not reached`)
}
const signed = async () => {
  await entente.page.keyboard.press('Control+Enter')
  await driver.dialog().waitFor({ state: 'detached' })
}
const stateOf = (key: string) =>
  entente.page.evaluate(
    (id) => document.getElementById(id)?.parentElement?.className ?? '',
    `run-item-${key}`,
  )

/** Does every step that this country may do now, each with the key for what is next and Space. */
async function workOff(): Promise<number> {
  const { page } = entente
  let done = 0
  // A second look, for what came free by the last step.
  for (let idle = 0; idle < 2;) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await drawn()
    const key = (await focused()).replace('run-item-', '')
    if (!key.includes('/') || /\b(done|skipped)\b/.test(await stateOf(key))) {
      idle += 1
      continue
    }
    idle = 0
    done += 1
    await page.keyboard.press('Space')
    await expect.poll(() => stateOf(key), patient).toMatch(/\bdone\b/)
  }
  return done
}

/** Opens a decision point and takes an option, first or last. */
async function choose(point: string, isAgreed: boolean): Promise<void> {
  const { page } = entente
  const options = book?.points.find(({ id }) => id === point)?.options ?? []
  const wanted = options.findIndex(({ proposes }) => Boolean(proposes) === isAgreed)
  await reach(point)
  await page.keyboard.press('Enter')
  await page.locator('#run-point-option').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(focused, patient).toBe('run-point-option')
  for (let at = 0; at < wanted; at += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await driver.dialog().waitFor()
  await signed()
}

async function concur(country: 'US' | 'CA', point: string): Promise<void> {
  const { page } = entente
  await reach(point)
  await page.keyboard.press('c')
  await driver.dialog().waitFor()
  await page.keyboard.type(people[country])
  await signed()
  await page.locator(`.point-bar:has(#run-item-${point}) .point-half.${country}.concurs`).waitFor()
}

const views = [
  { language: 'en', theme: 'light', width: 1440, height: 900 },
  { language: 'fr', theme: 'dark', width: 1440, height: 900 },
  { language: 'fr', theme: 'light', width: 1920, height: 1080 },
  { language: 'en', theme: 'hc', width: 1920, height: 1080 },
] as const

/** The run in both languages, every theme and both sizes: a picture, and nothing serious for axe. */
async function looks(): Promise<void> {
  const { page } = entente
  for (const { language, theme, width, height } of views) {
    await page.setViewportSize({ width, height })
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted
    }, theme)
    if (language === 'fr') await page.keyboard.press('Alt+l')
    await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: join(folder, `run-${language}-${theme}-${String(width)}.png`) })
    if (language === 'fr') await page.keyboard.press('Alt+l')
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

describe('a playbook run', () => {
  it('[RUN-16] starts from the library by keyboard', async () => {
    const { page, t } = driver
    await driver.goTo(4)
    await page.getByRole('heading', { name: t('library.title') }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: book?.title.en ?? '' }).waitFor()
    await page.screenshot({ path: join(folder, 'library-en-light-1440.png') })
    await page.keyboard.press('r')
    await driver.dialog().waitFor()
    await page.screenshot({ path: join(folder, 'run-start-en-light-1440.png') })
    await signed()
    await page.getByRole('heading', { level: 1, name: book?.title.en ?? '' }).waitFor()
    await page.getByText(nameOf(bridge, 'en')).first().waitFor()
    await page.screenshot({ path: join(folder, 'run-begun-en-light-1440.png') })
  })

  it('[RUN-12] one country works its lane and the joint one, and proposes decisions, by keyboard', async () => {
    expect(await workOff()).toBeGreaterThan(10)
    await choose('D8', false)
    for (const id of agreed) {
      await choose(id, true)
      await concur('US', id)
    }
    await workOff()
  }, 400_000)

  it('[RUN-12] the other country concurs at the decision points and works its own lane', async () => {
    const { page } = driver
    await switchTo(driver, 2, people.CA)
    await page.locator('.lane-head.CA').getByText(driver.t('run.next'), { exact: true }).waitFor()
    for (const id of agreed) await concur('CA', id)
    await workOff()
    await reach('D5')
    await looks()
  }, 400_000)

  it('[RUN-12] each then does what came after the other’s steps, and the run ends with every step done', async () => {
    const { page } = driver
    for (const [country, place] of [
      ['US', 1],
      ['CA', 2],
    ] as const) {
      await switchTo(driver, place, people[country])
      const next = page.locator(`.lane-head.${country}`).getByText(driver.t('run.next'), { exact: true })
      await next.waitFor()
      await workOff()
    }
    const open = page.locator('.step-card:not(.done) .step-meta')
    await expect.poll(() => open.allInnerTexts(), patient).toEqual([])
    await page.keyboard.press('z')
    await driver.dialog().waitFor()
    await page.keyboard.type('Medical source, released')
    await signed()
    await page.getByText('Medical source, released').first().waitFor()
    await page.keyboard.press('y')
    await page.getByText(driver.t('library.runs.ended', { count: 1 })).waitFor()
  }, 400_000)

  it('[RPT-33] is in the log and in the report', async () => {
    const { page } = driver
    await driver.goTo(2)
    const feed = page.getByRole('feed')
    await feed.waitFor()
    await expect.poll(() => feed.innerText(), patient).toContain('Medical source, released')
    await driver.goTo(7)
    await page
      .frameLocator('iframe')
      .getByText(driver.t('report.runs'))
      .first()
      .waitFor({ state: 'attached' })
  })
})
