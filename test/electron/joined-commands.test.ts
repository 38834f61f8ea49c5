import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Facility } from '../../data/reference/facility.ts'
import { pairOf } from '../../data/reference/priority-list.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { root } from '../../tools/paths.ts'
import { bundleOf } from '../support/bundles.ts'
import { Installation, makeKey } from '../support/installation.ts'
import { desks } from '../support/log-fixture.ts'
import { planContent } from '../support/plan-records.ts'

const windsor = '0192f000-0000-7000-8000-0000000000f2'
const plans = { US: '0192f000-0000-7000-8000-0000000000a1', CA: '0192f000-0000-7000-8000-0000000000a2' }

const pairs = ['peace-bridge', 'rainbow-bridge'].map((id) => pairOf(facilityById(id) as Facility))

let folder: string
let file: Record<'theirs' | 'ours' | 'unjoined' | 'bare' | 'full', string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-joined-'))
  const us = await opened('US', 'Plans of Detroit', 'peace-bridge')
  const ca = await opened('CA', 'Plans of Windsor', 'rainbow-bridge', windsor)
  const given = { mode: 'planning', country: 'CA' } as const
  const unjoined = await bundleOf(us, given)
  us.write('workspace.linked', {
    other: windsor,
    name: 'Plans of Windsor',
    desk: desks.CA,
    publicKey: ca.key.publicKey,
  })
  us.write('note.added', { text: 'After the joining', form: 'note', tags: [], links: [] })
  await us.seal()
  const full = await bundleOf(us, given)
  const note = us.rows.at(-1)
  if (!note) throw new Error('a note was written')
  Object.assign(note, { body: null, salt: null })
  const files = {
    theirs: await bundleOf(ca, given),
    ours: full,
    unjoined,
    full,
    bare: await bundleOf(us, given),
  }
  const path = (name: string) => join(folder, `${name}.entente`)
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path(name), bytes)))
  file = Object.fromEntries(Object.keys(files).map((name) => [name, path(name)])) as typeof file
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A desk that opened a plan library of its own, with one plan in it. */
async function opened(country: 'US' | 'CA', name: string, crossing: string, opening?: string) {
  const desk = new Installation(desks[country], country, await makeKey(), opening)
  desk.enrol()
  desk.write('workspace.opened', { name, mode: 'planning', purpose: 'Plan', facilities: [] })
  const code = country === 'US' ? 'DET' : 'WIN'
  desk.write('plan.drafted', {
    ...{ plan: plans[country], number: `${code}-1`, major: 1, minor: 0, changeNote: '' },
    content: planContent({ crossings: [crossing] }),
  })
  if (country === 'US') desk.write('priorityList.adopted', { year: 2026, pairs, reason: 'Agreed in June' })
  await desk.seal()
  return desk
}

function entente(...words: string[]) {
  const env = { ...process.env, LC_ALL: 'en_CA.UTF-8', DISPLAY: '' }
  const script = join(root, 'electron', 'headless.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, error: stderr }
}

/** The log that a bundle holds, as the report's JSON has it. */
async function logOf(...files: string[]): Promise<string> {
  const out = join(folder, `${String(Math.random())}.json`)
  expect(entente('report', ...files, '--lang', 'en', '--format', 'json', '-o', out)).toMatchObject({
    code: 0,
  })
  return readFile(out, 'utf8')
}

describe('openings that were joined', () => {
  it('[CLI-11] are one event on the command line, in whatever order their files are named', async () => {
    for (const files of [
      [file.ours, file.theirs],
      [file.theirs, file.ours],
    ]) {
      const { code, out } = entente('coverage', ...files, '--as-of', '2026-12-31')
      expect(code).toBe(0)
      expect(out).toMatch(/- Peace Bridge: draft \(DET-1 1\.0\)/)
      expect(out).toMatch(/- Rainbow Bridge: draft \(WIN-1 1\.0\)/)
    }
    expect(await logOf(file.ours, file.theirs)).toBe(await logOf(file.theirs, file.ours))
  })

  it('[CLI-11] are merged into one bundle that says the same', async () => {
    const out = join(folder, 'merged.entente')
    expect(entente('merge', file.theirs, file.ours, '-o', out)).toMatchObject({ code: 0 })
    expect(entente('verify', out)).toMatchObject({ code: 0 })
    expect(await logOf(out)).toBe(await logOf(file.ours, file.theirs))
    expect(await logOf(out)).toContain('Plans of Windsor')
    expect(entente('coverage', out, '--as-of', '2026-12-31').out).toMatch(/- Rainbow Bridge: draft/)
  })

  it('[CLI-11] stay two events while nobody who speaks has joined them', () => {
    const { code, error } = entente('coverage', file.unjoined, file.theirs, '--as-of', '2026-12-31')
    expect(code).toBe(1)
    expect(error).toContain('of another event')
    expect(entente('merge', file.unjoined, file.theirs, '-o', join(folder, 'x.entente')).code).toBe(1)
  })
})

it('[CLI-12] of a copy that was purged and a whole one the whole one is kept, whichever comes first', async () => {
  expect(await logOf(file.bare)).not.toContain('After the joining')
  for (const files of [
    [file.bare, file.full],
    [file.full, file.bare],
  ]) {
    const out = join(folder, `${String(Math.random())}.entente`)
    expect(entente('merge', ...files, '-o', out)).toMatchObject({ code: 0 })
    expect(await logOf(out)).toContain('After the joining')
  }
})
