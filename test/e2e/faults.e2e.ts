import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedProfile } from '../bench/seeded-profile.ts'
import { note } from '../support/desk-work.ts'
import { copyOf, engine, inBothCopies, journalOf, notes, seeded, shots, told } from '../support/faults.ts'
import { wholeProfile } from '../support/faults.ts'
import { removeFolders, temporaryFolder } from '../support/launch.ts'
import { rowsIn, switchOn } from '../support/laptop.ts'

let whole: string
beforeAll(async () => {
  whole = await wholeProfile()
})
afterAll(removeFolders)

const filesOf = async (profile: string, kind: RegExp) => {
  const folder = join(profile, engine)
  return (await readdir(folder)).filter((name) => kind.test(name)).map((name) => join(folder, name))
}

/** Overwrites bytes here and there, the same for the same seed. */
async function scramble(profile: string, kind: RegExp, seed: number): Promise<void> {
  const random = seeded(seed)
  for (const path of await filesOf(profile, kind)) {
    const bytes = await readFile(path)
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(random() * 400))
      bytes.writeUInt8(Math.floor(random() * 256), at)
    await writeFile(path, bytes)
  }
}

/** How a database is lost: by hand, or because the engine takes it for damaged and begins another. */
const losses: Record<string, (profile: string) => Promise<void>> = {
  'the folder deleted': (profile) => rm(join(profile, 'IndexedDB'), { recursive: true }),
  'an empty CURRENT': (profile) => writeFile(join(profile, engine, 'CURRENT'), ''),
  'a MANIFEST of random bytes': (profile) => scramble(profile, /^MANIFEST/, 1),
  'a log of random bytes': (profile) => scramble(profile, /\.log$/, 2),
  'a log of other random bytes': (profile) => scramble(profile, /\.log$/, 3),
}

describe('the database is lost', () => {
  for (const [name, lose] of Object.entries(losses))
    it(`[FLT-3] ${name}: what was rebuilt and what was not is said before a desk is made`, async () => {
      const profile = await copyOf(whole)
      await lose(profile)
      const laptop = await switchOn('en', { profile })
      const { page, t } = laptop
      await page.getByRole('heading', { name: t('health.desk.title') }).waitFor()
      const said = await told(laptop)
      expect(said).toMatch(/\d+ entries in 1 event were rebuilt from the second copy/)
      expect(said).toContain('the signing key of PHU')
      expect(await page.getByLabel(t('welcome.code')).inputValue()).toBe('PHUB')
      await laptop.entente.close()
    })

  it('[FLT-3] tables of random bytes: every entry of a long log comes back from the second copy, and it is said', async () => {
    const profile = await temporaryFolder()
    await seedProfile(profile, 3000)
    expect(await filesOf(profile, /\.ldb$/)).not.toEqual([])
    await scramble(profile, /\.ldb$/, 4)
    const laptop = await switchOn('en', { profile })
    const { page, t } = laptop
    const rebuilt = page.locator('.notices').getByText(/3.?000 entries in 1 event were rebuilt/)
    const setAside = page.getByRole('heading', { name: t('health.rebuild.title') })
    // Which of the two hangs on the blocks that the engine reads first.
    await rebuilt.or(setAside).first().waitFor()
    if (await setAside.isVisible()) await laptop.press(t('health.rebuild'))
    await rebuilt.waitFor()
    expect(await rowsIn(laptop)).toHaveLength(3000)
    await laptop.entente.close()
  })

  it('[FLT-4] the desk is made anew with a key and a chain of its own, and the chain of before stays whole', async () => {
    const profile = await copyOf(whole)
    await rm(join(profile, 'IndexedDB'), { recursive: true })
    const before = await journalOf(profile)
    let laptop = await switchOn('fr', { profile })
    const { page, t } = laptop
    await page.getByRole('heading', { name: t('health.desk.title') }).waitFor()
    await shots(laptop, 'lost-fr')
    await laptop.press(t('welcome.make'))
    await laptop.press(t('welcome.continue'))
    await inBothCopies(laptop, notes)
    await note(laptop, 'After the fault')
    await shots(laptop, 'lost-after')
    await laptop.entente.close()
    const { lines } = await journalOf(profile)
    expect(lines.slice(0, before.lines.length)).toEqual(before.lines)
    const enrolled = lines.filter((line) => line.includes('desk.enrolled'))
    expect(enrolled.map((line) => /\\"desk\\":\\"([^\\]+)/.exec(line)?.[1])).toHaveLength(2)
    expect(new Set(enrolled.map((line) => /publicKey\\":\\"([^\\]+)/.exec(line)?.[1])).size).toBe(2)
    laptop = await switchOn('en', { profile })
    await inBothCopies(laptop, [...notes, 'After the fault'])
    expect(await told(laptop)).not.toContain('rebuilt')
    await laptop.entente.close()
  })

  for (const [name, spoil] of Object.entries({
    'a CURRENT that names no file': (profile: string) =>
      writeFile(join(profile, engine, 'CURRENT'), 'MANIFEST-999999\n'),
    'no MANIFEST': async (profile: string) => {
      for (const path of await filesOf(profile, /^MANIFEST/)) await rm(path)
    },
  }))
    it(`[FLT-5] ${name}: the database that will not open is set aside, and the second copy fills a new one`, async () => {
      const profile = await copyOf(whole)
      await spoil(profile)
      const laptop = await switchOn('en', { profile })
      const { page, t } = laptop
      await page.getByRole('heading', { name: t('health.rebuild.title') }).waitFor()
      await shots(laptop, 'will-not-open')
      await laptop.press(t('health.rebuild'))
      await page.getByRole('heading', { name: t('health.desk.title') }).waitFor()
      await shots(laptop, 'rebuilt')
      await laptop.press(t('welcome.make'))
      await laptop.press(t('welcome.continue'))
      await inBothCopies(laptop, notes)
      expect(await readdir(join(profile, 'Damaged'))).toHaveLength(1)
      await laptop.entente.close()
    })
})

for (const cut of [0.85, 0.9, 0.97])
  it(`[FLT-2] the engine's log torn at ${String(cut)} costs neither an entry nor the key, at the next three starts`, async () => {
    const profile = await copyOf(whole)
    for (const path of await filesOf(profile, /\.log$/))
      await truncate(path, Math.floor((await stat(path)).size * cut))
    for (let start = 1; start <= 3; start += 1) {
      const laptop = await switchOn('en', { profile })
      await laptop.page.getByRole('banner').waitFor()
      await inBothCopies(laptop, notes)
      if (start > 1) expect(await told(laptop)).not.toContain('rebuilt')
      await laptop.entente.close()
    }
  })

it('[FLT-10] an event that is in neither copy any more is missed out loud, until that is put away', async () => {
  const profile = await copyOf(whole)
  await rm(join(profile, 'IndexedDB'), { recursive: true })
  await rm(join(profile, 'journal'), { recursive: true })
  let laptop = await switchOn('en', { profile })
  await laptop.page.getByText('in neither copy any more').waitFor()
  await shots(laptop, 'neither')
  await laptop.entente.close()
  laptop = await switchOn('en', { profile })
  const notice = laptop.page.getByRole('alert').filter({ hasText: 'in neither copy any more' })
  await notice.getByRole('button', { name: laptop.t('ui.dismiss') }).click()
  await laptop.entente.close()
  laptop = await switchOn('en', { profile })
  await laptop.page.getByRole('heading', { name: laptop.t('welcome.firstTitle') }).waitFor()
  expect(await told(laptop)).not.toContain('in neither copy')
  await laptop.entente.close()
})
