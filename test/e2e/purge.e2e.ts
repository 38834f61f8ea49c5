import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkChains } from '../../data/exchange/verify.ts'
import type { WrittenEntry } from '../../data/model/entry.ts'
import { driverOf, type Driver } from '../support/driver.ts'
import { verify } from '../support/installation.ts'
import { launchEntente, removeFolders, temporaryFolder } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

afterAll(removeFolders)

const gone = 'Trucks turned around at the plaza'
const held = 'Kept for the claims office'

/** Writes into the log, for both countries or for our own alone. */
async function note({ t, page }: Driver, text: string, isOwn: boolean): Promise<void> {
  if (isOwn)
    await page
      .getByRole('button', { name: new RegExp(t('log.compose.change')) })
      .first()
      .click()
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill(text)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('feed').getByText(text).waitFor()
}

it('[RET-17] a purge takes the words from the screen, both copies and the exports; what is held stays and every chain verifies', async () => {
  const saved = await temporaryFolder()
  const entente = await launchEntente({ env: { ENTENTE_SAVE_TO: saved }, args: ['--lang=en-CA'] })
  const { page, profile } = entente
  page.setDefaultTimeout(20_000)
  const driver = driverOf(page, 'en')
  const { t } = driver
  const desk = { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET' } as const
  await makeDesk(driver, { ...desk, name: 'Dana Example', position: 'Watch' }, t('welcome.make'))
  await driver.press(t('welcome.modeDo.real'))
  await driver.fill('welcome.workspaceName', 'Closure', driver.dialog())
  const bridge = nameOf('ambassador-bridge', 'en')
  await driver.search('welcome.crossings', 'Ambassador', bridge, driver.dialog())
  await driver.press(t('welcome.modeDo.real'), driver.dialog())
  await page.getByRole('banner').getByText('Closure').waitFor()
  await driver.goTo(2)
  await note(driver, gone, false)
  await note(driver, held, true)

  await page.keyboard.press('Alt+p')
  const row = page.getByRole('row').filter({ hasText: t('privacy.class.log') })
  await row.getByRole('button', { name: t('privacy.change') }).click()
  await driver.fill('privacy.count', '1', driver.dialog())
  await driver.fill('privacy.reason', 'Rule of the agency', driver.dialog())
  await driver.submit('privacy.save')
  await page.getByRole('tab', { name: t('privacy.tab.holds') }).click()
  await driver.press(t('privacy.hold.place'))
  await driver.fill('privacy.hold.title', 'Claim 12', driver.dialog())
  await driver.fill('privacy.hold.entries', 'DET-US#1', driver.dialog())
  await driver.fill('privacy.reason', 'Court order', driver.dialog())
  await driver.submit('privacy.hold.place')

  await page.clock.setFixedTime(Date.now() + 400 * 86_400_000)
  await page.getByRole('tab', { name: t('privacy.tab.retention') }).click()
  await driver.press(t('privacy.previewAgain'))
  await page.getByText(t('privacy.held', { count: 1 })).waitFor()
  const due = page
    .getByRole('row')
    .filter({ hasText: t('privacy.class.log') })
    .filter({ hasText: t('releasability.SHARED') })
  await due.getByRole('button', { name: /^Purge/ }).click()
  await driver.fill('privacy.reason', 'The time is over', driver.dialog())
  await driver
    .dialog()
    .getByRole('button', { name: /^Purge/ })
    .click()
  await page
    .getByText(/purged under retention on/)
    .first()
    .waitFor()

  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await driver.goTo(2)
  await page
    .getByRole('feed')
    .getByText(/purged: the text is deleted/)
    .waitFor()
  await page.getByRole('feed').getByText(held).waitFor()
  expect(await page.getByText(gone).count()).toBe(0)
  const journal = async () => {
    const folder = join(profile, 'journal')
    const names = await readdir(folder)
    return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
  }
  await expect.poll(journal).not.toContain(gone)
  expect(await journal()).toContain(held)

  await driver.goTo(7)
  await driver.tick(page.getByRole('radio', { name: /^United States/ }))
  for (const [format, name] of [
    ['HTML', 'HTML'],
    [/^CSV/, 'CSV + JSON'],
  ] as const) {
    await driver.tick(page.getByRole('radio', { name: format }))
    await page.getByRole('button', { name: t('report.screen.exportAs', { format: name }) }).click()
    await page
      .getByRole('status')
      .filter({ hasText: name.slice(0, 3).toLowerCase() })
      .first()
      .waitFor()
  }
  const files = await readdir(saved)
  const read = async (extension: string) =>
    readFile(join(saved, files.find((name) => name.endsWith(extension)) ?? ''), 'utf8')
  for (const extension of ['.html', '.csv', '.json']) {
    expect(await read(extension)).not.toContain(gone)
    expect(await read(extension)).toContain(held)
  }
  const { entries, seals } = JSON.parse(await read('.json')) as {
    entries: WrittenEntry[]
    seals: Parameters<typeof checkChains>[1]['seals']
  }
  const enrolled = entries.find(({ header }) => header.includes('"kind":"desk.enrolled"'))
  const { publicKey } = JSON.parse(enrolled?.body ?? '{}') as { publicKey: string }
  const checks = await checkChains(entries, { seals, keyOf: () => publicKey, verify })
  expect(Object.values(checks).every(({ fault }) => fault === null)).toBe(true)
  expect(entries.some(({ body }) => body === null)).toBe(true)
  await entente.close()
})
