import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { launchEntente, removeFolders, type Launched } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const folder = join(root, 'screenshots')
const bridge = 'ambassador-bridge'
/** How long a slow machine may take, in milliseconds. */
const patient = { timeout: 15_000 }

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
  const desk = {
    country: 'US',
    agency: 'CBP',
    place: 'Detroit',
    code: 'DET',
    name: 'Dana Example',
    position: 'Watch commander',
  } as const
  await makeDesk(driver, desk, t('welcome.make'))
  await driver.press(t('welcome.modeDo.exercise'))
  await driver.fill('welcome.workspaceName', 'Night shift', driver.dialog())
  await driver.search('welcome.crossings', 'Ambassador', nameOf(bridge, 'en'), driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: t('welcome.modeDo.exercise') })
    .click()
  await page.getByRole('banner').getByText('Night shift').waitFor()
})
afterAll(async () => {
  await entente.close()
  await removeFolders()
})

type Given = { name: string; bytes: number[] }

/** Drops or pastes files on the window as a file manager or the clipboard does. */
const give = (how: 'drop' | 'paste', files: Given[]) =>
  entente.page.evaluate(
    ({ kind, given }) => {
      const data = new DataTransfer()
      for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name))
      const options = { bubbles: true, cancelable: true }
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data })
      document.body.dispatchEvent(event)
    },
    { kind: how, given: files },
  )
const pdf = (name: string, last: number) => ({ name, bytes: [0x25, 0x50, 0x44, 0x46, last] })

describe('at the desk', () => {
  it('[FRM-13] twenty files dropped together, some of them unfit, become entries together', async () => {
    const { page, t } = driver
    await driver.goTo(2)
    await page.getByRole('search').waitFor()
    const twenty = Array.from({ length: 20 }, (_, n) => pdf(`report ${String(n)}.pdf`, n))
    await give('drop', [
      ...twenty,
      { name: 'run.exe', bytes: [0x4d, 0x5a] },
      { name: 'empty.png', bytes: [] },
    ])
    await driver.dialog().getByText('20 files').waitFor()
    await driver.dialog().getByText('run.exe').waitFor()
    await give('paste', [pdf('report again.pdf', 3)])
    await driver.dialog().getByText('report again.pdf').waitFor()
    await page.screenshot({ path: join(folder, 'attach-en-light-1440.png') })
    await page.keyboard.press('Control+Enter')
    await driver.dialog().waitFor({ state: 'detached' })
    const feed = page.getByRole('feed')
    await expect.poll(() => feed.getAttribute('aria-label'), patient).toContain('20')
    expect(await page.getByText(t('log.feed', { count: 20 })).count()).toBe(0)
  })

  it('[HRS-8] changed hours are logged by keyboard and heard at the crossing', async () => {
    const { page, t } = driver
    await driver.goTo(1)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Ambassador')
    await page
      .getByRole('option', { name: nameOf(bridge, 'en') })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: nameOf(bridge, 'en') }).waitFor()
    await page.getByRole('button', { name: t('situation.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: t('situation.more.hours') }).click()
    await driver.tick(driver.dialog().getByRole('radio', { name: t('form.schedule.weekly') }))
    await page.screenshot({ path: join(folder, 'hours-en-light-1440.png') })
    await driver.tick(driver.dialog().getByRole('radio', { name: t('form.schedule.closed') }))
    await page.keyboard.press('Control+Enter')
    await driver.dialog().waitFor({ state: 'detached' })
    const panel = page.getByRole('complementary', { name: nameOf(bridge, 'en') })
    await panel.getByText(t('facility.hoursByLog')).waitFor()
    await panel.getByText(/Logged by Dana Example/).waitFor()
    await panel.getByText(/Logged by Dana Example/).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(folder, 'hours-panel-en-light-1440.png') })
  })

  it('[LST-3] the crossing in hand is the log’s filter, which one press lets go of', async () => {
    const { page, t } = driver
    await page.getByRole('button', { name: t('situation.entriesInLog') }).click()
    const only = page.getByRole('button', {
      name: t('log.filter.crossingOff', { name: nameOf(bridge, 'en') }),
    })
    await only.waitFor()
    await page.screenshot({ path: join(folder, 'log-crossing-en-light-1440.png') })
    await page.keyboard.press('Control+f')
    await page.keyboard.type('zebra')
    await page.getByRole('button', { name: /^Without the search/ }).waitFor()
    await page.screenshot({ path: join(folder, 'log-none-en-light-1440.png') })
    await page.getByRole('button', { name: /^Without the search/ }).click()
    await only.click()
    await only.waitFor({ state: 'detached' })
    await driver.goTo(1)
    await driver.goTo(2)
    await page.getByRole('search').waitFor()
    expect(await only.count()).toBe(0)
  })

  it('[LST-7] T turns the order, and it is remembered', async () => {
    const { page, t } = driver
    await page.keyboard.press('t')
    const oldest = page.getByRole('button', { name: t('log.order.oldest') })
    await expect.poll(() => oldest.isVisible(), patient).toBe(true)
    await page.reload()
    await page.getByRole('banner').getByText('Night shift').waitFor()
    await driver.goTo(2)
    await expect.poll(() => oldest.isVisible(), patient).toBe(true)
    for (const [language, theme, width, height] of [
      ['fr', 'dark', 1280, 800],
      ['en', 'hc', 1920, 1080],
      ['fr', 'light', 1440, 900],
    ] as const) {
      await page.evaluate(
        (chosen) => {
          localStorage.setItem('entente.preferences', JSON.stringify(chosen))
        },
        { language, theme, scale: 'desk', singleKeys: true },
      )
      await page.reload()
      await page.getByRole('banner').getByText('Night shift').waitFor()
      await page.setViewportSize({ width, height })
      await page.keyboard.press('Alt+2')
      await page.getByRole('search').waitFor()
      await page.screenshot({ path: join(folder, `log-oldest-${language}-${theme}-${String(width)}.png`) })
    }
  })

  it('[KEY-3] what is open is updated, closed and ended by key, also a measure at no crossing', async () => {
    const { page, t } = driver
    await page.evaluate(() => {
      localStorage.setItem('entente.preferences', JSON.stringify({ language: 'en', theme: 'light' }))
    })
    await page.reload()
    await page.getByRole('banner').getByText('Night shift').waitFor()
    const overview = page.getByRole('complementary', { name: t('situation.overview') })
    await overview.waitFor()
    await page.keyboard.press('m')
    await driver.choose('form.measure.type', t('measure.messageSigns'), driver.dialog())
    await driver.fill('form.title', 'Signs on the 401', driver.dialog())
    await driver.tick(driver.dialog().getByRole('checkbox', { name: t('direction.toCA') }))
    await driver.tick(driver.dialog().getByRole('checkbox', { name: t('mode.commercial') }))
    await driver.submit('form.measure.submit')
    await overview.getByText('Signs on the 401').waitFor()
    await page.keyboard.press('z')
    await driver.fill('form.outcome', 'Traffic has cleared', driver.dialog())
    await driver.submit('form.measureEnd.submit')
    await overview.getByText('Signs on the 401').waitFor({ state: 'detached' })

    await page.keyboard.press('d')
    await driver.search('form.facility', 'Ambassador', nameOf(bridge, 'en'), driver.dialog())
    await driver.fill('form.title', 'Truck fire', driver.dialog())
    await driver.fill('form.source', 'Camera 4', driver.dialog())
    await driver.setCell('mode.commercial', 'direction.toCA', 'state.closed')
    await driver.submit('form.disruption.submit')
    const panel = page.getByRole('complementary', { name: nameOf(bridge, 'en') })
    await panel.getByText('Truck fire').first().waitFor()
    await page.keyboard.press('m')
    await driver.dialog().waitFor()
    const from = driver.dialog().getByRole('combobox', { name: t('form.measure.divertFrom') })
    expect(await from.inputValue()).toBe(nameOf(bridge, 'en'))
    await page.keyboard.press('Escape')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('e')
    await driver
      .dialog()
      .getByRole('heading', { name: /DET-\d+/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await driver.dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('x')
    await driver.fill('form.outcome', 'Put out', driver.dialog())
    await driver.submit('form.disruptionClose.submit')
    await page.getByText(t('situation.dock.empty')).waitFor()
  })

  it('[KEY-4] an entry is retracted and the record closed and opened again by key', async () => {
    const { page, t } = driver
    await driver.goTo(2)
    await page.getByRole('article').filter({ hasText: 'Put out' }).first().click()
    await page.keyboard.press('x')
    await driver
      .dialog()
      .getByRole('heading', { name: t('form.retract', { entry: '' }).trim() })
      .waitFor()
    await page.keyboard.press('Escape')
    await driver.dialog().waitFor({ state: 'detached' })
    for (const act of ['archive', 'reopen'] as const) {
      await page.keyboard.press('Alt+r')
      await driver.fill('app.reason', 'End of the night', driver.dialog())
      await driver.press(t(`app.record.${act}`), driver.dialog())
      await driver.dialog().waitFor({ state: 'detached' })
      const closed = page.getByRole('banner').getByText(/CLOSED RECORD/)
      await closed.waitFor({ state: act === 'archive' ? 'visible' : 'detached' })
    }
  })
})
