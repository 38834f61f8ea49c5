import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedScenario } from '../../data/reference/scenarios.ts'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { removeFolders } from '../support/launch.ts'
import { switchOn, type Laptop } from '../support/laptop.ts'
import { nameOf } from '../support/story.ts'
import { actAs, crossing, open, patience, people, prepare, save, seatBoth } from '../support/tabletop.ts'
import { comment, exportAll, observe, rate, toImprovement } from '../support/tabletop-after.ts'
import { answer, deliver, jump, line, toConduct } from '../support/tabletop-conduct.ts'

const folder = join(root, 'screenshots')
const name = 'Ambassador Bridge tabletop'
const title = shippedScenario('ambassador-bridge-blockade')?.title.en ?? ''

let room: Laptop
let wall: Page
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  room = await switchOn('en')
})
afterAll(async () => {
  await room.entente.close()
  await removeFolders()
})

it('an exercise is prepared, run and evaluated, so that its screens are full', async () => {
  const { t, page } = room
  await seatBoth(room)
  await prepare(room, title, name)
  await toConduct(room)
  await open(room, 'F8')
  await save(room)
  await page.getByRole('button', { name: t('conduct.clock.pause'), exact: true }).waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => line(room, '0').innerText(), patience).toContain('sent')
  await deliver(room, '1')
  await deliver(room, '3')
  await jump(room, '09:12', 'The room is ready')
  await actAs(room, 'CA')
  await page.locator('.inject-card').first().waitFor()
  await answer(room, 'Vehicles stop on Huron Church Road', 'Windsor told Detroit by phone')
  await actAs(room, 'US')
  await room.goTo(1)
  await page.keyboard.press('d')
  await room.search('form.facility', 'Ambassador', nameOf(crossing, 'en'), room.dialog())
  await room.fill('form.title', 'Bridge to Canada blocked', room.dialog())
  await room.fill('form.source', 'Bridge operator', room.dialog())
  await room.setCell('mode.commercial', 'direction.toCA', 'state.closed')
  await room.submit('form.disruption.submit')
  await page.getByText('Bridge to Canada blocked').first().waitFor()
  await page.keyboard.press('p')
  await room.fill('form.title', 'Divert trucks to the Blue Water Bridge', room.dialog())
  await room.fill('form.decision.text', 'Trucks go by Port Huron.', room.dialog())
  await room.tick(room.dialog().getByRole('checkbox', { name: t('form.decision.alsoConcur') }))
  await room.fill('form.decision.signName', people.US, room.dialog())
  await room.submit('form.decision.submit')
  await toConduct(room)
  await jump(room, '09:41', 'Windsor has asked Ottawa')
  await page.keyboard.press('Alt+e')
  await page.locator('.evaluation').waitFor()
  await observe(room, {
    ...{ objective: /^1\./, rating: 'P', type: 'strength', search: 'Windsor told' },
    ...{ text: 'Both ports were on one call soon', reference: 'CI-01' },
  })
  await observe(room, {
    ...{ objective: /^2\./, rating: 'S', type: 'areaForImprovement', search: 'Divert trucks' },
    ...{ text: 'Nobody knew who signs for Windsor', analysis: 'The list of signers is of 2023' },
  })
  await actAs(room, 'CA')
  await observe(room, {
    ...{ objective: /^3\./, rating: 'M', type: 'areaForImprovement' },
    ...{ text: 'The 402 filled before anybody looked', analysis: 'No count of trucks' },
  })
  await rate(room, 0, 'S', 'Told in time, but not in French')
  await actAs(room, 'US')
  await rate(room, 0, 'P', 'Told in time')
  await toImprovement(room)
  await comment(room, 'CBP Detroit', 'wentWell', 'One call, one status')
  await comment(room, 'CBSA Windsor', 'toImprove', 'Who signs is not on the wall')
  await comment(room, 'CBP Detroit', 'surprised', 'The 402 filled in half an hour')
  await open(room, 'c')
  await room.fill('improvement.finding', 'The list of signers is of 2023', room.dialog())
  await room.fill('improvement.recommendation', 'Renew the list of signers each quarter', room.dialog())
  await room.fill('improvement.organisation', 'CBP Detroit and CBSA Windsor', room.dialog())
  await room.fill('improvement.contact', 'Duty officer', room.dialog())
  await room.fill('improvement.due', '2027-03-31', room.dialog())
  await save(room)
  const opened = room.entente.app.waitForEvent('window')
  await page.keyboard.press('Alt+w')
  wall = await opened
  wall.setDefaultTimeout(15_000)
  await wall.getByText('Bridge to Canada blocked').first().waitFor()
  await page.bringToFront()
})

/** How to come to each screen, in this order. */
const screens: Record<string, () => Promise<void>> = {
  conduct: () => toConduct(room),
  evaluation: async () => {
    await toConduct(room)
    await room.page.keyboard.press('Alt+e')
    await room.page.locator('.evaluation').waitFor()
  },
  overview: async () => {
    await toConduct(room)
    await room.page.keyboard.press('Alt+d')
    await room.page.locator('.overview').waitFor()
  },
  improvement: async () => {
    await room.goTo(7)
    await room.page.locator('.screen-tab').nth(1).click()
    await room.page.locator('.improvement').waitFor()
  },
  actions: async () => {
    await room.page.keyboard.press('g')
    await room.page.getByText('Renew the list of signers each quarter').first().waitFor()
  },
  report: async () => {
    await room.goTo(7)
    await room.page.locator('.screen-tab').nth(0).click()
    await room.page.frameLocator('.report-frame').getByRole('heading', { level: 1 }).first().waitFor()
  },
  replay: async () => {
    await toConduct(room)
    await room.page.keyboard.press('Alt+y')
    await room.page.locator('.replay-count').waitFor()
  },
  players: async () => {
    await room.page.keyboard.press('Alt+y')
    await room.page.locator('.replay-count').waitFor({ state: 'detached' })
    await actAs(room, 'CA')
    await room.goTo(6)
    await room.page.locator('.inject-card').first().waitFor()
  },
}

it.each([
  ['en', 'light', 1440, 900],
  ['fr', 'dark', 1440, 900],
  ['fr', 'light', 1920, 1080],
  ['en', 'dark', 1920, 1080],
] as const)(
  '[A11Y-2] in %s and the %s theme the screens of an exercise have nothing serious or critical for axe',
  async (language, theme, width, height) => {
    const { page } = room
    await page.setViewportSize({ width, height })
    await wall.setViewportSize({ width, height })
    await page.evaluate(
      (chosen) => {
        localStorage.setItem('entente.preferences', JSON.stringify(chosen))
      },
      { language, theme, scale: 'desk', singleKeys: true },
    )
    await page.reload()
    await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language)
    await page.getByRole('banner').getByText(name).waitFor()
    const found: string[] = []
    for (const [screen, go] of Object.entries(screens)) {
      await go()
      found.push(...(await violationsOn(page)).map((each) => `${screen} ${each}`))
      await page.screenshot({
        path: join(folder, `ex-${screen}-${language}-${theme}-${String(width)}.png`),
      })
    }
    await actAs(room, 'US')
    await wall.locator(`html[lang^=${language}][data-theme=${theme}]`).waitFor({ state: 'attached' })
    found.push(...(await violationsOn(wall)).map((each) => `wall ${each}`))
    await wall.screenshot({ path: join(folder, `ex-wall-${language}-${theme}-${String(width)}.png`) })
    expect(found).toEqual([])
  },
)

it('[A11Y-2] the after-action report as a page has nothing serious or critical for axe', async () => {
  await room.page.evaluate(() => {
    localStorage.setItem('entente.preferences', '{"language":"en"}')
  })
  await room.page.reload()
  await room.page.getByRole('banner').getByText(name).waitFor()
  const files = await exportAll(room, { languages: ['en', 'fr', 'both'], formats: ['HTML'] })
  expect(files).toHaveLength(3)
  const browser = await chromium.launch({
    executablePath: process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const found: string[] = []
  for (const file of files) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } })
    await page.setContent(await readFile(file, 'utf8'))
    found.push(...(await violationsOn(page)).map((each) => `${basename(file)} ${each}`))
    await page.screenshot({ path: join(folder, `ex-${basename(file)}.png`), fullPage: true })
  }
  await browser.close()
  expect(found).toEqual([])
})
