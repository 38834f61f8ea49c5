import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { textFile } from '../../electron/disk/kept-texts.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-texts-'))
  path = join(folder, 'store', 'unlogged.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('[FLT-13] what is typed while nothing can be written is there once there is room again, and the newest of it', async () => {
  await writeFile(join(folder, 'store'), 'in the way')
  const before = textFile(path)
  expect(await before.read()).toBeNull()
  await expect(before.keep({ note: 'Lane 1' })).rejects.toThrow()
  await expect(before.keep({ note: 'Lane 12' })).rejects.toThrow()
  expect(await before.read(), 'the same window asks again').toEqual({ note: 'Lane 12' })
  await rm(join(folder, 'store'))
  await before.finish()
  expect(await textFile(path).read()).toEqual({ note: 'Lane 12' })
})

it('[FLT-13] texts that come faster than the disk takes them end with the last', async () => {
  await mkdir(join(folder, 'store'))
  const file = textFile(path)
  await Promise.all(['L', 'La', 'Lan', 'Lane'].map((note) => file.keep({ note })))
  expect(await textFile(path).read()).toEqual({ note: 'Lane' })
  await file.keep({})
  expect(await textFile(path).read(), 'nothing unfinished is not the same as never kept').toEqual({})
})

it('[FLT-13] a file that is not ours is as none, and a store that is left leaves nothing', async () => {
  await mkdir(join(folder, 'store'))
  await writeFile(path, '{"note": 4')
  const file = textFile(path)
  expect(await file.read()).toBeNull()
  await file.keep({ note: 'Lane' })
  await file.forget()
  expect(await textFile(path).read()).toBeNull()
})
