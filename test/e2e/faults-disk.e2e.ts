import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { note } from '../support/desk-work.ts'
import {
  copyOf,
  hashes,
  inBothCopies,
  journalOf,
  notes,
  notesIn,
  opened,
  shots,
  smallDisk,
  told,
  wholeProfile,
} from '../support/faults.ts'
import { launchEntente, removeFolders } from '../support/launch.ts'
import { whyNoMount } from '../support/mounts.ts'
import { rowsIn, switchOn, type Laptop } from '../support/laptop.ts'

let whole: string
beforeAll(async () => {
  whole = await wholeProfile()
})
afterAll(removeFolders)

const box = ({ page, t }: Laptop) => page.getByRole('textbox', { name: t('log.compose.text') })

/** Writes until the disk refuses; the numbers that were acknowledged, by the box being empty again. */
async function writeUntilRefused(laptop: Laptop): Promise<{ saved: string[]; refused: string }> {
  const saved: string[] = []
  for (let number = 100; number < 160; number += 1) {
    const text = `Lane ${String(number)} inspected`
    await box(laptop).fill(`${text} ${'x'.repeat(9000)}`)
    await laptop.page.keyboard.press('Control+Enter')
    const refusal = laptop.page.locator('main').getByText(/disk is full\.|could not be opened or written/)
    await expect
      .poll(async () => (await box(laptop).inputValue()) === '' || (await refusal.count()) > 0, {
        timeout: 30_000,
      })
      .toBe(true)
    if ((await box(laptop).inputValue()) !== '') return { saved, refused: text }
    saved.push(text)
  }
  throw new Error('the disk never refused')
}

it.skipIf(whyNoMount !== null)(
  '[FLT-1] [FLT-8] a disk that fills while writing loses nothing acknowledged, says so, and keeps what is typed',
  async () => {
    const disk = await smallDisk(64)
    try {
      const profile = await copyOf(whole, join(disk.folder, 'profile'))
      let laptop = await switchOn('en', { profile })
      await notesIn(laptop)
      expect(await told(laptop)).toMatch(/This disk has only \d+\.\d MB left/)
      await disk.fill(200_000)
      const { saved, refused } = await writeUntilRefused(laptop)
      expect(await box(laptop).inputValue()).toContain(refused)
      await shots(laptop, 'full')
      await disk.clear()
      await laptop.entente.close()
      for (let start = 1; start <= 3; start += 1) {
        laptop = await switchOn('en', { profile })
        await opened(laptop)
        const rows = JSON.stringify(await rowsIn(laptop))
        const { lines } = await journalOf(profile)
        for (const text of [...notes, ...saved]) {
          expect(rows).toContain(text)
          expect(lines.filter((line) => line.includes(text))).toHaveLength(1)
        }
        expect(await told(laptop)).not.toContain('signing key')
        if (start === 1) {
          await laptop.goTo(2)
          expect(await box(laptop).inputValue()).toContain(refused)
        }
        await laptop.entente.close()
      }
    } finally {
      disk.unmount()
    }
  },
)

it.skipIf(whyNoMount !== null)(
  '[FLT-9] a profile that is read-only is said before anything can be typed, and opens once it is not',
  async () => {
    const disk = await smallDisk(64)
    try {
      const profile = await copyOf(whole, join(disk.folder, 'profile'))
      const before = await hashes(profile)
      disk.remount('ro')
      const entente = await launchEntente({ profile })
      const text = (await entente.page.textContent('body')) ?? ''
      expect(text).toContain('Entente cannot write to the disk')
      expect(text).toContain('EROFS')
      expect(await entente.page.getByRole('textbox').count()).toBe(0)
      await entente.kill()
      expect(await hashes(profile)).toEqual(before)
      disk.remount('rw')
      const laptop = await switchOn('en', { profile })
      await inBothCopies(laptop, notes)
      await laptop.entente.close()
    } finally {
      disk.unmount()
    }
  },
)

for (const [name, content] of [
  ['profile.json', { format: 2, writtenBy: '9.8.7' }],
  ['lock.json', { version: 2, current: { id: null, lock: null, more: true } }],
] as const)
  it(`[FLT-11] a profile whose ${name} a newer version wrote stays closed, unchanged to the byte`, async () => {
    const profile = await copyOf(whole)
    await writeFile(join(profile, name), JSON.stringify(content))
    const before = await hashes(profile)
    const entente = await launchEntente({ profile })
    const text = (await entente.page.textContent('body')) ?? ''
    expect(text).toContain('A newer Entente wrote this data')
    expect(text).toContain('Une version plus récente d’Entente a écrit ces données')
    if (name === 'profile.json') expect(text).toContain('Install Entente 9.8.7 or a later version')
    await entente.page.setViewportSize({ width: 1440, height: 900 })
    await entente.kill()
    expect(await hashes(profile)).toEqual(before)
  })

it('[FLT-12] a database or a journal of a newer version is not opened, and nothing of it changes', async () => {
  const profile = await copyOf(whole)
  const { path } = await journalOf(profile)
  const text = `${await readFile(path, 'utf8')}{"format":2,"more":1}\n`
  await writeFile(path, text)
  let laptop = await switchOn('en', { profile })
  await laptop.page.getByText('was written by a newer version of Entente').waitFor()
  await shots(laptop, 'newer-journal')
  expect(await readFile(path, 'utf8')).toBe(text)
  await laptop.page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('entente', 400)
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
      }),
  )
  await laptop.entente.close()
  laptop = await switchOn('en', { profile })
  await laptop.page.getByText('The database was written by a newer version of Entente').waitFor()
  await shots(laptop, 'newer-database')
  await laptop.entente.close()
})

it('[FLT-7] a clock set back a day is said, and entries keep their order', async () => {
  const profile = await copyOf(whole)
  let laptop = await switchOn('en', { profile })
  await laptop.page.addInitScript(() => {
    const Real = Date
    const back = 86_400_000
    globalThis.Date = class extends Real {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(Real.now() - back)
        else super(...(given as [number]))
      }
      static override now = () => Real.now() - back
    } as DateConstructor
  })
  await laptop.page.reload()
  await notesIn(laptop)
  expect(await told(laptop)).toMatch(/clock of this computer is at least (1 d|23 h).* behind the last entry/)
  await note(laptop, 'After the fault')
  await shots(laptop, 'clock')
  await laptop.entente.close()
  laptop = await switchOn('en', { profile })
  await notesIn(laptop)
  const { lines } = await journalOf(profile)
  const heads = lines.flatMap((line) => {
    const { header } = JSON.parse(line) as { header?: string }
    return header === undefined ? [] : [JSON.parse(header) as { seq: number; lamport: number }]
  })
  expect(heads.map(({ seq }) => seq)).toEqual(heads.map((_, index) => index + 1))
  expect(heads.map(({ lamport }) => lamport)).toEqual(
    [...heads.map(({ lamport }) => lamport)].sort((a, b) => a - b),
  )
  await laptop.entente.close()
})

it('[FLT-6] a line altered is named by its number, two swapped lose nothing, and deleted ones are written again', async () => {
  const profile = await copyOf(whole)
  const { path, lines } = await journalOf(profile)
  const altered = lines.findIndex((line) => line.includes('Lane 3'))
  const spoilt = lines.map((line, index) => (index === altered ? line.replace('Lane 3', 'Lane 9') : line))
  const [last = '', before = ''] = [spoilt.pop(), spoilt.pop()]
  const gone = spoilt.findIndex((line) => line.includes('Lane 5'))
  spoilt.splice(gone, 1)
  await writeFile(path, [...spoilt, last, before, ''].join('\n') + '{"body":"torn')
  const laptop = await switchOn('en', { profile })
  await inBothCopies(laptop, notes)
  const said = await told(laptop)
  expect(said).toContain(`Line ${String(altered + 1)} of the second copy was altered`)
  expect(said).toContain('The second copy on this computer lacked 2 entries')
  expect(said).toContain('was cut off')
  await shots(laptop, 'journal')
  await laptop.entente.close()
  await rm(profile, { recursive: true, force: true })
})
