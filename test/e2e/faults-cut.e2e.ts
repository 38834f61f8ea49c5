import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cutDisk, whyNoCut } from '../support/cut-disk.ts'
import { note } from '../support/desk-work.ts'
import { copyOf, inBothCopies, notes, notesIn, shots, wholeProfile } from '../support/faults.ts'
import { removeFolders } from '../support/launch.ts'
import { switchOn, type Laptop } from '../support/laptop.ts'

afterAll(removeFolders)

const patience = { timeout: 30_000 }
const box = ({ page, t }: Laptop) => page.getByRole('textbox', { name: t('log.compose.text') })
const refusal = ({ page }: Laptop) => page.locator('main').getByText('could not be opened or written')

/** Sends a note; whether it was acknowledged, by the box being empty again, or refused with its reason. */
async function isSaved(laptop: Laptop, text: string, meanwhile: () => void): Promise<boolean> {
  await box(laptop).fill(text)
  await laptop.page.keyboard.press('Control+Enter')
  meanwhile()
  const isEmpty = async () => (await box(laptop).inputValue()) === ''
  await expect.poll(async () => (await isEmpty()) || (await refusal(laptop).count()) > 0, patience).toBe(true)
  return isEmpty()
}

/** Both copies hold what was acknowledged, and of what was under way when the disk went all or nothing. */
async function asSaved(laptop: Laptop, saved: string[], perhaps: Set<string>): Promise<void> {
  const found = await notesIn(laptop)
  const more = found.filter((text) => perhaps.has(text) && !saved.includes(text))
  saved.push(...more)
  await inBothCopies(laptop, saved)
}

it.skipIf(whyNoCut !== null)(
  '[FLT-14] a disk that is cut off while Entente runs loses nothing acknowledged, and what is refused is said and stays typed',
  async () => {
    const whole = await wholeProfile()
    const disk = await cutDisk(128)
    try {
      const profile = await copyOf(whole, join(disk.folder, 'profile'))
      const saved = [...notes]
      const perhaps = new Set<string>()
      for (let cut = 1; cut <= 4; cut += 1) {
        const laptop = await switchOn('en', { profile })
        await asSaved(laptop, saved, perhaps)
        for (const number of [1, 2, 3]) {
          const text = `Lane ${String(cut * 100 + number)} inspected`
          await note(laptop, text)
          saved.push(text)
        }
        const under = `Lane ${String(cut * 100 + 50)} inspected`
        if (await isSaved(laptop, under, disk.cut)) saved.push(under)
        else perhaps.add(under)
        const after = `Lane ${String(cut * 100 + 51)} inspected`
        if (!perhaps.has(under)) expect(await isSaved(laptop, after, () => undefined)).toBe(false)
        expect(await box(laptop).inputValue()).toBe(perhaps.has(under) ? under : after)
        if (cut === 1) await shots(laptop, 'cut')
        await laptop.entente.kill()
        await disk.restore()
      }
      const laptop = await switchOn('en', { profile })
      await asSaved(laptop, saved, perhaps)
      await note(laptop, 'After the fault')
      await laptop.entente.close()
    } finally {
      disk.remove()
    }
  },
)
