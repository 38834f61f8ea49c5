import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { root } from '../../tools/paths.ts'
import { note } from '../support/desk-work.ts'
import { driverOf } from '../support/driver.ts'
import { openBundle, saveBundle, switchOn, tallies, type Laptop } from '../support/laptop.ts'
import { violationsOn } from '../support/axe.ts'
import { removeFolders } from '../support/launch.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const folder = join(root, 'screenshots')
const event = 'Blue Water tabletop'
const looks = [
  ['en', 'light'],
  ['fr', 'dark'],
  ['en', 'hc'],
] as const

let us: Laptop
let ca: Laptop
let invitation = ''
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  us = await switchOn('en')
  ca = await switchOn('en')
  await begun(ca, { country: 'CA', agency: 'CBSA', place: 'Sarnia', code: 'SAR', name: 'Marie Exemple' })
  await begun(us, { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU', name: 'Dana Example' })
}, 120_000)
afterAll(async () => {
  await ca.entente.close()
  await us.entente.close()
  await removeFolders()
})

type Who = { country: 'US' | 'CA'; agency: string; place: string; code: string; name: string }

/** A first start, and an exercise of its own. */
async function begun(laptop: Laptop, who: Who): Promise<void> {
  const { t } = laptop
  await makeDesk(laptop, { ...who, position: 'Watch commander' }, t('welcome.make'))
  await laptop.press(t('welcome.modeDo.exercise'))
  await laptop.fill('welcome.workspaceName', event, laptop.dialog())
  const bridge = nameOf('blue-water-bridge', 'en')
  await laptop.search('welcome.crossings', 'Blue Water', bridge, laptop.dialog())
  await laptop.press(t('welcome.modeDo.exercise'), laptop.dialog())
  await laptop.page.getByRole('banner').getByText(event).waitFor()
}

/** The Canadian desk's bundle, once both have something to hand over. */
async function prepared(): Promise<string> {
  await ca.goTo(2)
  await note(ca, 'Queue of trucks at the plaza')
  await note(ca, 'Two lanes open')
  const bundle = await saveBundle(ca)
  await us.goTo(2)
  await note(us, 'Second inspection lane')
  await saveBundle(us)
  return bundle
}

async function show(language: Language, theme: string): Promise<Laptop> {
  const { page } = us
  await page.evaluate(
    (chosen) => {
      localStorage.setItem('entente.preferences', JSON.stringify(chosen))
    },
    { language, theme, scale: 'desk', singleKeys: true },
  )
  await page.reload()
  await page.getByRole('banner').getByText(event).first().waitFor()
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language)
  return { ...us, ...driverOf(page, language), language }
}

/** A picture at both sizes; whatever has the focus, the band stays at the top of the window. */
async function shoot({ page }: Laptop, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(folder, `${name}-${String(width)}.png`) })
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)
  }
}

describe('the exchange and privacy', () => {
  it.each(looks)(
    '[A11Y-2] in %s and the %s theme has nothing serious or critical for axe',
    async (language, theme) => {
      invitation ||= await prepared()
      const laptop = await show(language, theme)
      const { page, t } = laptop
      const look = `${language}-${theme}`
      const found: string[] = []
      const judge = async (name: string) => {
        await shoot(laptop, `${name}-${look}`)
        found.push(...(await violationsOn(laptop.page)).map((each) => `${name} ${each}`))
      }
      await laptop.goTo(8)
      await page.locator('.nums').waitFor()
      await judge('exchange')
      await openBundle(laptop, invitation)
      await tallies(laptop)
      await judge('join-question')
      await laptop.tick(page.locator('.join-ask').getByRole('radio').first())
      await page.locator('.join-ask input:checked').waitFor()
      await laptop.tick(page.locator('.key-ask').getByRole('radio').first())
      await judge('preview')
      await laptop.press(t('exchange.setAside'))
      await page.keyboard.press('Alt+p')
      await page.getByRole('heading', { name: t('privacy.title') }).waitFor()
      await judge('privacy')
      for (const tab of ['register', 'notice', 'names'] as const) {
        await page.getByRole('tab', { name: t(`privacy.tab.${tab}`) }).click()
        found.push(...(await violationsOn(laptop.page)).map((each) => `privacy ${tab} ${each}`))
      }
      expect(found).toEqual([])
    },
    300_000,
  )
})

it('[UI-13] a confirmation lies over nothing, in a window of any width', async () => {
  const laptop = await show('en', 'light')
  const { page } = laptop
  for (const width of [1920, 1440, 1280, 1024]) {
    await page.setViewportSize({ width, height: 800 })
    await laptop.goTo(2)
    await note(laptop, `Seen at ${String(width)}`)
    await page.locator('.toast').waitFor()
    await page.screenshot({ path: join(folder, `toast-${String(width)}.png`) })
    const covered = await page.evaluate(() => {
      const toast = document.querySelector('.toast')?.getBoundingClientRect()
      if (!toast) return ['no toast']
      const others = document.querySelectorAll(
        '.band-mode, .band-title, .band-end > *, .tally, .bar .cell, .clock, .main button, .main textarea',
      )
      return [...others].flatMap((each) => {
        const box = each.getBoundingClientRect()
        const isApart =
          box.width === 0 ||
          box.right <= toast.left ||
          box.left >= toast.right ||
          box.bottom <= toast.top ||
          box.top >= toast.bottom
        return isApart ? [] : [each.className]
      })
    })
    expect(covered).toEqual([])
    expect(
      await page.locator('.toast').evaluate((each) => each.getBoundingClientRect().right <= innerWidth),
    ).toBe(true)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
})

it('[LST-12] a note that the filters hide is said to be in the log, and is shown when asked', async () => {
  const laptop = await show('en', 'light')
  const { page, t } = laptop
  await laptop.goTo(2)
  const other = page.getByRole('checkbox', { name: t('log.type.note') }).first()
  await laptop.tick(other)
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill('Written out of sight')
  await page.keyboard.press('Control+Enter')
  await page.getByText(t('log.outside')).waitFor()
  expect(await page.getByRole('article').filter({ hasText: 'Written out of sight' }).count()).toBe(0)
  await page.screenshot({ path: join(folder, 'log-outside.png') })
  await laptop.press(t('log.outside.show'))
  await page.getByRole('article').filter({ hasText: 'Written out of sight' }).first().waitFor()
  expect(await page.getByText(t('log.outside')).count()).toBe(0)
})

/** The window that takes the place of the one there was. */
async function replacedBy(laptop: Laptop, act: () => Promise<unknown>): Promise<Laptop> {
  const { app } = us.entente
  const before = laptop.page
  await act().catch(() => undefined)
  const shown = () =>
    app.windows().find((each) => each !== before && !each.isClosed() && !each.url().endsWith('?fill'))
  await expect.poll(() => before.isClosed() && shown() !== undefined, { timeout: 60_000 }).toBe(true)
  const page = shown() ?? before
  await page.waitForLoadState('load')
  return { ...laptop, ...driverOf(page, laptop.language) }
}

it('[A11Y-2] the locked window in French has nothing serious or critical for axe, and keeps a wrong passphrase', async () => {
  const open = await show('fr', 'dark')
  const { t } = open
  const passphrase = 'quatre mots bien choisis'
  await open.page.keyboard.press('Control+,')
  await open.press(t('lock.set'))
  await open.fill('exchange.pass.first', passphrase, open.dialog())
  await open.fill('exchange.pass.again', passphrase, open.dialog())
  const unlocked = await replacedBy(open, () => open.press(t('lock.setNow'), open.dialog()))
  await unlocked.page.getByRole('banner').getByText(event).first().waitFor()
  const locked = await replacedBy(unlocked, () => unlocked.page.keyboard.press('Control+Shift+L'))
  const field = locked.page.locator('.lock-card input').first()
  await field.fill('quatre mots mal choisis')
  await locked.page.keyboard.press('Enter')
  await locked.page.getByText(t('problem.lock.wrong-passphrase')).waitFor()
  expect(await field.inputValue()).toBe('quatre mots mal choisis')
  await shoot(locked, 'locked-fr-dark')
  expect(await violationsOn(locked.page)).toEqual([])
  // All of it is selected: typing replaces it.
  await locked.page.keyboard.type(passphrase)
  await locked.page.keyboard.press('Enter')
  await locked.page.getByRole('banner').getByText(event).first().waitFor()
}, 180_000)
