import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../electron/durable.ts'
import { attachmentsIn, tileFilesIn } from '../../electron/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = new Uint8Array([1, 2, 3])
const hash = createHash('sha256').update(bytes).digest('hex')

describe('attachments', () => {
  it('[FIL-4] are kept by the hash of their bytes', async () => {
    const attachments = attachmentsIn(join(folder, 'attachments'))
    expect(await attachments.get(hash)).toBeNull()
    await attachments.put(hash, bytes)
    await attachments.put(hash, bytes)
    expect(await attachments.get(hash)).toEqual(bytes)
    expect(await readdir(join(folder, 'attachments'))).toEqual([hash])
  })

  it('[FIL-4] are refused under another hash, and not given out once altered', async () => {
    const attachments = attachmentsIn(folder)
    await expect(attachments.put('0'.repeat(64), bytes)).rejects.toMatchObject({
      code: 'ipc.invalid-request',
    })
    await attachments.put(hash, bytes)
    await writeFile(join(folder, hash), 'altered')
    await expect(attachments.get(hash)).rejects.toMatchObject({ code: 'file.unreadable' })
  })
})

describe('a file that is written', () => {
  it('[FIL-5] replaces the earlier one whole, or leaves it alone and nothing beside it', async () => {
    const path = join(folder, 'report.html')
    await writeWhole(path, 'first')
    await writeWhole(path, 'second')
    expect(await readFile(path, 'utf8')).toBe('second')
    await expect(writeWhole(join(folder, 'missing', 'x'), 'y')).rejects.toMatchObject({
      code: 'file.not-written',
    })
    await expect(writeWhole(folder, 'a folder stands there')).rejects.toMatchObject({
      code: 'file.not-written',
    })
    expect(await readdir(folder)).toEqual(['report.html'])
  })
})

describe('a street-level map file', () => {
  const path = () => join(folder, 'detroit.pmtiles')

  it('[FIL-6] opens by its content, is read by range and opened again by its path', async () => {
    await writeFile(path(), Buffer.concat([Buffer.from('PMTiles\x03'), Buffer.from('0123456789')]))
    const opened = await tileFilesIn(folder).open(path())
    expect(opened).toMatchObject({ name: 'detroit.pmtiles', path: path(), size: 18 })

    const afterStart = tileFilesIn(folder)
    const again = await afterStart.reopen(path())
    expect(Buffer.from(await afterStart.read(again?.id ?? '', 8, 4)).toString()).toBe('0123')
    expect((await afterStart.read(again?.id ?? '', 16, 100)).length).toBe(2)
    await rm(path())
    expect(await tileFilesIn(folder).reopen(path())).toBeNull()
  })

  it('[FIL-6] is refused when it is something else, or was never chosen by an official', async () => {
    await writeFile(path(), 'a text')
    await expect(tileFilesIn(folder).open(path())).rejects.toMatchObject({ code: 'file.not-pmtiles' })
    expect(await tileFilesIn(folder).reopen('/etc/passwd')).toBeNull()
    await expect(tileFilesIn(folder).read('guessed', 0, 1)).rejects.toMatchObject({ code: 'file.unreadable' })
  })
})
