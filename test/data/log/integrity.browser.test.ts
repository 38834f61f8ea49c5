import { afterEach, beforeEach, expect, it } from 'vitest'
import { seal, type Seal } from '../../../data/exchange/seal.ts'
import { append, type Writer } from '../../../data/log/append.ts'
import { LogDatabase, type StoredEntry } from '../../../data/log/database.ts'
import { heal } from '../../../data/log/heal.ts'
import { checkIntegrity, type Checked } from '../../../data/log/integrity.ts'
import { entryLine } from '../../../data/log/journal-line.ts'
import { writtenRows } from '../../../data/log/read.ts'
import { lookAtBackup, restoreLines } from '../../../data/log/restore.ts'
import type { Draft } from '../../../data/model/entry.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import { makeKey, newSalt, sign, verify } from '../../../renderer/state/keys.ts'

const workspace = '0192f000-0000-7000-8000-000000000001'
const at = '2026-11-22T03:00:00.000Z'
const file = 'ab'.repeat(32)
const writer: Writer = {
  workspace,
  desk: '0192f000-0000-7000-8000-00000000000d',
  code: 'DET',
  official: '0192f000-0000-7000-8000-00000000000a',
  now: () => at,
  salt: newSalt,
}
const shared = { releasability: 'SHARED', occurredAt: at, basedOn: [], attachments: [] } as const
const note = (text: string): Draft => ({
  ...shared,
  kind: 'note.added',
  attachments: text === 'with a file' ? [file] : [],
  body: { text, form: 'note', tags: [], links: [] },
})

let db: LogDatabase
let rows: StoredEntry[]
let lines: string[]
let seals: Seal[]
beforeEach(async () => {
  db = new LogDatabase(`integrity-${crypto.randomUUID()}`)
  const { privateKey, publicKey } = await makeKey()
  const desk = { name: 'CBP Detroit', code: 'DET', country: 'US', agency: 'CBP', place: 'Detroit' } as const
  const opened = {
    name: 'Storm on the river',
    mode: 'exercise',
    purpose: 'To practise',
    facilities: [],
  } satisfies BodyOf<'workspace.opened'>
  await append(db, writer, [
    { ...shared, kind: 'desk.enrolled', body: { ...desk, publicKey, installation: workspace } },
    { ...shared, kind: 'workspace.opened', body: opened },
    note('one'),
    note('with a file'),
    note('three'),
  ])
  rows = await writtenRows(db, workspace)
  lines = rows.map(entryLine)
  const head = rows.at(-1)?.hash ?? ''
  const place = {
    workspace,
    desk: writer.desk,
    releasability: 'SHARED',
    seq: rows.length,
    head,
    sealedAt: at,
  } as const
  seals = [await seal(place, (text) => sign(privateKey, text))]
})
afterEach(() => db.delete())

const check = (changed: Partial<Checked> = {}) =>
  checkIntegrity({
    rows,
    journal: { lines, tornTail: null },
    seals,
    verify,
    attachment: () => Promise.resolve('whole'),
    pause: () => Promise.resolve(),
    progress: () => undefined,
    ...changed,
  })
const foundBy = async (changed: Partial<Checked>) =>
  (await check(changed)).findings.map(({ kind, subject }) => `${kind} ${subject}`)
const altered = (seq: number, change: (row: StoredEntry) => Partial<StoredEntry>) =>
  rows.map((row) => (row.seq === seq ? { ...row, ...change(row) } : row))

it('[INT-1] a workspace that is as it was written has no findings, and says what was looked at', async () => {
  const steps: number[] = []
  const result = await check({ progress: (done, of) => steps.push(done / of) })
  expect(result).toEqual({
    entries: 5,
    lines: 5,
    chains: 1,
    vouched: 5,
    seals: 1,
    attachments: 1,
    findings: [],
  })
  expect(steps.at(-1)).toBe(1)
})

it('[INT-2] every kind of damage is named with its entry, line or file', async () => {
  const body = (row: StoredEntry) => ({ body: row.body?.replace('one', 'two') ?? null })
  expect(await foundBy({ rows: altered(3, body) })).toContain('row DET#3')
  expect(await foundBy({ rows: altered(3, () => ({ seq: 9 })) })).toContain('columns DET#9')
  expect(await foundBy({ rows: rows.filter(({ seq }) => seq !== 4) })).toEqual([
    'onlyJournal DET#4',
    'chain DET#5',
  ])
  expect(await foundBy({ journal: { lines: lines.slice(0, -1), tornTail: '{"bo' } })).toEqual([
    'torn 5',
    'onlyDatabase DET#5',
  ])
  const changed = lines.map((line, place) => (place === 2 ? line.replace('one', 'two') : line))
  expect(await foundBy({ journal: { lines: changed, tornTail: null } })).toEqual([
    'line 3',
    'onlyDatabase DET#3',
  ])
  expect(await foundBy({ seals: seals.map((each) => ({ ...each, signature: '00'.repeat(64) })) })).toEqual([
    'seal DET#5',
  ])
  for (const state of ['missing', 'altered'] as const)
    expect(await foundBy({ attachment: () => Promise.resolve(state) })).toEqual([
      `attachment${state === 'missing' ? 'Missing' : 'Altered'} ${file}`,
    ])
})

it('[INT-3] a check ends at once when it is cancelled', async () => {
  const many = Array.from({ length: 300 }, () => rows[2]).filter((row) => row !== undefined)
  const ended = check({ rows: many, pause: () => Promise.reject(new Error('cancelled')) })
  await expect(ended).rejects.toThrow('cancelled')
})

it('[BAK-16] a preview says what would come; restoring adds it to what is here, all or nothing, and twice nothing', async () => {
  const listed = {
    id: workspace,
    name: '',
    mode: 'exercise',
    country: 'US',
    isArchived: false,
    usedAt: at,
  } as const
  const empty = new LogDatabase(`restore-${crypto.randomUUID()}`)
  try {
    const first = await lookAtBackup(empty, workspace, lines.slice(0, 3))
    expect(first).toMatchObject({
      name: 'Storm on the river',
      mode: 'exercise',
      entries: 3,
      here: 0,
      added: 3,
    })
    await restoreLines(empty, listed, [], lines.slice(0, 3))
    expect(await lookAtBackup(empty, workspace, lines)).toMatchObject({
      here: 3,
      added: 2,
      forked: 0,
      altered: [],
    })
    expect((await restoreLines(empty, listed, lines.slice(0, 3), lines)).restored).toBe(2)
    expect((await restoreLines(empty, listed, lines, lines)).restored).toBe(0)
    expect((await writtenRows(empty, workspace)).map(({ hash }) => hash)).toEqual(
      rows.map(({ hash }) => hash),
    )
    expect((await empty.workspaces.get(workspace))?.entries).toBe(5)
    const bad = lines.map((line, place) => (place === 2 ? line.replace('one', 'two') : line))
    expect((await lookAtBackup(empty, workspace, bad)).altered).toEqual([3])
    await expect(lookAtBackup(empty, workspace, lines.slice(2))).rejects.toMatchObject({
      code: 'backup.no-opening',
    })
    expect((await heal(empty, workspace, lines)).problems).toEqual([])
  } finally {
    await empty.delete()
  }
})
