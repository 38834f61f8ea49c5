import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whyUnwritable } from '../../electron/disk/why-closed.ts'
import { beginWhole } from '../../electron/durable.ts'
import { saveStreams } from '../../electron/export/save-streams.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-durable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('[SHL-15] a folder that takes a file is writable and keeps no trace of the question', async () => {
  expect(await whyUnwritable(join(folder, 'new'))).toBeNull()
  expect(await readdir(join(folder, 'new'))).toEqual([])
  await writeFile(join(folder, 'file'), '')
  expect(await whyUnwritable(join(folder, 'file', 'x'))).toContain('ENOTDIR')
})

describe('a file written piece by piece', () => {
  const path = () => join(folder, 'a.entente')

  it('[FIL-7] stands under its name once it is finished, and not before', async () => {
    await writeFile(path(), 'the earlier one')
    const streams = saveStreams()
    const { id } = await streams.open(path())
    await Promise.all(['one ', 'two ', 'three'].map((text) => streams.write(id, Buffer.from(text))))
    expect(await readFile(path(), 'utf8')).toBe('the earlier one')
    expect(await streams.finish(id)).toBe(path())
    expect(await readFile(path(), 'utf8')).toBe('one two three')
    expect(await readdir(folder)).toEqual(['a.entente'])
  })

  it('[FIL-7] leaves nothing when it is given up, or its page goes', async () => {
    const streams = saveStreams()
    for (const end of [(id: string) => streams.abort(id), () => Promise.resolve(streams.abortAll())]) {
      const { id } = await streams.open(path())
      await streams.write(id, Buffer.from('half'))
      await end(id)
      expect(await readdir(folder)).toEqual([])
      await expect(streams.write(id, Buffer.from('more'))).rejects.toMatchObject({ code: 'file.not-written' })
      await expect(streams.finish(id)).rejects.toMatchObject({ code: 'file.not-written' })
    }
  })

  it('[FIL-7] is refused when it reads back differently', async () => {
    const file = await beginWhole(path())
    await file.write('as it was')
    const [beside = ''] = await readdir(folder)
    await writeFile(join(folder, beside), 'altered')
    await expect(file.finish()).rejects.toMatchObject({ code: 'file.not-written' })
    expect(await readdir(folder)).toEqual([])
  })

  it('[FIL-7] on a disk that is taken out ends in words, not in half a file', async () => {
    const stick = join(folder, 'stick')
    await mkdir(stick)
    const file = await beginWhole(join(stick, 'a.entente'))
    await file.write('half')
    await rm(stick, { recursive: true })
    await expect(file.finish()).rejects.toMatchObject({ code: 'file.not-written' })
    await expect(beginWhole(join(stick, 'a.entente'))).rejects.toMatchObject({ code: 'file.not-written' })
  })

  const disk = join(tmpdir(), `entente-full-disk-${String(process.pid)}`)
  const mounted = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0

  it('[FIL-7] on a full disk ends in words and frees what it took', async ({ skip }) => {
    await mkdir(disk, { recursive: true })
    if (!mounted()) skip('a small disk can only be made by root')
    try {
      const streams = saveStreams()
      const { id } = await streams.open(join(disk, 'a.entente'))
      const piece = new Uint8Array(400_000).fill(7)
      await streams.write(id, piece)
      const writing = streams.write(id, piece).then(() => streams.write(id, piece))
      await expect(writing).rejects.toMatchObject({
        code: 'file.not-written',
        facts: { detail: expect.stringContaining('ENOSPC') as string },
      })
      expect(await readdir(disk)).toEqual([])
    } finally {
      spawnSync('umount', [disk])
      await rm(disk, { recursive: true, force: true })
    }
  })
})
