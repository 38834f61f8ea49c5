import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { whyUnwritable } from '../../electron/durable.ts'

it('[SHL-15] a folder that takes a file is writable and keeps no trace of the question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-durable-'))
  expect(await whyUnwritable(join(folder, 'new'))).toBeNull()
  expect(await readdir(join(folder, 'new'))).toEqual([])
  await writeFile(join(folder, 'file'), '')
  expect(await whyUnwritable(join(folder, 'file', 'x'))).toContain('ENOTDIR')
  await rm(folder, { recursive: true })
})
