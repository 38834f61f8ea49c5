import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readTextFile, readWholeFile, TEXT_LIMIT } from '../../electron/text-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-text-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = () => join(folder, 'Détroit.json')

it('[FIL-9] a text file is read whole, and its folder is not told', async () => {
  await writeFile(path(), '\ufeff{"title":"Pont à péage"}')
  expect(await readTextFile(path())).toEqual({ name: 'Détroit.json', text: '{"title":"Pont à péage"}' })
})

it.each([
  ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le')],
  ['Latin-1', Buffer.from('{"a":"é"}', 'latin1')],
])('[FIL-9] a file in %s is refused by name', async (_encoding, bytes) => {
  await writeFile(path(), bytes)
  await expect(readTextFile(path())).rejects.toMatchObject({ code: 'file.not-text' })
})

it('[FIL-9] a file of 16 MiB is read, a larger one, a folder and none are refused', async () => {
  await writeFile(path(), 'x')
  await truncate(path(), TEXT_LIMIT)
  expect((await readTextFile(path())).text).toHaveLength(TEXT_LIMIT)
  await truncate(path(), TEXT_LIMIT + 1)
  await expect(readTextFile(path())).rejects.toMatchObject({ code: 'file.too-large' })
  await expect(readTextFile(folder)).rejects.toMatchObject({ code: 'file.unreadable' })
  await expect(readTextFile(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'file.unreadable' })
})

it('[FIL-9] a workbook is read byte by byte up to 16 MiB, and its folder is not told', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255])
  await writeFile(path(), bytes)
  expect(await readWholeFile(path())).toEqual({ name: 'Détroit.json', bytes })
  await truncate(path(), TEXT_LIMIT + 1)
  await expect(readWholeFile(path())).rejects.toMatchObject({ code: 'file.too-large' })
})
