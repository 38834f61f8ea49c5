import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedScenario } from '../../data/reference/scenarios.ts'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { removeFolders } from '../support/launch.ts'
import { chooses, switchOn, type Laptop } from '../support/laptop.ts'
import { makeDesk } from '../support/story.ts'

const folder = join(root, 'screenshots')
const scenario = shippedScenario('ambassador-bridge-blockade')
const title = scenario?.title.en ?? ''
/** With the state of the crossings at the start, number 0. */
const planned = (scenario?.injects.length ?? 0) + (scenario?.contingencies.length ?? 0) + 1

/** For a slow machine. */
const patience = { timeout: 15_000 }

let laptop: Laptop
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  laptop = await switchOn('en')
})
afterAll(async () => {
  await laptop.entente.close()
  await removeFolders()
})

const shot = (name: string) => laptop.page.screenshot({ path: join(folder, `design-${name}.png`) })
const rows = () => laptop.page.locator('.events-table tbody tr')

/** Opens an exercise from the welcome screen with the scenario in hand, and prepares it. */
async function prepared(name: string): Promise<void> {
  const { t, page } = laptop
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).focus()
  await page.keyboard.press('Enter')
  await laptop.dialog().waitFor()
  await laptop.fill('welcome.workspaceName', name, laptop.dialog())
  await laptop.press(t('welcome.modeDo.exercise'), laptop.dialog())
  await page.getByRole('dialog', { name: t('design.prepare.title') }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** A planned exercise opens on its conduct. */
async function toDesign(): Promise<void> {
  const { page } = laptop
  await page.getByRole('tab').nth(2).waitFor()
  await page.keyboard.press('Alt+d')
}

/** From the overview to the list of events, by key. */
async function toEvents(): Promise<void> {
  await laptop.page.keyboard.press('l')
  await rows().first().waitFor()
}

/** Saves by the menu of the list, and gives the path that the window names. */
async function exported(format: 'xlsx' | 'csv'): Promise<string> {
  const { page } = laptop
  await page.keyboard.press('g')
  const choice = page.getByRole('menuitem', { name: laptop.t(`design.export.${format}`) })
  await choice.waitFor()
  await choice.focus()
  await page.keyboard.press('Enter')
  const said = page.getByText(laptop.t('design.saved', { path: '' }).trim()).last()
  await said.waitFor()
  const path = /(\/.*\.(?:xlsx|csv|json))/.exec(await said.innerText())?.[1] ?? ''
  expect(path).not.toBe('')
  return path
}

/** Takes a list of events in from a file in place of the one that is here. */
async function taken(path: string, count: number): Promise<void> {
  const { t, page } = laptop
  await chooses(laptop, path)
  await page.keyboard.press('r')
  await laptop.dialog().waitFor()
  await page.getByText(t('design.import.good', { count })).waitFor()
  await page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached' })
}

describe('an emergency manager prepares a tabletop', () => {
  it('[DSG-1] from the welcome screen to an exercise on the Ambassador Bridge, by keyboard', async () => {
    const { t, page } = laptop
    await makeDesk(
      laptop,
      {
        country: 'CA',
        agency: 'CBSA',
        place: 'Windsor',
        code: 'WIN',
        name: 'Ruth Example',
        position: 'Exercise director',
      },
      t('welcome.make'),
    )
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await shot('welcome')
    expect(await violationsOn(page)).toEqual([])
    await prepared('Tabletop one')
    await shot('overview')
    expect(await violationsOn(page)).toEqual([])
  })

  it('[DSG-3] changes an objective; what is typed waits over a crash', async () => {
    const { t, page } = laptop
    await page.keyboard.press('e')
    await page.getByRole('heading', { name: t('design.editing', { name: title }) }).waitFor()
    await page.locator('.objective-toggle').first().focus()
    await page.keyboard.press('Enter')
    await shot('editor')
    expect(await violationsOn(page)).toEqual([])
    const field = page.getByRole('textbox', { name: /^Objective \(English\)/ }).first()
    await field.fill('Tell the other country within ten minutes')
    await expect
      .poll(
        () => page.evaluate(() => JSON.stringify({ ...localStorage }).includes('within ten minutes')),
        patience,
      )
      .toBe(true)
    await page.reload()
    await page.getByRole('banner').getByText('Tabletop one').waitFor()
    await laptop.goTo(6)
    await toDesign()
    await page.getByRole('button', { name: t('design.goOn') }).waitFor()
    await page.keyboard.press('e')
    await page.getByText(t('log.compose.discardDraft')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('.overview-editor').waitFor({ state: 'detached' })
    await page.getByText('Tell the other country within ten minutes').waitFor()
  })

  it('[DSG-4] adds an inject with what it changes, and sees what is missing at its field', async () => {
    const { t, page } = laptop
    await toEvents()
    expect(await rows().count()).toBe(planned)
    await shot('events')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('t')
    await laptop.dialog().waitFor()
    await page.keyboard.press('Control+Enter')
    await laptop.dialog().getByText(t('design.fault.badForm')).first().waitFor()
    await page.keyboard.type('The bridge company asks who pays')
    await laptop
      .dialog()
      .getByRole('textbox', { name: /^What players get \(English\)/ })
      .fill('Its president calls both ports and asks who pays for the overtime.')
    await shot('inject')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await laptop.dialog().waitFor({ state: 'detached' })
    await expect.poll(() => rows().count(), patience).toBe(planned + 1)
    await page.getByRole('article', { name: 'The bridge company asks who pays' }).waitFor()
  })

  it('[DSG-6] exports the list as XLSX and CSV and takes both into a second exercise', async () => {
    const { t, page } = laptop
    const xlsx = await exported('xlsx')
    const csv = await exported('csv')
    expect(xlsx).toMatch(/entente-EXERCISE-.*\.xlsx$/)
    expect(await readFile(csv, 'utf8')).toContain('The bridge company asks who pays')
    await page.keyboard.press('Alt+0')
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await prepared('Tabletop two')
    await toEvents()
    expect(await rows().count()).toBe(planned)
    await taken(xlsx, planned + 1)
    await expect.poll(() => rows().count(), patience).toBe(planned + 1)
    await page.getByText('The bridge company asks who pays').first().waitFor()
    await taken(csv, planned + 1)
    await expect.poll(() => rows().count(), patience).toBe(planned + 1)
  })

  it('[DSG-2] tells facts from fiction in the library, in every look', async () => {
    const { t, page } = laptop
    await page.keyboard.press('l')
    await page.getByRole('heading', { name: t('design.scenarios') }).waitFor()
    for (const [language, theme, width, height] of [
      ['en', 'light', 1440, 900],
      ['fr', 'dark', 1920, 1080],
      ['fr', 'hc', 1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.evaluate(([kept]) => localStorage.setItem('entente.preferences', kept), [
        JSON.stringify({ theme, language, scale: 'desk', singleKeys: true }),
      ] as const)
      await page.reload()
      await page.getByRole('banner').getByText('Tabletop two').waitFor()
      await page.keyboard.press('Alt+6')
      await toDesign()
      await page.locator('.overview, .scenario').first().waitFor()
      await shot(`overview-${language}-${theme}`)
      expect(await violationsOn(page)).toEqual([])
      await page.keyboard.press('l')
      await rows().first().waitFor()
      await shot(`events-${language}-${theme}`)
      expect(await violationsOn(page)).toEqual([])
      await page.keyboard.press('l')
      await page.locator('.scenario').waitFor()
      await shot(`library-${language}-${theme}`)
      expect(await violationsOn(page)).toEqual([])
    }
  })
})
