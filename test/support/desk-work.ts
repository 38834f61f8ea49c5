import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translate } from '../../data/words/translate.ts'
import { root } from '../../tools/paths.ts'
import { digitsIn, type Laptop } from './laptop.ts'
import { nameOf } from './story.ts'

/** The crossing that the two countries share. */
export const bridge = 'blue-water-bridge'
const folder = join(root, 'screenshots')

/** Writes a note in the log, and waits until it stands there. */
export const note = async ({ t, page }: Laptop, text: string) => {
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill(text)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article').filter({ hasText: text }).first().waitFor()
}

/** A picture of the window for eyes. */
export const shot = async ({ page }: Laptop, name: string) => {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `two-${name}.png`) })
}

/** Gives the disruption another title, as an official says how it stands now. */
export const retitle = async (laptop: Laptop, title: string) => {
  const { page, t } = laptop
  await laptop.goTo(1)
  await page
    .getByRole('row')
    .filter({ hasText: 'SAR-1' })
    .getByRole('button', { name: nameOf(bridge, laptop.language) })
    .click()
  await laptop.press(t('situation.update'))
  await laptop.fill('form.title', title, laptop.dialog())
  await laptop.submit('form.save')
  await page.getByRole('row').filter({ hasText: title }).waitFor()
}

/** Waits until the record of the decision says so at its head. */
export const stands = ({ t, page }: Laptop, state: 'decisionState.awaiting' | 'decisionState.inEffect') =>
  page
    .getByRole('article', { name: 'SAR-2' })
    .locator('header .tag')
    .filter({ hasText: t(state) })
    .waitFor()

/** Every shared entry of the log as this window words it, the system's own included. */
export const sharedLog = async ({ page }: Laptop): Promise<string[]> => {
  await page.keyboard.press('Alt+2')
  await page.getByRole('search').waitFor()
  await page.setViewportSize({ width: 1440, height: 6000 })
  await page.getByRole('checkbox', { name: translate('fr', 'log.type.system') }).press('Space')
  const own = page.getByRole('checkbox', { name: /seulement/ })
  await own.first().press('Space')
  return page.getByRole('article').allInnerTexts()
}

/** The log without the crossing that was in hand on the map. */
export const withoutCrossing = async ({ t, page, language, goTo }: Laptop) => {
  await goTo(2)
  const name = t('log.filter.crossingOff', { name: nameOf(bridge, language) })
  await page.getByRole('button', { name }).click()
}

/** The report that both countries may have, and the log behind it, as files. */
export const exported = async (laptop: Laptop) => {
  const { page, saved } = laptop
  await page.setViewportSize({ width: 1440, height: 900 })
  await laptop.goTo(7)
  for (const format of ['HTML', 'CSV + JSON']) {
    await laptop.tick(page.getByRole('radio', { name: format }))
    await page.getByRole('button', { name: translate('fr', 'report.screen.exportAs', { format }) }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `.${format.slice(-4).toLowerCase()}` })
      .first()
      .waitFor()
  }
  const names = await readdir(saved)
  const read = (end: string) => readFile(join(saved, names.find((name) => name.endsWith(end)) ?? ''), 'utf8')
  const json = JSON.parse(await read('.json')) as { entries: unknown[] }
  return { html: await read('.html'), csv: await read('.csv'), entries: json.entries }
}

/** The digits of this desk's own key, as its official reads them aloud. */
export const ownDigits = async (laptop: Laptop) => {
  await laptop.goTo(8)
  return digitsIn(laptop, '.xc-trust [aria-labelledby="own-title"] .digits')
}
