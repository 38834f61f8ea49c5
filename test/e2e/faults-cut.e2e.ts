import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cutDisk, whyNotCut } from '../support/cut-disk.ts'
import { note } from '../support/desk-work.ts'
import { copyOf, inBothCopies, notes, notesIn, shots, wholeProfile } from '../support/faults.ts'
import { removeFolders, temporaryFolder } from '../support/launch.ts'
import { switchOn, type Laptop } from '../support/laptop.ts'

const whyNoCut = await whyNotCut()
afterAll(removeFolders)

const patience = { timeout: 30_000 }
const box = ({ page, t }: Laptop) => page.getByRole('textbox', { name: t('log.compose.text') })
const refusal = ({ page }: Laptop) => page.locator('main').getByText('could not be opened or written')

/** Sends a note: whether it was refused with its reason, or acknowledged by the box being empty again, and in how many copies. */
async function send(laptop: Laptop, text: string, meanwhile: () => void): Promise<'refused' | 1 | 2> {
  const { page, t } = laptop
  await box(laptop).fill(text)
  await page.keyboard.press('Control+Enter')
  meanwhile()
  const isEmpty = async () => (await box(laptop).inputValue()) === ''
  await expect.poll(async () => (await isEmpty()) || (await refusal(laptop).count()) > 0, patience).toBe(true)
  if (!(await isEmpty())) return 'refused'
  const row = page.getByRole('article').filter({ hasText: text })
  await row.waitFor()
  return (await row.getByText(t('log.oneCopyMark')).count()) > 0 ? 1 : 2
}

/** Both copies hold what was acknowledged, and of what was under way when the disk went all or nothing. */
async function asSaved(laptop: Laptop, saved: string[], perhaps: readonly string[]): Promise<void> {
  const found = await notesIn(laptop)
  const more = found.filter((text) => perhaps.includes(text) && !saved.includes(text))
  saved.push(...more)
  await inBothCopies(laptop, saved)
}

it.skipIf(whyNoCut !== null)(
  '[FLT-14] a disk that is cut off while Entente runs loses nothing acknowledged, and what is refused is said and stays typed',
  async () => {
    const whole = await wholeProfile()
    const disk = await cutDisk(await temporaryFolder(), 128)
    try {
      const profile = await copyOf(whole, join(disk.folder, 'profile'))
      const saved = [...notes]
      const perhaps: string[] = []
      for (let cut = 1; cut <= 2; cut += 1) {
        const laptop = await switchOn('en', { profile })
        await asSaved(laptop, saved, perhaps)
        for (const number of [1, 2, 3]) {
          const text = `Lane ${String(cut * 100 + number)} inspected`
          await note(laptop, text)
          saved.push(text)
        }
        const [under, after] = [50, 51].map((number) => `Lane ${String(cut * 100 + number)} inspected`)
        const outcome = await send(laptop, under ?? '', disk.cut)
        // The one copy may be on a disk that was going when it answered.
        ;(outcome === 2 ? saved : perhaps).push(under ?? '')
        if (outcome !== 'refused') expect(await send(laptop, after ?? '', () => undefined)).toBe('refused')
        expect(await box(laptop).inputValue()).toBe(outcome === 'refused' ? under : after)
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
