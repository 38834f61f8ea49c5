import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bundlesIn, openedBundles } from '../../electron/opened-bundles.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-opened-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = () => join(folder, 'Détroit.entente')

it('[SHL-21] a start names bundles by their ending, whatever else stands there', () => {
  const words = [
    'entente',
    '--flag=x.entente',
    'a.entente',
    '/b/C.ENTENTE',
    'x.txt',
    'file:///d/%C3%A9%20e.entente',
  ]
  expect(bundlesIn([...words, 'file://elsewhere/f.entente', 'file:///%zz.entente'], '/home')).toEqual([
    '/home/a.entente',
    '/b/C.ENTENTE',
    '/d/é e.entente',
  ])
})

it('[SHL-21] what was opened before the window asks waits for it, one after another', async () => {
  await writeFile(path(), '0123456789')
  const bundles = openedBundles()
  await bundles.offer(path())
  await bundles.offer(path())
  expect(await bundles.next()).toMatchObject({ name: 'Détroit.entente', size: 10 })
  expect(await bundles.next()).toMatchObject({ name: 'Détroit.entente', size: 10 })
  const pending = bundles.next()
  const newer = bundles.next()
  expect(await pending).toBeNull()
  await bundles.offer(path())
  expect(Object.keys((await newer) ?? {})).toEqual(['id', 'name', 'size'])
})

it('[SHL-21] a page that is gone takes no file with it', async () => {
  await writeFile(path(), '0123456789')
  const bundles = openedBundles()
  const gone = bundles.next()
  bundles.forgetAsker()
  expect(await gone).toBeNull()
  await bundles.offer(path())
  expect(await bundles.next()).toMatchObject({ size: 10 })
})

it('[FIL-8] a bundle is read by ranges and stays as it is, byte for byte', async () => {
  await writeFile(path(), '0123456789')
  const before = createHash('sha256').update(await readFile(path()))
  const bundles = openedBundles()
  const { id } = await bundles.hold(path())
  expect(Buffer.from(await bundles.read(id, 2, 3)).toString()).toBe('234')
  expect((await bundles.read(id, 8, 100)).length).toBe(2)
  expect(
    createHash('sha256')
      .update(await readFile(path()))
      .digest('hex'),
  ).toBe(before.digest('hex'))
})

it('[FIL-8] a file that changed since it was opened is refused', async () => {
  await writeFile(path(), '0123456789')
  const bundles = openedBundles()
  const { id } = await bundles.hold(path())
  await writeFile(path(), 'something else')
  await expect(bundles.read(id, 0, 4)).rejects.toMatchObject({ code: 'bundle.changed-meanwhile' })
})

it('[FIL-8] folders, devices, pipes, giants and what is not there are refused in words, and none hangs', async () => {
  const bundles = openedBundles()
  const codeOf = async (where: string) => {
    const { id, size } = await bundles.hold(where)
    expect(size).toBeGreaterThan(0)
    return bundles.read(id, 0, 1).catch((thrown: { code: string }) => thrown.code)
  }
  await mkdir(join(folder, 'folder.entente'))
  expect(await codeOf(join(folder, 'folder.entente'))).toBe('file.unreadable')
  expect(await codeOf(join(folder, 'missing.entente'))).toBe('file.unreadable')
  await writeFile(path(), '')
  await truncate(path(), 2 * 1024 ** 3 + 1)
  expect(await codeOf(path())).toBe('file.too-large')
  if (process.platform !== 'win32') {
    expect(await codeOf('/dev/zero')).toBe('file.unreadable')
    expect(spawnSync('mkfifo', [join(folder, 'pipe.entente')]).status).toBe(0)
    expect(await codeOf(join(folder, 'pipe.entente'))).toBe('file.unreadable')
  }
  await expect(bundles.read('guessed', 0, 1)).rejects.toMatchObject({ code: 'file.unreadable' })
})
