import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rootFlags } from '../../tools/display.ts'
import { root } from '../../tools/paths.ts'
import { resolveRuntime } from '../../tools/runtime.ts'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { writeBundleFiles } from '../support/bundle-files.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'

afterAll(removeFolders)

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

/** The next opened file and its first bytes, as the window is told of them. */
const nextOpened = ({ page }: Launched) =>
  page.evaluate(async () => {
    const next = await window.machine?.ask('bundle.next', {})
    if (!next?.ok || !next.value) return null
    const { id, ...told } = next.value
    const read = await window.machine?.ask('bundle.read', { id, offset: 0, length: 2 })
    return { told, start: read?.ok ? [...read.value] : null }
  })

/** Starts the program again, as a double click does, and waits until it handed over. */
async function doubleClick(profile: string, path: string, cwd: string): Promise<void> {
  const { executable } = await resolveRuntime()
  const second = spawn(executable, [root, ...rootFlags(), path], {
    cwd,
    env: { ...process.env, ENTENTE_PROFILE: profile },
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([0, null])
}

it('[SHL-21] a bundle that is opened by double click reaches the window, at the first start and later', async () => {
  const folder = await temporaryFolder()
  const bytes = Buffer.from([0x1f, 0x8b, 1, 2, 3])
  await writeFile(join(folder, 'Détroit.entente'), bytes)
  await writeFile(join(folder, 'Windsor.entente'), bytes)
  // A page of its own, since the app's own window would take what is opened.
  const page = await temporaryFolder()
  await writeFile(join(page, 'index.html'), '<!doctype html><title>x</title>')
  const entente = await launchEntente({
    env: { ENTENTE_RENDERER: page },
    args: [join(folder, 'Détroit.entente')],
  })
  const told = (name: string) => ({ told: { name, size: 5 }, start: [0x1f, 0x8b] })
  expect(await nextOpened(entente)).toEqual(told('Détroit.entente'))
  const later = nextOpened(entente)
  await doubleClick(entente.profile, 'Windsor.entente', folder)
  expect(await later).toEqual(told('Windsor.entente'))
  expect(await hashOf(join(folder, 'Windsor.entente'))).toBe(createHash('sha256').update(bytes).digest('hex'))
  await entente.close()
})

/** Begins to save as the window does, and leaves the file unfinished. */
const saveHalf = ({ page }: Launched) =>
  page.evaluate(async () => {
    const begun = await window.machine?.ask('save.open', { suggestedName: 'Blue Water.entente', filters: [] })
    const id = begun?.ok && begun.value ? begun.value.id : ''
    for (let count = 0; count < 8; count += 1)
      await window.machine?.ask('save.write', { id, bytes: new Uint8Array(1024 * 1024).fill(count) })
    return id
  })

it('[FIL-7] a kill while a file is saved leaves the earlier file whole under its name, and a later save works', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'Blue Water.entente')
  await writeFile(path, 'the earlier one')
  const env = { ENTENTE_SAVE_TO: folder }
  const killed = await launchEntente({ env })
  await saveHalf(killed)
  await killed.kill()
  expect(await readFile(path, 'utf8')).toBe('the earlier one')

  const entente = await launchEntente({ env, profile: killed.profile })
  const id = await saveHalf(entente)
  const where = await entente.page.evaluate(
    (stream) => window.machine?.ask('save.finish', { id: stream }),
    id,
  )
  expect(where).toEqual({ ok: true, value: path })
  expect((await readFile(path)).length).toBe(8 * 1024 * 1024)
  expect(await readdir(folder)).toEqual(['Blue Water.entente'])
  await entente.close()
})

it('[FIL-7] a window that is reloaded or closed in the middle leaves nothing behind', async () => {
  const folder = await temporaryFolder()
  const entente = await launchEntente({ env: { ENTENTE_SAVE_TO: folder } })
  await saveHalf(entente)
  expect(await readdir(folder)).toHaveLength(1)
  await entente.page.reload()
  await expect.poll(() => readdir(folder)).toEqual([])
  await saveHalf(entente)
  await entente.close()
  expect(await readdir(folder)).toEqual([])
})

it('[FIL-8] a kill while a bundle is read leaves the file as it was', async () => {
  const { first } = await writeBundleFiles(await temporaryFolder(), 'x')
  const before = await hashOf(first)
  const entente = await launchEntente({ env: { ENTENTE_OPEN_TILES: first } })
  const start = await entente.page.evaluate(async () => {
    const chosen = await window.machine?.ask('bundle.choose', {})
    const id = chosen?.ok && chosen.value ? chosen.value.id : ''
    const read = await window.machine?.ask('bundle.read', { id, offset: 0, length: 100 })
    const reading = () =>
      void window.machine?.ask('bundle.read', { id, offset: 0, length: 1000 }).then(reading)
    reading()
    return read?.ok ? read.value.length : null
  })
  expect(start).toBe(100)
  await entente.kill()
  expect(await hashOf(first)).toBe(before)
})

it('[CLI-9] the app itself runs a command without a window, a profile or a display', async () => {
  const { executable } = await resolveRuntime()
  const folder = await temporaryFolder()
  const { first, altered } = await writeBundleFiles(folder, 'x')
  const home = await temporaryFolder()
  const entente = async (words: readonly string[], display: string | undefined) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      LC_ALL: 'en_CA.UTF-8',
      ENTENTE_PROFILE: join(home, 'profile'),
    }
    delete env['DISPLAY']
    delete env['WAYLAND_DISPLAY']
    if (display) env['DISPLAY'] = display
    const child = spawn(executable, [root, ...rootFlags(), ...words], { env })
    let out = ''
    let error = ''
    child.stdout.on('data', (text) => (out += String(text)))
    child.stderr.on('data', (text) => (error += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    return { code, out, error }
  }
  const good = await entente(['verify', '--json', first], undefined)
  expect([good.code, JSON.parse(good.out)]).toMatchObject([0, { ok: true, files: [{ isGood: true }] }])
  expect((await entente(['verify', altered], undefined)).code).toBe(1)
  expect((await entente(['merge', first], undefined)).code).toBe(2)

  const pdf = join(folder, 'report.pdf')
  const words = ['report', first, '--lang', 'both', '--format', 'pdf', '-o', pdf]
  const refused = await entente(words, undefined)
  expect([refused.code, refused.error.includes('needs a display')]).toEqual([1, process.platform === 'linux'])
  expect((await entente(words, process.env['DISPLAY'])).code).toBe(0)
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await readdir(home)).toEqual([])
})
