import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { driverOf, type Driver } from './driver.ts'
import { launchEntente, temporaryFolder, type Launched } from './launch.ts'

/** One country's computer: its own window, profile and folder of saved files; nothing joins it to another. */
export type Laptop = Driver & { entente: Launched; language: Language; saved: string }

/** How long a slow machine may take, in milliseconds. */
const patience = 15_000

/** Switches a computer on, with a profile of its own or the one it had. */
export async function switchOn(
  language: Language,
  had: { profile?: string; saved?: string } = {},
): Promise<Laptop> {
  const saved = had.saved ?? (await temporaryFolder())
  const entente = await launchEntente({
    ...(had.profile !== undefined && { profile: had.profile }),
    env: { ENTENTE_SAVE_TO: saved },
    args: [`--lang=${language}-CA`],
  })
  await entente.page.setViewportSize({ width: 1440, height: 900 })
  entente.page.setDefaultTimeout(patience)
  // Keys count once there is something to act on.
  await entente.page.locator('main button').first().waitFor()
  return { ...driverOf(entente.page, language), entente, language, saved }
}

/** Saves a bundle for the other country and gives the path that the window names. */
export async function saveBundle(laptop: Laptop, passphrase?: string): Promise<string> {
  const { t, page } = laptop
  const before = await readdir(laptop.saved)
  // From another screen, so that what crosses is reckoned of the log as it is now.
  await laptop.goTo(2)
  await page.getByRole('search').waitFor()
  await laptop.goTo(8)
  const send = page.locator('[data-region="send"]')
  if (passphrase !== undefined) {
    await laptop.tick(send.getByRole('checkbox', { name: t('exchange.pass.lock') }))
    await laptop.fill('exchange.pass.first', passphrase, send)
    await laptop.fill('exchange.pass.again', passphrase, send)
    await send.getByRole('heading').first().click()
  }
  await expect
    .poll(() => send.locator('.xc-foot button').first().isEnabled(), { timeout: patience })
    .toBe(true)
  await page.keyboard.press('e')
  await send.getByRole('alert').filter({ hasText: '.entente' }).waitFor()
  const added = (await readdir(laptop.saved)).filter((name) => !before.includes(name))
  expect(added).toHaveLength(1)
  const path = join(laptop.saved, added[0] ?? '')
  expect(await send.getByRole('alert').innerText()).toContain(path)
  return path
}

/** Opens a file with the key that asks for one, and waits until it was read. */
export async function openBundle(laptop: Laptop, path: string): Promise<void> {
  await chooses(laptop, path)
  await laptop.goTo(8)
  await laptop.page.locator('[data-region="receive"]').waitFor()
  const more = laptop.page.getByRole('button', { name: laptop.t('exchange.another') })
  if (await more.isVisible()) await more.click()
  await laptop.page.keyboard.press('r')
}

/** The file that the official chooses in the next dialog of the system. */
export const chooses = ({ entente }: Laptop, path: string): Promise<void> =>
  entente.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)

/** How many entries are new, already here, in conflict and refused, as the preview says. */
export const tallies = async ({ page }: Laptop): Promise<number[]> => {
  await page.locator('.tallies').waitFor()
  return (await page.locator('.tallies dd').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
}

/** Imports what is previewed, and waits until it is told. */
export async function importIt(laptop: Laptop): Promise<void> {
  const { page } = laptop
  await page.locator('[data-region="receive"] .xc-foot button').first().click()
  await page.locator('.imported').waitFor()
}

/** The 30 digits of a key where an official reads them. */
export const digitsIn = async (laptop: Laptop, selector: string): Promise<string> =>
  (await laptop.page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim()

/** The text of a bundle that is not locked. */
export const textOf = async (path: string): Promise<string> => gunzipSync(await readFile(path)).toString()

/** Everything that this computer's log holds. */
export const rowsIn = ({ page }: Laptop): Promise<unknown[]> =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((done, fail) => {
        const opening = indexedDB.open('entente')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('entries').objectStore('entries').getAll()
          asked.onsuccess = () => {
            opening.result.close()
            done(asked.result as unknown[])
          }
        }
      }),
  )

/** Whether words stand anywhere in the files of this computer's profile, in either width of letters. */
export async function isInProfile({ entente }: Laptop, words: string): Promise<boolean> {
  const names = await readdir(entente.profile, { recursive: true, withFileTypes: true })
  for (const file of names.filter((each) => each.isFile())) {
    // What the engine deletes while it is looked at holds nothing any more.
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))
    if (bytes.includes(words, 0, 'utf8') || bytes.includes(words, 0, 'utf16le')) return true
  }
  return false
}
