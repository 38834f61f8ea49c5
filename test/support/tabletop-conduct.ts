import { expect } from 'vitest'
import type { Laptop } from './laptop.ts'
import { open, patience, save } from './tabletop.ts'

/** Sets the exercise clock on by some minutes, as a controller who is short of time does. */
export async function jump(laptop: Laptop, time: string, reason: string): Promise<void> {
  const { t } = laptop
  await open(laptop, 'g')
  const field = laptop.dialog().getByRole('textbox', { name: t('ui.time') })
  await field.fill(time)
  await field.press('Tab')
  await laptop.fill('conduct.reason', reason, laptop.dialog())
  await save(laptop)
}

/** A line of the list of events by its number. */
export const line = ({ page }: Laptop, number: string) =>
  page.locator('.msel tbody tr').filter({ has: page.locator(`td.num:text-is("${number}")`) })

/** Goes to a line of the list, so that keys act on it. */
export async function reach({ page }: Laptop, number: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const on = await page
      .locator('.msel tr.on td.num')
      .innerText()
      .catch(() => '')
    if (on === number) return
    const numbers = await page.locator('.msel tbody td.num').allInnerTexts()
    await page.keyboard.press(numbers.indexOf(on) > numbers.indexOf(number) ? 'k' : 'j')
    await page.waitForFunction((was) => document.querySelector('.msel tr.on td.num')?.textContent !== was, on)
  }
  throw new Error(`line ${number} is not reached`)
}

/** To the console of the exercise. */
export async function toConduct(laptop: Laptop): Promise<void> {
  await laptop.goTo(6)
  await laptop.page.getByRole('tab').nth(2).waitFor()
  await laptop.page.keyboard.press('Alt+c')
  await laptop.page.locator('.bigc').waitFor()
}

/** Delivers a line of the list, and waits until the list says so. */
export async function deliver(laptop: Laptop, number: string): Promise<void> {
  await reach(laptop, number)
  await laptop.page.keyboard.press('e')
  await expect.poll(() => line(laptop, number).innerText(), patience).toMatch(/sent|no action|met in/)
}

/** A player writes a note, a call perhaps, about an inject from its card. */
export async function answer(laptop: Laptop, title: string, text: string): Promise<void> {
  const { t, page } = laptop
  const card = page.locator('.inject-card').filter({ hasText: title })
  await card.locator('.inject-head').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: t('log.compose.text') }).fill(text)
  await page.keyboard.press('Control+Enter')
  await laptop.dialog().waitFor({ state: 'detached' })
  await card.getByText(t('players.logged')).waitFor()
}
