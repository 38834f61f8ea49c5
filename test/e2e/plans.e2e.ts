import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { removeFolders } from '../support/launch.ts'
import { chooses, switchOn, type Laptop } from '../support/laptop.ts'
import { makeDesk, nameOf, switchTo } from '../support/story.ts'

const folder = join(root, 'screenshots')
const looks = [
  ['en', 'light', 1440, 900],
  ['fr', 'dark', 1440, 900],
  ['en', 'hc', 1280, 800],
  ['fr', 'light', 1920, 1080],
] as const

let laptop: Laptop
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  laptop = await switchOn('en')
})
afterAll(async () => {
  await laptop.entente.close()
  await removeFolders()
})

const shot = (name: string) => laptop.page.screenshot({ path: join(folder, `plans-${name}.png`) })
const record = () => laptop.page.getByRole('article').first()
const toPlans = async () => {
  await laptop.goTo(5)
  await laptop.press(laptop.t('app.screen.plans'))
  await laptop.page.getByRole('heading', { name: laptop.t('plans.title') }).waitFor()
}

/** Signs the plan in sight for the country whose official acts, by key. */
async function approve(name: string): Promise<void> {
  const { page } = laptop
  await record()
    .getByRole('button', { name: /^Approve for/ })
    .waitFor()
  await page.keyboard.press('c')
  await laptop.dialog().waitFor()
  await laptop.fill('form.decision.signName', name, laptop.dialog())
  await page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached' })
}

describe('a planner’s whole job', () => {
  it('[PLS-2] a plan of two crossings of the Niagara is written and revised by keyboard', async () => {
    const { t, page } = laptop
    await makeDesk(
      laptop,
      {
        country: 'US',
        agency: 'CBP',
        place: 'Buffalo',
        code: 'BUF',
        name: 'Dana Example',
        position: 'Planner',
      },
      t('welcome.make'),
    )
    await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
    await laptop.press(t('welcome.addDesk'))
    await makeDesk(
      laptop,
      {
        country: 'CA',
        agency: 'CBSA',
        place: 'Fort Erie',
        code: 'FTE',
        name: 'Marc Exemple',
        position: 'Planner',
      },
      t('welcome.addAndAct'),
    )
    await page.getByText('Marc Exemple').first().waitFor()
    await switchTo(laptop, 1, 'Dana Example')
    await laptop.press(t('welcome.modeDo.planning'))
    await laptop.fill('welcome.workspaceName', 'Plans 2026', laptop.dialog())
    await laptop.search('welcome.crossings', 'Peace Br', nameOf('peace-bridge', 'en'), laptop.dialog())
    await laptop.search('welcome.crossings', 'Rainbow', nameOf('rainbow-bridge', 'en'), laptop.dialog())
    await laptop.press(t('welcome.modeDo.planning'), laptop.dialog())
    await page.getByRole('banner').getByText('Plans 2026').waitFor()
    await toPlans()
    await page.getByText(t('plans.empty')).first().waitFor()
    await shot('empty')
    expect(await violationsOn(page)).toEqual([])

    await page.keyboard.press('t')
    await page.getByRole('heading', { name: t('planEditor.headingNew') }).waitFor()
    await page.keyboard.type('Bridges of the Niagara')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Keep traffic moving when one bridge is closed')
    await shot('editor')
    expect(await violationsOn(page)).toEqual([])
    await laptop.press(t('planEditor.add', { list: t('planPart.stagingAreas') }))
    await page.keyboard.press('Control+Enter')
    await page.locator('.fault-summary').waitFor()
    await shot('editor-faults')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-at]')?.getAttribute('data-at')))
      .toBe('/stagingAreas/0/name')
    await page.keyboard.type('Race track')
    await laptop.fill('form.measure.area.typed', '42.90, -78.92\n42.90, -78.91\n42.91, -78.91')
    await page.keyboard.press('Control+Enter')
    await record().getByText('BUF-1').first().waitFor()
    await record().getByText('Race track').first().waitFor()
    await record().getByText(t('plans.stand.draft')).first().waitFor()

    await page.keyboard.press('e')
    await page
      .getByRole('heading', { name: t('planEditor.heading', { number: 'BUF-1', version: '1.1' }) })
      .waitFor()
    await laptop.fill('planPart.purpose', 'Keep trucks and cars moving when one bridge is closed')
    await laptop.fill('planEditor.changeNote', 'Cars too')
    await page.keyboard.press('Control+Enter')
    await record()
      .getByText(t('plans.version', { version: '1.1' }))
      .first()
      .waitFor()
  })

  it('[PLS-5] both countries’ desks approve it, each by its own official, and it is in force', async () => {
    const { t, page } = laptop
    await approve('Dana Example')
    await record().getByText(t('plans.stand.oneCountry')).first().waitFor()
    await switchTo(laptop, 2, 'Marc Exemple')
    await approve('Marc Exemple')
    await record().getByText(t('plans.stand.inForce')).first().waitFor()
    await page.getByRole('tab', { name: t('planReport.versions') }).click()
    await page
      .getByRole('region', { name: t('plans.approvalOf', { country: t('country.CA') }) })
      .first()
      .getByText('Marc Exemple')
      .waitFor()
    await shot('versions')
    expect(await violationsOn(page)).toEqual([])
  })

  it('[PLS-8] its exported file is identical when it is imported again; [PLS-9] a broken one is refused with its place', async () => {
    const { t, page, saved } = laptop
    await page.getByRole('tab', { name: t('plans.tab.words') }).click()
    await record().focus()
    await page.keyboard.press('x')
    await laptop.dialog().waitFor()
    await shot('export')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await laptop.dialog().getByText('.json').waitFor()
    await laptop.tick(laptop.dialog().getByRole('radio', { name: /PDF/ }))
    await page.keyboard.press('Control+Enter')
    await laptop.dialog().getByText('.pdf').waitFor()
    await page.keyboard.press('Escape')
    await laptop.dialog().waitFor({ state: 'detached' })
    const names = await readdir(saved)
    const json = names.find((name) => name.endsWith('.json')) ?? ''
    expect(json).toMatch(/^entente-PLANNING-bridges-of-the-niagara-1-1-BUF-1\.json$/)
    expect(names.some((name) => name.endsWith('.pdf'))).toBe(true)

    await chooses(laptop, join(saved, json))
    await record().focus()
    await page.keyboard.press('g')
    await laptop
      .dialog()
      .getByText(t('plans.import.same', { number: 'BUF-1', version: '1.1' }))
      .waitFor()
    await shot('identical')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await laptop.dialog().waitFor({ state: 'detached' })

    const text = await readFile(join(saved, json), 'utf8')
    await writeFile(join(saved, 'broken.json'), text.replace('"rainbow-bridge"', '"no-such-bridge"'))
    await chooses(laptop, join(saved, 'broken.json'))
    await record().focus()
    await page.keyboard.press('g')
    await laptop.dialog().getByText('/content/crossings/1').waitFor()
    await laptop.dialog().getByText(t('planFault.unknownCrossing')).waitFor()
    await shot('refused')
    await page.keyboard.press('Escape')
    await laptop.dialog().waitFor({ state: 'detached' })
    expect(await page.locator('.plan-card').count()).toBe(1)
  })

  it.each(looks)(
    '[A11Y-2] plans in %s and the %s theme at %d px have nothing serious for axe',
    async (language, theme, width, height) => {
      const { page } = laptop
      await page.evaluate(
        (chosen) => {
          localStorage.setItem('entente.preferences', JSON.stringify(chosen))
        },
        { language, theme, scale: 'desk', singleKeys: true },
      )
      await page.reload()
      await page.getByRole('banner').getByText('Plans 2026').waitFor()
      await page.setViewportSize({ width, height })
      await page.keyboard.press('Alt+5')
      await page.locator('.screen-tab').nth(1).click()
      await page.locator('.plan-words').waitFor()
      await page.locator('.plan-map .map-canvas[data-painted=yes]').waitFor()
      const name = `${language}-${theme}-${String(width)}`
      await shot(`library-${name}`)
      expect(await violationsOn(page)).toEqual([])
      await page.locator('.plan-map').scrollIntoViewIfNeeded()
      await shot(`map-${name}`)
      await page.locator('body').press('e')
      await page.locator('.editor-parts').waitFor()
      await shot(`editor-${name}`)
      expect(await violationsOn(page)).toEqual([])
      await page.locator('#edit-levels').scrollIntoViewIfNeeded()
      await shot(`levels-${name}`)
      await page.locator('.editor-foot .btn').first().click()
      await page.locator('body').press('v')
      await page.getByRole('dialog').waitFor()
      await shot(`exercise-${name}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  )
})
