import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Language } from '../../data/model/country.ts'
import { temporaryFolder } from './launch.ts'
import { chooses, switchOn, type Laptop } from './laptop.ts'
import { makeDesk } from './story.ts'

/** How long a slow machine may take, in milliseconds. */
export const patient = { timeout: 20_000 }

const desk = {
  country: 'US',
  agency: 'CBP',
  place: 'Detroit',
  code: 'DET',
  name: 'Dana Example',
  position: 'Commander',
} as const

/** A computer with a desk, an exercise open, and a second folder for backups as on a USB drive. */
export async function backedLaptop(
  language: Language,
  event: string,
): Promise<{ laptop: Laptop; drive: string }> {
  const laptop = await switchOn(language)
  const { t } = laptop
  await makeDesk(laptop, desk, t('welcome.make'))
  await laptop.press(t('welcome.modeDo.exercise'))
  await laptop.fill('welcome.workspaceName', event, laptop.dialog())
  await laptop.search('welcome.crossings', 'Ambassador', 'Ambassador', laptop.dialog())
  await laptop.press(t('welcome.modeDo.exercise'), laptop.dialog())
  await laptop.page.getByRole('banner').getByText(event).waitFor()
  const drive = await temporaryFolder()
  await chooseSecond(laptop, drive)
  await laptop.goTo(2)
  return { laptop, drive }
}

/** Chooses a second folder in the settings, and waits until it is up to date. */
export async function chooseSecond(laptop: Laptop, drive: string): Promise<void> {
  const { page, t } = laptop
  await chooses(laptop, drive)
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: t('backup.choose') }).click(patient)
  await page.getByText(join(drive, 'Entente backups')).waitFor()
  await expect.poll(() => page.getByText(t('backup.ok').slice(0, 6)).count(), patient).toBeGreaterThan(1)
}

/** The lines of the continuous copy on a drive, newlines included. */
export async function copyOn(drive: string): Promise<string> {
  const found = await readdir(drive, { recursive: true })
  return found.find((name) => /copy [0-9a-f-]+\.jsonl$/.test(name)) ?? ''
}

/** A computer that was never used, beside an empty folder. */
export async function emptyLaptop(language: Language): Promise<Laptop> {
  const profile = join(await temporaryFolder(), 'profile')
  await mkdir(profile)
  return switchOn(language, { profile })
}
