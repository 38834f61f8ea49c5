import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../../tools/paths.ts'
import { note } from './desk-work.ts'
import { switchOn, type Laptop } from './laptop.ts'
import { temporaryFolder } from './launch.ts'
import { makeDesk, nameOf } from './story.ts'

/** The notes that every spoilt profile held when it was whole, oldest first. */
export const notes = Array.from({ length: 8 }, (_, index) => `Lane ${String(index + 1)} inspected`)
export const event = 'Blue Water closure'

/** Where the engine keeps the database. */
export const engine = join('IndexedDB', 'app_entente_0.indexeddb.leveldb')

/** Makes a profile with one desk, one event and the notes, and leaves it as a clean quit does. */
export async function wholeProfile(): Promise<string> {
  const laptop = await switchOn('en')
  const { t, page } = laptop
  const desk = { agency: 'CBP', place: 'Port Huron', code: 'PHU', name: 'Dana Example', position: 'Watch' }
  await makeDesk(laptop, { country: 'US', ...desk }, t('welcome.make'))
  await laptop.press(t('welcome.modeDo.real'))
  await laptop.fill('welcome.workspaceName', event, laptop.dialog())
  await laptop.search('welcome.crossings', 'Blue Water', nameOf('blue-water-bridge', 'en'), laptop.dialog())
  await laptop.press(t('welcome.modeDo.real'), laptop.dialog())
  await page.getByRole('banner').getByText(event).waitFor()
  await laptop.goTo(2)
  for (const text of notes) await note(laptop, text)
  await laptop.entente.close()
  return laptop.entente.profile
}

/** A copy of a profile, in a folder of its own or in the one given. */
export async function copyOf(profile: string, to?: string): Promise<string> {
  const copy = to ?? (await temporaryFolder())
  await cp(profile, copy, { recursive: true, filter: (path) => !path.includes('Singleton') })
  return copy
}

/** Waits until the event stands open. */
export const opened = ({ page }: Laptop): Promise<void> =>
  page
    .getByRole('banner')
    .getByText(event)
    .waitFor()
    .catch(async (thrown: unknown) => {
      throw new Error(await page.innerText('body'), { cause: thrown })
    })

/** Waits until the event stands open, and gives the notes that its log shows, oldest first. */
export async function notesIn(laptop: Laptop): Promise<string[]> {
  const { page } = laptop
  await opened(laptop)
  await laptop.goTo(2)
  await page.getByRole('article').first().waitFor()
  const articles = await page.getByRole('article').allInnerTexts()
  return articles.flatMap((text) => /Lane \d+ inspected|After the fault/.exec(text)?.[0] ?? []).reverse()
}

/** What every notice of the window says. */
export const told = async ({ page }: Laptop): Promise<string> =>
  (await page.locator('.notices').innerText()).replace(/\s+/g, ' ')

/** Pictures of the window for eyes, light and dark. */
export async function shots({ page }: Laptop, name: string): Promise<void> {
  const folder = join(root, 'screenshots')
  await mkdir(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(folder, `fault-${name}-${colorScheme}.png`) })
  }
}

/** A small file system of its own, in memory. */
export type SmallDisk = {
  folder: string
  /** Fills it but for so many bytes. */
  fill: (leave: number) => Promise<void>
  free: () => Promise<number>
  /** Takes away what filled it. */
  clear: () => Promise<void>
  remount: (how: 'ro' | 'rw') => void
  unmount: () => void
}

/** Mounts a file system of so many MiB. */
export async function smallDisk(size: number): Promise<SmallDisk> {
  const folder = await temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(size)}m`, 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  const free = async () => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  }
  return {
    folder,
    free,
    fill: async (leave) => {
      const file = openSync(ballast, 'a')
      const piece = Buffer.alloc(4096, 1)
      try {
        while ((await free()) > leave) writeSync(file, piece)
      } finally {
        closeSync(file)
      }
    },
    clear: () => writeFile(ballast, ''),
    remount: (how) => execFileSync('mount', ['-o', `remount,${how}`, folder]),
    // Lazily: what still runs there is ending.
    unmount: () => execFileSync('umount', ['-l', folder]),
  }
}

/** The hash of every file of ours in a profile, and of the engine's; not of the diaries that it writes at each start. */
export async function hashes(profile: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const names = await readdir(profile, { recursive: true, withFileTypes: true })
  for (const file of names.filter((each) => each.isFile())) {
    const path = join(file.parentPath, file.name)
    const name = path.slice(profile.length + 1)
    if (
      !/LOG(\.old)?$/.test(name) &&
      /^(journal|attachments|stores|IndexedDB|Local Storage|lock\.json|profile\.json)/.test(name)
    )
      found[name] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
  }
  return found
}

/** The journal of the one event of a profile. */
export async function journalOf(profile: string): Promise<{ path: string; lines: string[] }> {
  const [name = ''] = await readdir(join(profile, 'journal'))
  const path = join(profile, 'journal', name)
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
  return { path, lines }
}

/** Random numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}

/** Every note is in both copies, once. */
export async function inBothCopies(laptop: Laptop, wanted: readonly string[]): Promise<void> {
  expect(await notesIn(laptop)).toEqual(wanted)
  const { lines } = await journalOf(laptop.entente.profile)
  for (const text of wanted) expect(lines.filter((line) => line.includes(text))).toHaveLength(1)
}
