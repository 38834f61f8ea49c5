import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Rating } from '../../data/model/entries/plan.ts'
import { gateElements } from '../../data/model/plan.ts'
import { planFormat } from '../../data/plans/plan-format.ts'
import { writePlanFile } from '../../data/plans/plan-file.ts'
import { chooses, type Laptop } from './laptop.ts'
import { planContent } from './plan-records.ts'
import { nameOf, switchTo } from './story.ts'

/** The crossing of the story, and who sits in its room: the American official first. */
export const crossing = 'ambassador-bridge'
export const people = { US: 'Dana Example', CA: 'Marc Exemple' } as const
const places = { US: 1, CA: 2 } as const

/** For a slow machine. */
export const patience = { timeout: 20_000 }

/** The official of a country acts. */
export const actAs = (laptop: Laptop, country: 'US' | 'CA') =>
  switchTo(laptop, places[country], people[country])

/** Saves the open form by its key and waits until it closes. */
export async function save({ page, dialog }: Laptop): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
}

/** Opens a form by its key. */
export async function open({ page, dialog }: Laptop, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press(key)
  await dialog().waitFor()
}

/** Opens a workspace about the crossing from the welcome screen. */
export async function begin(laptop: Laptop, mode: 'planning' | 'exercise', name: string): Promise<void> {
  const { t, page, dialog } = laptop
  await laptop.press(t(`welcome.modeDo.${mode}`))
  await laptop.fill('welcome.workspaceName', name, dialog())
  await laptop.search('welcome.crossings', 'Ambassador', nameOf(crossing, laptop.language), dialog())
  await laptop.press(t(`welcome.modeDo.${mode}`), dialog())
  await page.getByRole('banner').getByText(name).waitFor()
}

/** The file of a plan of the crossing, judged and good at every gate of the coverage measure. */
export async function planFile(folder: string, title: string): Promise<string> {
  const path = join(folder, 'plan.json')
  const assessments = gateElements.map((element) => ({
    ...{ element, score: 3 as const, evidence: 'Section 2', owner: 'MTO', by: null },
  }))
  const content = planContent({ title, crossings: [crossing] })
  const approvedOn = { US: null, CA: null }
  const notice = { en: '', fr: '' }
  await writeFile(
    path,
    writePlanFile({ format: planFormat, notice, major: 1, minor: 0, approvedOn, content, assessments }),
  )
  return path
}

/** Takes the plan of a file in, and both countries sign it and adopt the list of the year. */
export async function planInForce(laptop: Laptop, title: string): Promise<void> {
  const { t, page } = laptop
  await laptop.goTo(5)
  await laptop.press(t('app.screen.plans'))
  await page.getByText(t('plans.empty')).first().waitFor()
  await chooses(laptop, await planFile(laptop.saved, title))
  await page.keyboard.press('g')
  await laptop.dialog().waitFor()
  await laptop.dialog().getByText(title).first().waitFor()
  await save(laptop)
  for (const country of ['US', 'CA'] as const) {
    await actAs(laptop, country)
    await laptop.goTo(5)
    await laptop.press(t('app.screen.plans'))
    await page.getByRole('button', { name: /^Approve for/ }).first().waitFor()
    await open(laptop, 'c')
    await laptop.fill('form.decision.signName', people[country], laptop.dialog())
    await save(laptop)
    await laptop.press(t('app.screen.coverage'))
    await page.locator('.cov-matrix, .empty').first().waitFor()
    await open(laptop, 'l')
    await laptop.fill('form.reason', 'Agreed by both co-chairs', laptop.dialog())
    await save(laptop)
  }
}

/** Sets the exercise clock on by some minutes, as a controller who is short of time does. */
export async function jump(laptop: Laptop, time: string, reason: string): Promise<void> {
  const { t } = laptop
  await open(laptop, 'g')
  const field = laptop.dialog().getByRole('textbox', { name: t('ui.time') })
  await field.fill(time)
  await field.press('Tab')
  await laptop.fill('conduct.reason', reason, laptop.dialog())
  await save(laptop)
}

/** A line of the list of events by its number. */
export const line = ({ page }: Laptop, number: string) =>
  page.locator('.msel tbody tr').filter({ has: page.locator(`td.num:text-is("${number}")`) })

/** Goes to a line of the list, so that keys act on it. */
export async function reach({ page }: Laptop, number: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const on = await page
      .locator('.msel tr.on td.num')
      .innerText()
      .catch(() => '')
    if (on === number) return
    const numbers = await page.locator('.msel tbody td.num').allInnerTexts()
    await page.keyboard.press(numbers.indexOf(on) > numbers.indexOf(number) ? 'k' : 'j')
    await page.waitForFunction((was) => document.querySelector('.msel tr.on td.num')?.textContent !== was, on)
  }
  throw new Error(`line ${number} is not reached`)
}

/** To the console of the exercise. */
export async function toConduct(laptop: Laptop): Promise<void> {
  await laptop.goTo(6)
  await laptop.page.getByRole('tab').nth(2).waitFor()
  await laptop.page.keyboard.press('Alt+c')
  await laptop.page.locator('.bigc').waitFor()
}

/** Delivers a line of the list, and waits until the list says so. */
export async function deliver(laptop: Laptop, number: string): Promise<void> {
  await reach(laptop, number)
  await laptop.page.keyboard.press('e')
  await expect.poll(() => line(laptop, number).innerText(), patience).toMatch(/sent|no action|met in/)
}

/** A player writes a note, a call perhaps, about an inject from its card. */
export async function answer(laptop: Laptop, title: string, text: string): Promise<void> {
  const { t, page } = laptop
  const card = page.locator('.inject-card').filter({ hasText: title })
  await card.locator('.inject-head').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill(text)
  await page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached' })
  await card.getByText(t('players.logged')).waitFor()
}

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
  await form.getByRole('button', { name: new RegExp(t('evaluation.objective')) }).first().click()
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
