import { readdir } from 'node:fs/promises'
import { afterAll, expect, it } from 'vitest'
import { seedProfile } from '../bench/seeded-profile.ts'
import { removeFolders, temporaryFolder } from '../support/launch.ts'
import { chooses, importIt, rowsIn, switchOn, tallies, type Laptop } from '../support/laptop.ts'
import { makeDesk } from '../support/story.ts'

/** Enough that each step takes seconds. */
const entries = 20_000
afterAll(removeFolders)

/** What the bar said, per cent, from when it came until it went; `cancelAt` presses its Cancel once it is there. */
const barOf = ({ page }: Laptop, cancelAt: number | null): Promise<number[]> =>
  page.evaluate(
    ([at]) =>
      new Promise<number[]>((done) => {
        const seen: number[] = []
        const look = () => {
          const bar = document.querySelector('.xc [role=progressbar]')
          if (!bar && seen.length > 0) {
            clearInterval(looking)
            done(seen)
          }
          if (!bar) return
          const value = Number(bar.getAttribute('aria-valuenow'))
          if (seen.at(-1) !== value) seen.push(value)
          if (at !== null && value >= at) bar.closest('.xc-foot, .xc-work')?.querySelector('button')?.click()
        }
        const looking = setInterval(look, 10)
      }),
    [cancelAt] as const,
  )

function moves(seen: readonly number[]): void {
  expect(seen).toEqual([...seen].sort((one, other) => one - other))
  expect(seen.length).toBeGreaterThan(3)
}

it('[XSC-12] the bar of a large bundle moves, and Cancel leaves no file and no half import', async () => {
  const profile = await temporaryFolder()
  await seedProfile(profile, entries)
  const sender = await switchOn('en', { profile })
  const { t } = sender
  sender.page.setDefaultTimeout(60_000)
  await sender.page.getByRole('banner').getByText('Ambassador Bridge closure').waitFor()
  await sender.goTo(8)
  const save = sender.page.locator('[data-region="send"] .xc-foot button').first()
  await expect.poll(() => save.isEnabled(), { timeout: 60_000 }).toBe(true)
  const cancelled = barOf(sender, 20)
  await sender.page.keyboard.press('e')
  expect((await cancelled).at(-1)).toBeLessThan(100)
  await sender.page.getByText(t('exchange.cancelled')).waitFor()
  await expect.poll(() => readdir(sender.saved)).toEqual([])
  const written = barOf(sender, null)
  await sender.page.keyboard.press('e')
  moves(await written)
  await sender.page.locator('[data-region="send"]').getByRole('alert').waitFor()
  const [name = ''] = await readdir(sender.saved)
  expect(name).toMatch(/\.entente$/)
  await sender.entente.close()

  const receiver = await switchOn('en')
  const { page } = receiver
  page.setDefaultTimeout(120_000)
  const desk = { country: 'CA', agency: 'CBSA', place: 'Windsor', code: 'WIN', position: 'Watch' } as const
  await makeDesk(receiver, { ...desk, name: 'Marc Exemple' }, t('welcome.make'))
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor()
  await chooses(receiver, `${sender.saved}/${name}`)
  const left = barOf(receiver, 20)
  await page
    .getByRole('region', { name: t('exchange.join') })
    .getByRole('button')
    .click()
  expect((await left).at(-1)).toBeLessThan(100)
  await page.getByText(t('exchange.receive.cancelled')).waitFor()

  const read = barOf(receiver, null)
  await receiver.press(t('exchange.open'), receiver.dialog())
  moves(await read)
  const [added] = await tallies(receiver)
  expect(added).toBeGreaterThan(entries / 2)
  const importing = barOf(receiver, 30)
  await page.locator('[data-region="receive"] .xc-foot button').first().click()
  expect((await importing).at(-1)).toBeLessThan(100)
  await page.getByText(t('exchange.receive.cancelled')).waitFor()
  expect(await rowsIn(receiver)).toEqual([])
  expect((await readdir(receiver.entente.profile)).includes('journal')).toBe(false)

  await receiver.press(t('exchange.open'), receiver.dialog())
  await tallies(receiver)
  const taken = barOf(receiver, null)
  await importIt(receiver)
  moves(await taken)
  expect((await rowsIn(receiver)).length).toBeGreaterThan(Number(added))
  await receiver.entente.close()
}, 600_000)
