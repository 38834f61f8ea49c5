import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  attachmentOf,
  bareLine,
  bodyOf,
  entryHash,
  lineOf,
  Shell,
  type Before,
  type Deed,
} from '../support/shell-story.ts'
import { cutsOf } from '../support/power-cuts.ts'
import { afterCut, emptyDisk, filesOn, pending, sim, type Cut, type Disk } from '../support/sim-disk.ts'

vi.mock('node:fs/promises', async () => (await import('../support/sim-disk.ts')).promises)
vi.mock('node:fs', async () => (await import('../support/sim-disk.ts')).direct)

const still = () => undefined
beforeEach(() => {
  sim.disk = emptyDisk('profile')
  sim.onStep = still
})

/** Entries of a workspace that had been written, with those that a purge took or may have taken. */
function expectedIn(deeds: readonly Deed[], workspace: string) {
  const here = deeds.filter((deed) => 'workspace' in deed && deed.workspace === workspace)
  const lines = here.flatMap((deed) =>
    deed.kind === 'lines' ? deed.lines.map((line) => ({ line, isDone: deed.isDone })) : [],
  )
  const purges = here.flatMap((deed) => (deed.kind === 'purge' ? [deed] : []))
  const bare = new Map<string, { line: string; isGone: boolean }>()
  for (const { hashes, isDone } of purges)
    for (const { line } of lines) {
      const number = numberOf(line)
      if (!hashes.includes(entryHash(number))) continue
      bare.set(line, { line: bareLine(number), isGone: isDone || (bare.get(line)?.isGone ?? false) })
    }
  return { lines, bare }
}

const numberOf = (line: string) => Number(/"seq\\":(\d+)/.exec(line)?.[1])

/** The next start on a disk: everything that was answered is there, and nothing that nobody wrote. */
async function expectKept({ disk, deeds }: Before): Promise<Shell> {
  sim.disk = disk
  sim.onStep = still
  const shell = new Shell(deeds)
  for (const workspace of ['w-1', 'w-2']) {
    const { lines, bare } = expectedIn(deeds, workspace)
    const { text } = await shell.journal.read(workspace)
    const read = text.split('\n').slice(0, -1)
    // Of several lines that nobody answered the first may be zeros and the last whole: it is named as damaged.
    const left = read.filter((line) => !line.includes('\0'))
    expect(read.at(-1) ?? '').not.toContain('\0')
    for (const { line, isDone } of lines) {
      const thin = bare.get(line)
      const isNext = left[0] === (thin?.isGone ? thin.line : line) || (thin && left[0] === thin.line)
      if (isNext) left.shift()
      else if (isDone) expect(read).toContain(line)
    }
    expect(left).toEqual([])
  }
  for (const deed of deeds)
    if (deed.kind === 'attachment') {
      const bytes = await shell.attachments.get(deed.hash)
      if (deed.isDone || bytes) expect(bytes).toEqual(deed.bytes)
    }
  expectWhole(disk, deeds)
  return shell
}

function expectWhole(disk: Disk, deeds: readonly Deed[]): void {
  const written = deeds.flatMap((deed) => (deed.kind === 'whole' ? [deed] : []))
  const last = written.findLastIndex(({ isDone }) => isDone)
  const content = filesOn(disk).get('/profile/settings.json')
  const possible = written.slice(Math.max(0, last)).map((each) => each.content)
  if (last < 0 && content === undefined) return
  expect(possible).toContain(content)
}

/** Work goes on after the start: the torn rest is set aside, and what follows reads back behind all there was. */
async function expectGoesOn(shell: Shell, number: number): Promise<void> {
  const { text } = await shell.journal.read('w-1')
  await shell.ask({ kind: 'lines', workspace: 'w-1', lines: [lineOf(number)] })
  expect(await shell.journal.read('w-1')).toEqual({ text: `${text}${lineOf(number)}\n`, tornTail: null })
}

/** What a day at the desk asks of the shell, two workspaces at once. */
async function day(shell: Shell): Promise<void> {
  const lines = (workspace: string, ...numbers: number[]) =>
    shell.ask({ kind: 'lines', workspace, lines: numbers.map(lineOf) })
  const whole = (content: string) => shell.ask({ kind: 'whole', path: '/profile/settings.json', content })
  await lines('w-1', 1)
  await Promise.all([
    lines('w-1', 2, 3),
    lines('w-2', 4),
    shell.ask({ kind: 'attachment', ...attachmentOf(1) }),
  ])
  await whole('first')
  await lines('w-1', 5)
  await shell.ask({ kind: 'purge', workspace: 'w-1', hashes: [entryHash(2), entryHash(3)] })
  await Promise.all([lines('w-1', 6), whole('second'), shell.ask({ kind: 'attachment', ...attachmentOf(2) })])
  await lines('w-2', 7, 8)
  await shell.ask({ kind: 'purge', workspace: 'w-2', hashes: [entryHash(8)] })
  await lines('w-1', 9)
}

/** Plays a story and gives the disk before each step of it. */
async function stepsOf(shell: Shell, story: (shell: Shell) => Promise<void>): Promise<Before[]> {
  const steps: Before[] = []
  sim.onStep = () => steps.push(shell.before())
  await story(shell)
  sim.onStep = still
  return [...steps, shell.before()]
}

/** Cuts a story short at every step, in every way; how many cuts that were. */
async function cutEverywhere(steps: readonly Before[]): Promise<number> {
  let cuts = 0
  for (const { disk, deeds } of steps)
    for (const cut of cutsOf(disk)) {
      cuts += 1
      const found = afterCut(disk, cut)
      const shell = await expectKept({ disk: found, deeds })
      await expectGoesOn(shell, 99)
    }
  return cuts
}

describe('a power cut that loses what was not synced', { timeout: 180_000 }, () => {
  it('[TOR-3] leaves every answered line, attachment and file, and at most a torn tail, wherever it comes', async () => {
    const steps = await stepsOf(new Shell(), day)
    expect(await cutEverywhere(steps)).toBeGreaterThan(1_000)
  })

  it('[TOR-3] also after a start that was cut short itself, with a torn tail to set aside', async () => {
    const steps = await stepsOf(new Shell(), day)
    const torn = steps.find(({ disk, deeds }) => {
      const { files } = pending(disk)
      return deeds.length > 6 && files.some((ops) => ops.some((op) => 'bytes' in op && op.at > 0))
    })
    if (!torn) throw new Error('nothing is ever on its way')
    const disk = afterCut(torn.disk, {
      keepsName: () => true,
      keepsOf: (_file, ops) => ({ whole: ops.length - 1, torn: 20, zeros: 'none' }),
    })
    sim.disk = disk
    const again = await stepsOf(new Shell(torn.deeds), async (shell) => {
      await shell.ask({ kind: 'lines', workspace: 'w-1', lines: [lineOf(50), lineOf(51)] })
      await shell.ask({ kind: 'purge', workspace: 'w-1', hashes: [entryHash(50)] })
    })
    expect(await cutEverywhere(again)).toBeGreaterThan(100)
  })

  it('[TOR-3] in any order of work, kills and cuts', async () => {
    await fc.assert(fc.asyncProperty(fc.array(lifeOf, { minLength: 1, maxLength: 4 }), play), {
      numRuns: 150,
    })
  })

  it('[TOR-4] what a purge took is in no file of the journal any more, however it was cut', async () => {
    const steps = await stepsOf(new Shell(), day)
    for (const { disk, deeds } of steps)
      for (const cut of cutsOf(disk)) {
        const gone = deeds.flatMap((deed) => (deed.kind === 'purge' && deed.isDone ? deed.hashes : []))
        const numbers = [2, 3, 8].filter((number) => gone.includes(entryHash(number)))
        const files = [...filesOn(afterCut(disk, cut))].filter(([path]) => path.includes('/journal/'))
        for (const number of numbers)
          for (const [path, text] of files)
            if (!path.endsWith('.part')) expect(text).not.toContain(bodyOf(number))
      }
  })
})

/** One start of the program: what is done in it, after how many steps it ends, and how. */
const lifeOf = fc.record({
  work: fc.array(fc.constantFrom('lines', 'others', 'two', 'purge', 'attachment', 'whole'), {
    minLength: 1,
    maxLength: 8,
  }),
  steps: fc.nat(60),
  isKill: fc.boolean(),
  names: fc.nat(2 ** 16),
  torn: fc.array(
    fc.record({
      whole: fc.nat(3),
      torn: fc.nat(300),
      zeros: fc.constantFrom('none' as const, 'behind' as const, 'before' as const),
    }),
    { maxLength: 4 },
  ),
})
type Life = typeof lifeOf extends fc.Arbitrary<infer L> ? L : never

async function play(lives: readonly Life[]): Promise<void> {
  sim.disk = emptyDisk('profile')
  let deeds: Deed[] = []
  let number = 1
  for (const life of lives) {
    const shell = new Shell(deeds)
    let left = life.steps
    let end: Before | null = null
    sim.onStep = () => {
      if (left === 0) end ??= shell.before()
      left -= 1
    }
    for (const what of life.work) await work(shell, what, (number += 2))
    sim.onStep = still
    const last = end ?? shell.before()
    const cut: Cut = {
      keepsName: (op) => ((life.names >> (op % 16)) & 1) === 1,
      keepsOf: (file, ops) => {
        const { whole, torn, zeros } = life.torn[file] ?? { whole: 0, torn: 0, zeros: 'none' as const }
        return { whole: Math.min(whole, ops.length), torn, zeros }
      },
    }
    // A kill leaves what the system still holds; the next cut may take it.
    const disk = life.isKill ? last.disk : afterCut(last.disk, cut)
    const next = await expectKept({ disk, deeds: last.deeds })
    await expectGoesOn(next, 1_000 + number)
    deeds = next.deeds
  }
}

async function work(shell: Shell, what: Life['work'][number], number: number): Promise<void> {
  const lines = (workspace: string, ...numbers: number[]) =>
    shell.ask({ kind: 'lines', workspace, lines: numbers.map(lineOf) })
  if (what === 'lines') await lines('w-1', number)
  else if (what === 'others') await lines('w-2', number, number + 1)
  else if (what === 'two') await Promise.all([lines('w-1', number), lines('w-1', number + 1)])
  else if (what === 'attachment') await shell.ask({ kind: 'attachment', ...attachmentOf(number) })
  else if (what === 'whole')
    await shell.ask({ kind: 'whole', path: '/profile/settings.json', content: `settings ${String(number)}` })
  else if ((await shell.journal.list()).includes('w-1'))
    await shell.ask({
      kind: 'purge',
      workspace: 'w-1',
      hashes: [entryHash(number - 2), entryHash(number - 1)],
    })
}
