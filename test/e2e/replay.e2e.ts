import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../tools/paths.ts'
import { violationsOn } from '../support/axe.ts'
import { note } from '../support/desk-work.ts'
import { removeFolders } from '../support/launch.ts'
import { switchOn, type Laptop } from '../support/laptop.ts'
import { makeDesk, nameOf } from '../support/story.ts'

const bridge = 'blue-water-bridge'
const folder = join(root, 'screenshots')

let desk: Laptop
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  desk = await switchOn('en')
  const { t, page } = desk
  const port = { country: 'US', agency: 'CBP', place: 'Port Huron', code: 'PHU' } as const
  await makeDesk(desk, { ...port, name: 'Dana Example', position: 'Watch commander' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await desk.press(t('welcome.modeDo.real'))
  await desk.fill('welcome.workspaceName', 'Truck fire', desk.dialog())
  await desk.search('welcome.crossings', 'Blue Water', nameOf(bridge, 'en'), desk.dialog())
  await desk.press(t('welcome.modeDo.real'), desk.dialog())
  await page.getByRole('banner').getByText('Truck fire').waitFor()
  await page.keyboard.press('d')
  await desk.search('form.facility', 'Blue Water', nameOf(bridge, 'en'), desk.dialog())
  await desk.fill('form.title', 'Truck on fire', desk.dialog())
  await desk.fill('form.source', 'Camera 4', desk.dialog())
  await desk.setCell('mode.commercial', 'direction.toCA', 'state.closed')
  await desk.submit('form.disruption.submit')
  await page.getByText('Truck on fire').first().waitFor()
  await desk.goTo(2)
  await note(desk, 'Fire is out')
  await desk.goTo(1)
})
afterAll(async () => {
  await desk.entente.close()
  await removeFolders()
})

const count = () => desk.page.locator('.replay-count').innerText()
const shot = async (name: string, width: number, height: number) => {
  await desk.page.setViewportSize({ width, height })
  await desk.page.screenshot({ path: join(folder, `replay-${name}-${String(width)}.png`) })
}

it('[RPY-4] a key shows a past moment, named in both languages on the bar and the title; another brings the present back', async () => {
  const { page, t } = desk
  await page.keyboard.press('Alt+y')
  const bar = page.getByRole('region', { name: t('replay.title') })
  await bar.getByText('REPLAY').waitFor()
  await bar.getByText('RELECTURE').waitFor()
  const title = () =>
    desk.entente.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  await expect.poll(title).toBe('REAL EVENT | ÉVÉNEMENT RÉEL – REPLAY | RELECTURE – Truck fire – Entente')
  expect(await violationsOn(page)).toEqual([])

  const slider = page.getByRole('slider', { name: t('replay.slider') })
  await slider.focus()
  await page.keyboard.press('Home')
  await page.locator('.dock').getByText(t('situation.dock.empty')).waitFor()
  await shot('start', 1440, 900)
  await page.keyboard.press('ArrowRight')
  await page.locator('.dock').getByText('Truck on fire').waitFor()
  const atDisruption = await count()
  await page.keyboard.press('ArrowLeft')
  await page.locator('.dock').getByText(t('situation.dock.empty')).waitFor()
  await page.getByRole('banner').click()
  await page.keyboard.press('.')
  await expect.poll(count).toBe(atDisruption)
  await page.keyboard.press(',')
  await page.locator('.dock').getByText(t('situation.dock.empty')).waitFor()

  await desk.goTo(2)
  await expect.poll(() => page.getByRole('article').filter({ hasText: 'Fire is out' }).count()).toBe(0)
  await shot('log', 1920, 1080)
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  await page.getByRole('article').filter({ hasText: 'Fire is out' }).waitFor()
  await expect.poll(title).toBe('REAL EVENT | ÉVÉNEMENT RÉEL – Truck fire – Entente')
})

it('[RPY-5] it plays faster than it went, and stops at the present', async () => {
  const { page, t } = desk
  await desk.goTo(1)
  await page.keyboard.press('Alt+y')
  await page.getByRole('slider', { name: t('replay.slider') }).focus()
  await page.keyboard.press('Home')
  for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key)
  await expect
    .poll(() => page.getByRole('radio', { name: t('replay.times', { speed: '600' }) }).isChecked())
    .toBe(true)
  await page.keyboard.press('Alt+k')
  await page.locator('.dock').getByText('Truck on fire').waitFor()
  await page.getByRole('button', { name: t('replay.play'), exact: true }).waitFor()
  const [, shown, all] = /(\d+) of (\d+)/.exec(await count()) ?? []
  expect(shown).toBe(all)
  await page.keyboard.press('Alt+y')
})

it('[RPY-6] nothing is written while a moment is shown: forms say why, and open once the present is back', async () => {
  const { page, t } = desk
  await page.keyboard.press('Alt+y')
  await page.getByRole('region', { name: t('replay.title') }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('d')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('o')
  await page.getByRole('dialog', { name: t('replay.readOnly') }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('region', { name: t('replay.title') }).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('dialog', { name: t('replay.readOnly') }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: t('app.switchTitle') }).waitFor()
  await page.getByRole('region', { name: t('replay.title') }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
})
