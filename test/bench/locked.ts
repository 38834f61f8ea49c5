import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { driverOf } from '../support/driver.ts'
import { launchEntente } from '../support/launch.ts'
import { figureOf, type Figure } from './figure.ts'

/** Longest that a step is waited for, in milliseconds: every row is written and read anew. */
const patience = 600_000
const passphrase = 'correct horse battery staple'
const english = ['--lang=en-CA']

/** Opening a workspace of 10,000 entries from the list in a locked profile, against the same one without a lock. */
export async function measureLocked(profile: string, scratch: string, n: number): Promise<Figure[]> {
  const lockedProfile = join(scratch, 'locked')
  await cp(profile, lockedProfile, { recursive: true })
  await lock(lockedProfile)
  const ours: number[] = []
  const limit: number[] = []
  // By turns, and one window at a time: one that another covers stands still.
  for (let turn = 0; turn < 2; turn += 1) {
    ours.push(...(await openings(lockedProfile, n)))
    limit.push(...(await openings(profile, n)))
  }
  return [figureOf('locked-open-10k', ours, limit)]
}

/** Locks the profile as an official would, and quits. */
async function lock(profile: string): Promise<void> {
  const entente = await launchEntente({ profile, args: english })
  try {
    const { page } = entente
    page.setDefaultTimeout(patience)
    const driver = driverOf(page, 'en')
    await page.locator('.map-symbol').first().waitFor()
    await page.keyboard.press('Control+,')
    await driver.press(driver.t('lock.set'))
    await driver.fill('exchange.pass.first', passphrase, driver.dialog())
    await driver.fill('exchange.pass.again', passphrase, driver.dialog())
    const isGone = page.waitForEvent('close', { timeout: patience })
    await driver.press(driver.t('lock.setNow'), driver.dialog())
    await isGone
  } finally {
    await entente.close()
  }
}

/** Milliseconds of each opening in a new window; the first is not counted. */
async function openings(profile: string, n: number): Promise<number[]> {
  const entente = await launchEntente({ profile, args: english })
  try {
    const { page } = entente
    page.setDefaultTimeout(patience)
    const driver = driverOf(page, 'en')
    const field = page.getByRole('textbox', { name: driver.t('lock.type') })
    const map = page.locator('.map-symbol').first()
    await field.or(map).first().waitFor()
    if (await field.isVisible()) {
      await field.fill(passphrase)
      await page.keyboard.press('Enter')
    }
    const took: number[] = []
    for (let run = 0; run <= n; run += 1) took.push(await opening(page))
    return took.slice(1)
  } finally {
    await entente.close()
  }
}

/** Milliseconds from the choice in the list until the log is shown; the workspace is left again before. */
async function opening(page: Page): Promise<number> {
  await page.locator('.map-symbol').first().waitFor()
  await page.keyboard.press('Alt+0')
  await page.locator('.continue .mode-button').first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const from = performance.now()
        document.querySelector<HTMLElement>('.continue .mode-button')?.click()
        const look = () => {
          if (document.querySelector('.app:not(.without-bar)')) done(performance.now() - from)
          else setTimeout(look, 4)
        }
        look()
      }),
  )
}
