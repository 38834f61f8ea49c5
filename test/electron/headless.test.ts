import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCommand } from '../../electron/headless/arguments.ts'
import { root } from '../../tools/paths.ts'
import { photo, writeBundleFiles } from '../support/bundle-files.ts'

const passphrase = 'Été 2026'
let folder: string
let file: Awaited<ReturnType<typeof writeBundleFiles>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-headless-'))
  file = await writeBundleFiles(folder, passphrase)
  await writeFile(join(folder, 'passphrase'), `${passphrase}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command line as a person does, in a language. */
function entente(words: readonly string[], language = 'en_CA.UTF-8') {
  const env = { ...process.env, LC_ALL: language, DISPLAY: '' }
  const script = join(root, 'electron', 'headless.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, error: stderr }
}

type Files = { ok: boolean; files: { isGood: boolean; chains: { added: number; known: number }[] }[] }
const json = (text: string) => JSON.parse(text) as Files

describe('entente verify', () => {
  it('[CLI-1] says who sent what to whom and why, and the fingerprint of each key', () => {
    const { code, out } = entente(['verify', file.first])
    expect(code).toBe(0)
    expect(out).toContain('first.entente: whole, signed and unaltered')
    expect(out).toContain('Purpose: Coordinate border traffic during this event')
    expect(out).toContain('3 entries, 1 attachment; withheld: not declared')
    expect(out).toContain('CBP DET, United States, shared, entries 1 to 3: 3 new, 0 already read')
    expect(out).toMatch(/Key \d{5}( \d{5}){5}, the desk that opened the event/)
  })

  it('[CLI-1] what was altered, cut, locked or is something else ends with 1 and says so, in French too', () => {
    const { code, error } = entente(
      ['verify', file.altered, join(folder, 'passphrase'), folder],
      'fr_CA.UTF-8',
    )
    expect(code).toBe(1)
    expect(error).toMatch(/altered\.entente\s: REFUSÉ\. L’envoi a été modifié/)
    expect(error).toMatch(/passphrase\s: REFUSÉ\. Ce n’est pas un envoi Entente/)
    expect(error).toContain('Le fichier n’a pas pu être lu')
    expect(entente(['verify', file.locked]).error).toContain('The bundle is locked')
    expect(entente(['verify', file.locked, '--passphrase-file', join(folder, 'passphrase')]).code).toBe(0)
  })

  it('[CLI-2] files build on each other in whatever order they are named', () => {
    expect(entente(['verify', file.second]).error).toContain('REFUSED at 4: what comes before is in none')
    const { code, out } = entente(['verify', '--json', file.second, file.own, file.first])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(json(out)).toMatchObject({
      ok: true,
      files: [{ isGood: true }, { isGood: true }, { isGood: true }],
    })
  })
})

describe('entente merge', () => {
  it('[CLI-3] unites bundles; entries and seals stay as their desks wrote them, and a second merge changes nothing', async () => {
    const out = join(folder, 'merged.entente')
    expect(entente(['merge', file.second, file.own, file.first, '-o', out]).code).toBe(0)
    const verified = json(entente(['verify', '--json', out, file.first, file.own, file.second]).out)
    expect(verified.ok).toBe(true)
    const added = verified.files.map(({ chains }) => chains.reduce((sum, chain) => sum + chain.added, 0))
    expect(added).toEqual([6, 0, 0, 0])

    const again = join(folder, 'again.entente')
    expect(entente(['merge', out, file.first, '-o', again]).code).toBe(0)
    const log = (path: string) => {
      const report = join(folder, `${String(Math.random())}.json`)
      expect(entente(['report', path, '--lang', 'en', '--format', 'json', '-o', report]).code).toBe(0)
      return readFile(report, 'utf8')
    }
    expect(await log(again)).toBe(await log(out))
    expect(await log(out)).not.toContain('CA only secret')
  })

  it('[CLI-3] keeps what is attached, and says that no desk signed the file', async () => {
    const out = join(folder, 'attached.entente')
    entente(['merge', file.first, file.own, '-o', out])
    const { out: text } = entente(['verify', out])
    expect(text).toContain('From: Merged on the command line, Not a desk, Canada')
    expect(text).toContain('1 attachment')
    expect(gunzipSync(await readFile(out)).includes(Buffer.from(photo))).toBe(true)
  })

  it('[CLI-4] writes nothing when a file is refused, or when they are not all for one country', async () => {
    const before = await readdir(folder)
    const out = join(folder, 'never.entente')
    expect(entente(['merge', file.first, file.altered, '-o', out])).toMatchObject({ code: 1 })
    expect(entente(['merge', file.second, '-o', out]).error).toContain('Nothing was merged')
    expect(entente(['merge', file.first, file.toUs, '-o', out]).error).toContain('not all for the same one')
    expect(await readdir(folder)).toEqual(before)
  })
})

it('[CLI-5] no file is written over, and those that are read stay as they are', async () => {
  const copy = join(folder, 'copy.entente')
  await copyFile(file.first, copy)
  const hash = async () =>
    createHash('sha256')
      .update(await readFile(copy))
      .digest('hex')
  const before = await hash()
  expect(entente(['merge', copy, '-o', copy]).error).toContain('is there already')
  expect(entente(['report', copy, '--lang', 'en', '--format', 'html', '-o', copy]).code).toBe(1)
  expect(entente(['verify', copy]).code).toBe(0)
  expect(await hash()).toBe(before)
})

describe('entente report', () => {
  it.each([
    ['html', '<!doctype html>'],
    ['docx', 'PK'],
    ['json', '{"entries":'],
  ])('[CLI-6] writes %s from the shared entries alone', async (format, start) => {
    const out = join(folder, `report.${format}`)
    const { code } = entente(['report', file.own, '--lang', 'both', '--format', format, '-o', out])
    expect(code).toBe(0)
    const bytes = await readFile(out)
    expect(bytes.subarray(0, start.length).toString()).toBe(start)
    expect(bytes.includes('CA only secret')).toBe(false)
  })

  it('[CLI-6] says that a PDF needs the app and a display', () => {
    const words = ['report', file.first, '--lang', 'en', '--format', 'pdf', '-o', join(folder, 'x.pdf')]
    expect(entente(words)).toMatchObject({
      code: 1,
      error: expect.stringContaining('needs a display') as string,
    })
    expect(entente(words, 'fr_CA.UTF-8').error).toContain('a besoin d’un écran')
  })
})

it('[CLI-7] what is not understood ends with 2, the reason, and how to say it', () => {
  const { code, out, error } = entente(['report', 'x', '-o', 'y', '--format', 'pdf', '--lang', 'de'])
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain('The option --lang takes one of: en, fr, both.')
  expect(error).toContain('entente verify FILE...')
  expect(entente(['--help'])).toMatchObject({ code: 0, error: '' })
})

it.each([
  [[], 'headless.noCommand'],
  [['cover', 'x'], 'headless.unknownCommand'],
  [['coverage', 'x'], 'headless.needsOption'],
  [['verify'], 'headless.noFile'],
  [['verify', 'x', '--lang', 'en'], 'headless.unknownOption'],
  [['merge', 'x'], 'headless.needsOption'],
  [['report', 'x', '-o', 'y', '--lang', 'en', '--format', 'exe'], 'headless.wrongValue'],
  [['verify', 'x', '--frob'], 'headless.notUnderstood'],
])('[CLI-7] %j is not understood', (words, key) => {
  expect(() => readCommand(words)).toThrow(expect.objectContaining({ key }) as Error)
})

it('[CLI-8] words of a log cannot steer the terminal', () => {
  const { out } = entente(['verify', file.first])
  expect(out).toContain('Blue')
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
})
