import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { driverOf } from '../support/driver.ts'
import { launchEntente, type Launched } from '../support/launch.ts'
import { figureOf, type Figure } from './figure.ts'

/** Longest that a step is waited for, in milliseconds: every row is written and read anew. */
const patience = 600_000
const passphrase = 'correct horse battery staple'

/** Opening a workspace of 10,000 entries from the list in a locked profile, against the same one without a lock. */
export async function measureLocked(profile: string, scratch: string, n: number): Promise<Figure[]> {
  const lockedProfile = join(scratch, 'locked')
  await cp(profile, lockedProfile, { recursive: true })
  const locked = await launchEntente({ profile: lockedProfile, args: ['--lang=en-CA'] })
  const plain = await launchEntente({ profile, args: ['--lang=en-CA'] })
  try {
    const sealed = await lock(locked)
    const ours: number[] = []
    const limit: number[] = []
    // The first opening of each is not counted.
    for (let run = 0; run <= n; run += 1) {
      const took = [await opening(sealed), await opening(plain.page)] as const
      if (run === 0) continue
      ours.push(took[0])
      limit.push(took[1])
    }
    return [figureOf('locked-open-10k', ours, limit)]
  } finally {
    await locked.close()
    await plain.close()
  }
}

/** Locks the profile as an official would; the window that takes the place of the one there was. */
async function lock({ app, page }: Launched): Promise<Page> {
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
  const shown = () => app.windows().find((each) => !each.isClosed() && !each.url().endsWith('?fill'))
  const next = shown() ?? (await app.waitForEvent('window', { predicate: (each) => each === shown() }))
  next.setDefaultTimeout(patience)
  return next
}

/** Milliseconds from the choice in the list until the log is shown; the workspace is left again before. */
async function opening(page: Page): Promise<number> {
  page.setDefaultTimeout(patience)
  await page.locator('.map-symbol').first().waitFor()
  await page.keyboard.press('Alt+0')
  await page.locator('.recent-row').first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const from = performance.now()
        document.querySelector<HTMLElement>('.recent-row')?.click()
        const look = () => {
          if (document.querySelector('.app:not(.without-bar)')) done(performance.now() - from)
          else setTimeout(look, 4) // frames stand still in a window that another one covers
        }
        look()
      }),
  )
}
