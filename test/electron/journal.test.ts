import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonical } from '../../data/model/canonical.ts'
import { hashText } from '../../data/model/hash.ts'
import { liveCopy } from '../../electron/backup/live-copy.ts'
import { journalIn } from '../../electron/journal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
const lines = ['{"n":1,"à":"première"}', '{"n":2}', '{"n":3,"text":"trois — 三"}']

describe('the journal', () => {
  it('[JRN-1] gives back every line it was given, in order, also after a new start', async () => {
    const journal = journalIn(folder)
    await journal.append('w-1', lines.slice(0, 2))
    await journal.append('w-1', lines.slice(2))
    expect(await journalIn(folder).read('w-1')).toEqual({ text: textOf(lines), tornTail: null })
  })

  it('[JRN-1] keeps workspaces apart and lists them', async () => {
    const journal = journalIn(join(folder, 'made', 'when', 'needed'))
    expect(await journal.list()).toEqual([])
    expect(await journal.read('w-1')).toEqual({ text: '', tornTail: null })
    await Promise.all([journal.append('w-2', ['b']), journal.append('w-1', ['a'])])
    expect(await journal.list()).toEqual(['w-1', 'w-2'])
    expect((await journal.read('w-2')).text).toBe('b\n')
  })

  it('[JRN-2] never mixes appends that are made at once', async () => {
    const journal = journalIn(folder)
    const many = Array.from({ length: 50 }, (_, index) => `line ${String(index)} ${'x'.repeat(index * 7)}`)
    await Promise.all(many.map((line) => journal.append('w-1', [line])))
    expect((await journal.read('w-1')).text).toBe(textOf(many))
  })

  it('[JRN-3] reads what was whole wherever a power cut tore the file, and sets the rest aside before it writes', async () => {
    const whole = Buffer.from(`${lines.join('\n')}\n`)
    const path = join(folder, 'w-1.jsonl')
    for (let cut = 0; cut <= whole.length; cut++) {
      await rm(folder, { recursive: true, force: true })
      const journal = journalIn(folder)
      await journal.append('w-1', ['first']) // makes the folder
      await writeFile(path, whole.subarray(0, cut))

      const end = whole.lastIndexOf(0x0a, cut - 1) + 1
      const kept = cut === 0 ? 0 : end
      const expected = whole.toString('utf8', 0, kept)
      const read = await journal.read('w-1')
      expect(read.text).toBe(expected)
      expect(read.tornTail === null).toBe(kept === cut)
      expect((await readFile(path)).length).toBe(cut) // reading changes nothing

      await journal.append('w-1', ['after'])
      expect(await journal.read('w-1')).toEqual({ text: `${expected}after\n`, tornTail: null })
      const aside = (await readdir(folder)).filter((name) => name.includes('torn'))
      expect(aside.length).toBe(kept === cut ? 0 : 1)
      for (const name of aside) expect(await readFile(join(folder, name))).toEqual(whole.subarray(kept, cut))
    }
  })

  it('[JRN-3] a last line whose beginning never came to the disk counts as torn, and a copy does not follow it', async () => {
    await mkdir(folder, { recursive: true })
    const [path, copy] = [join(folder, 'w-1.jsonl'), join(folder, 'copy.jsonl')]
    const torn = `${'\0'.repeat(40)}rest of a line"}\n`
    for (const [before, isReadFirst] of [
      ['', false],
      [textOf(lines), true],
      [textOf([...lines, 'x'.repeat(70_000)]), false],
    ] as const) {
      await rm(copy, { force: true })
      await writeFile(path, before + torn)
      const live = liveCopy(path, copy)
      await live.follow()
      expect(await readFile(copy, 'utf8').catch(() => '')).toBe(before)
      const journal = journalIn(folder)
      if (isReadFirst) expect(await journal.read('w-1')).toEqual({ text: before, tornTail: torn })
      await journal.append('w-1', ['after'])
      expect(await journal.read('w-1')).toEqual({ text: `${before}after\n`, tornTail: null })
      await live.follow()
      expect(await readFile(copy, 'utf8')).toBe(`${before}after\n`)
    }
    const aside = (await readdir(folder)).filter((name) => name.includes('torn'))
    expect(await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      torn,
      torn,
      torn,
    ])
  })

  it('[JRN-4] says so when it cannot write, and writes again once it can', async () => {
    const blocked = join(folder, 'journal')
    await writeFile(blocked, 'a file where the folder should be')
    const journal = journalIn(blocked)
    await expect(journal.append('w-1', ['a'])).rejects.toMatchObject({ code: 'journal.failed' })
    await rm(blocked)
    await journal.append('w-1', ['a'])
    expect(await journal.read('w-1')).toEqual({ text: 'a\n', tornTail: null })
  })

  it('[JRN-5] a purge takes the bodies of the entries it names, and every other line stays byte for byte', async () => {
    const header = (n: number) => JSON.stringify({ n, note: 'é' })
    const entry = (n: number, body: string | null) =>
      canonical({ body, header: header(n), salt: body === null ? null : '00' })
    const seal = canonical({ seal: { head: 'a' } })
    const before = [entry(1, '{"t":"secret"}'), '{"body":"torn', seal, entry(2, '{"t":"stays"}')]
    const journal = journalIn(folder)
    await journal.append('w-1', before)
    await writeFile(join(folder, 'w-1.jsonl.torn-1'), 'secret')
    await journal.purge('w-1', [hashText(header(1))])
    expect((await journalIn(folder).read('w-1')).text).toBe(textOf([entry(1, null), ...before.slice(1)]))
    expect(await readdir(folder)).toEqual(['w-1.jsonl'])
    await journal.purge('w-1', [hashText(header(1))])
    await journal.append('w-1', ['next'])
    expect((await journal.read('w-1')).text.split('\n').at(-2)).toBe('next')
    await expect(journal.purge('none', ['a'])).rejects.toMatchObject({ code: 'journal.failed' })
  })
})
