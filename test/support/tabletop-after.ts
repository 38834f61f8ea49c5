import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HotWashTopic } from '../../data/model/entries/exercise.ts'
import type { Rating } from '../../data/model/entries/plan.ts'
import type { ReportLanguage } from '../../data/reports/document.ts'
import { chooses, importIt, openBundle, saveBundle, type Laptop } from './laptop.ts'
import { open, save } from './tabletop.ts'

/** An evaluator's observation of an objective, on the entry that is offered first. */
export async function observe(
  laptop: Laptop,
  said: {
    objective: RegExp
    rating: Rating | null
    type: 'strength' | 'areaForImprovement' | 'neutral'
    text: string
    analysis?: string
    reference?: string
    search?: string
  },
): Promise<void> {
  const { t, page } = laptop
  const form = page.getByRole('form', { name: t('evaluation.observe') })
  await form.waitFor()
  await form
    .getByRole('button', { name: new RegExp(t('evaluation.objective')) })
    .first()
    .click()
  await page.getByRole('option', { name: said.objective }).first().click()
  if (said.rating !== null)
    await laptop.tick(form.getByRole('radio', { name: t(`ratingText.${said.rating}`), exact: true }))
  await laptop.tick(form.getByRole('radio', { name: t(`evaluation.type.${said.type}`), exact: true }))
  await laptop.fill('evaluation.text', said.text, form)
  if (said.analysis !== undefined) await laptop.fill('evaluation.analysis', said.analysis, form)
  if (said.reference !== undefined) await laptop.fill('evaluation.reference', said.reference, form)
  if (said.search !== undefined) {
    const field = form.getByRole('combobox', { name: new RegExp(t('evaluation.linkMore')) })
    await field.fill(said.search)
    await page.getByRole('option').first().click()
    await form.locator('.entry-link.on').first().waitFor()
  }
  await page.keyboard.press('Control+Enter')
  await page.locator('.observe-list').getByText(said.text).first().waitFor()
}

/** A country rates an objective for itself, and says why. */
export async function rate(laptop: Laptop, place: number, rating: Rating, reason: string): Promise<void> {
  const { t, page } = laptop
  await page.locator('.objective-card').nth(place).focus()
  await page.keyboard.press('Enter')
  await open(laptop, 'r')
  await laptop.tick(laptop.dialog().getByRole('radio', { name: t(`ratingText.${rating}`), exact: true }))
  await laptop.fill('evaluation.reason', reason, laptop.dialog())
  await save(laptop)
}

/** To what is learned: hot wash, corrective actions, final report. */
export async function toImprovement(laptop: Laptop): Promise<void> {
  const { t, page } = laptop
  await laptop.goTo(7)
  await laptop.press(t('app.screen.improvement'))
  await page.locator('.improvement').waitFor()
}

/** A cell's comment in the hot wash. */
export async function comment(
  laptop: Laptop,
  cell: string,
  topic: HotWashTopic,
  text: string,
): Promise<void> {
  const { t, page, dialog } = laptop
  await open(laptop, 't')
  await page.keyboard.type(cell)
  await laptop.tick(dialog().getByRole('radio', { name: t(`hotWashTopic.${topic}`), exact: true }))
  await laptop.fill('report.hotWash.text', text, dialog())
  await save(laptop)
}

/** Opens a corrective action, and carries it over to the plan library of this computer. */
export async function correct(
  laptop: Laptop,
  said: { finding: string; recommendation: string; due: string },
): Promise<void> {
  const { t, page, dialog } = laptop
  await open(laptop, 'c')
  await laptop.fill('improvement.finding', said.finding, dialog())
  await laptop.fill('improvement.recommendation', said.recommendation, dialog())
  await laptop.fill('improvement.organisation', 'CBP Detroit and CBSA Windsor', dialog())
  await laptop.fill('improvement.contact', 'Duty officer', dialog())
  await laptop.fill('improvement.due', said.due, dialog())
  await save(laptop)
  await page.getByRole('button', { name: said.recommendation }).first().click()
  const record = page.getByRole('article').filter({ hasText: said.recommendation })
  await record
    .getByRole('button', { name: t('improvement.key.carry') })
    .and(page.locator(':not([disabled])'))
    .waitFor()
  await open(laptop, 'y')
  // The libraries of this computer are read when the form opens.
  await dialog().getByText(t('improvement.library'), { exact: true }).first().waitFor()
  await save(laptop)
}

/** Declares the report of the acting official's country final, and gives the file that was written. */
export async function declareFinal(laptop: Laptop, format: 'PDF' | 'DOCX' | 'HTML'): Promise<string> {
  const before = await readdir(laptop.saved)
  await open(laptop, 'z')
  await laptop.tick(laptop.dialog().getByRole('radio', { name: format, exact: true }))
  await laptop.page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached', timeout: 60_000 })
  const [file = ''] = (await readdir(laptop.saved)).filter((name) => !before.includes(name))
  return join(laptop.saved, file)
}

type Format = 'HTML' | 'PDF' | 'DOCX' | 'CSV + JSON'
const labels = { en: 'EN', fr: 'FR', both: 'EN + FR' } as const

/** Exports the report and the log behind it in every format and language, as the screen of reports offers them; paths by file name. */
export async function exportAll(
  laptop: Laptop,
  wanted: { languages: readonly ReportLanguage[]; formats: readonly Format[] },
): Promise<string[]> {
  const { t, page } = laptop
  const before = await readdir(laptop.saved)
  await laptop.goTo(7)
  await laptop.press(t('app.screen.report'))
  for (const language of wanted.languages) {
    await laptop.tick(page.getByRole('radio', { name: labels[language], exact: true }))
    for (const format of wanted.formats) {
      await laptop.tick(page.getByRole('radio', { name: new RegExp(`^${format.replace('+', '\\+')}`) }))
      await page.getByRole('button', { name: t('report.screen.exportAs', { format }) }).click()
      const saved =
        format === 'CSV + JSON'
          ? '.csv'
          : `${language === 'both' ? 'en-fr' : language}.${format.toLowerCase()}`
      await page.getByRole('status').filter({ hasText: saved }).first().waitFor({ timeout: 60_000 })
    }
  }
  return (await readdir(laptop.saved))
    .filter((name) => !before.includes(name))
    .map((name) => join(laptop.saved, name))
}

/** Joins what a bundle is about, and endorses every key that is asked about. */
export async function joinBy(laptop: Laptop, bundle: string, name: string): Promise<void> {
  const { t, page } = laptop
  await chooses(laptop, bundle)
  await page
    .getByRole('region', { name: t('exchange.join') })
    .getByRole('button')
    .click()
  await takeIn(laptop)
  await page.getByRole('banner').getByText(name).waitFor()
}

/** Takes in the bundle that is previewed, and endorses every key that is asked about. */
async function takeIn(laptop: Laptop): Promise<void> {
  const { t, page } = laptop
  await page.locator('.tallies').waitFor()
  for (const key of await page.locator('section.key-ask').all()) {
    await laptop.tick(key.getByRole('radio', { name: t('exchange.key.endorse') }))
    await laptop.fill('exchange.key.by', 'Watch commander of the room', key)
  }
  await importIt(laptop)
}

/** One computer answers the other with a bundle, which endorses its key and hands one back. */
export async function roundTrip(from: Laptop, to: Laptop): Promise<void> {
  await openBundle(to, await saveBundle(from))
  await takeIn(to)
  await openBundle(from, await saveBundle(to))
  await takeIn(from)
}
