import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gateElements } from '../../data/model/plan.ts'
import { planFormat } from '../../data/plans/plan-format.ts'
import { writePlanFile } from '../../data/plans/plan-file.ts'
import { chooses, type Laptop } from './laptop.ts'
import { planContent } from './plan-records.ts'
import { makeDesk, nameOf, switchTo } from './story.ts'

/** The crossing of the story, and who sits in its room: the American official first. */
export const crossing = 'ambassador-bridge'
export const people = { US: 'Dana Example', CA: 'Marc Exemple' } as const
const places = { US: 1, CA: 2 } as const

/** For a slow machine. */
export const patience = { timeout: 20_000 }

/** The official of a country acts. */
export async function actAs(laptop: Laptop, country: 'US' | 'CA'): Promise<void> {
  await leaveField(laptop)
  await switchTo(laptop, places[country], people[country])
}

/** One computer gets a desk of each country, of which the American one then acts. */
export async function seatBoth(laptop: Laptop): Promise<void> {
  const { t, page } = laptop
  const detroit = { country: 'US', agency: 'CBP', place: 'Detroit', code: 'DET' } as const
  const windsor = { country: 'CA', agency: 'CBSA', place: 'Windsor', code: 'WND' } as const
  await makeDesk(laptop, { ...detroit, name: people.US, position: 'Exercise director' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await laptop.press(t('welcome.addDesk'))
  const chief = { ...windsor, name: people.CA, position: 'Chief of operations' }
  await makeDesk(laptop, chief, t('welcome.addAndAct'))
  await page.getByText(people.CA).first().waitFor()
  await actAs(laptop, 'US')
}

/** Prepares an exercise from the shipped scenario of this title, from the welcome screen. */
export async function prepare(laptop: Laptop, title: string, name: string): Promise<void> {
  const { t, page, dialog } = laptop
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await dialog().waitFor()
  await laptop.fill('welcome.workspaceName', name, dialog())
  await laptop.press(t('welcome.modeDo.exercise'), dialog())
  await page.getByRole('dialog', { name: t('design.prepare.title') }).waitFor()
  await save(laptop)
  await page.getByRole('banner').getByText(name).waitFor()
}

/** Leaves the field that is typed in, so that a letter is a key. */
const leaveField = ({ page }: Laptop): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

/** Saves the open form by its key and waits until it closes. */
export async function save({ page, dialog }: Laptop): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
}

/** Opens a form by its key. */
export async function open(laptop: Laptop, key: string): Promise<void> {
  const { page, dialog } = laptop
  await leaveField(laptop)
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
    await page
      .getByRole('button', { name: /^Approve for/ })
      .first()
      .waitFor()
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
