import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../data/model/problem.ts'
import type { Reply } from '../contract.ts'
import { backupHome, type Companion, type Source } from './home.ts'
import { keeperOf } from './keeper.ts'
import { recordIn } from './record.ts'

/** A backup of a workspace is written whenever so many lines were added to its journal, and when the app is quit. */
export const EVERY = 100
/** How long quitting waits for a slow drive, in milliseconds; the continuous copy is in step by then. */
const QUITTING = 10_000

/** The folder beside a profile that holds its backups: whoever deletes the one keeps the other. */
export const besideOf = (profile: string): string => join(dirname(profile), `${basename(profile)} backups`)
/** The folder that an official chose holds other things too. */
export const withinChosen = (chosen: string): string => join(chosen, 'Entente backups')

type Keeper = ReturnType<typeof keeperOf>

/** Keeps backups of a profile: beside it, and in a second folder if an official chose one. */
export function backupsOf(profile: string, source: () => Source, now: () => string) {
  const record = recordIn(profile)
  const added = new Map<string, number>()
  let companion: Companion | null = null
  let version = 1
  let waiting: (() => void)[] = []
  let isReady = false
  let second: Keeper | null = null
  const beside = keeperAt(besideOf(profile))

  function changed(): void {
    version += 1
    for (const answer of waiting.splice(0)) answer()
  }

  /** Nothing that the window told is kept longer than the key to it. */
  function companionNow(): Companion | null {
    if (!source().cipher) companion = null
    return companion
  }

  async function workspaces(): Promise<string[]> {
    return (await readdir(source().journal).catch(() => []))
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => name.slice(0, -'.jsonl'.length))
  }

  function homeAt(root: string) {
    return backupHome(root, record, { source, companion: companionNow, isOurs: root === besideOf(profile) })
  }

  function keeperAt(root: string): Keeper {
    return keeperOf(homeAt(root), { record, workspaces, now, changed })
  }

  const keepers = (): Keeper[] => (second ? [beside, second] : [beside])

  /** Backups under another lock, or under none, must not outlive it. */
  async function followLock(): Promise<void> {
    const { lock } = source()
    const mark = createHash('sha256').update(JSON.stringify(lock)).digest('hex')
    const { lock: before, next } = record.get()
    if (before === mark) return
    const debts = keepers().map(({ root }) => ({ home: root, workspaces: null, before: next, files: [] }))
    await record.change({ lock: mark, debts: [...record.get().debts, ...(before === null ? [] : debts)] })
  }

  async function ready(): Promise<void> {
    if (isReady) return
    isReady = true
    const chosen = record.get().second
    if (chosen !== null) second = keeperAt(withinChosen(chosen))
    await followLock().catch(() => undefined)
  }

  const state = (): Reply<'backup.watch'> => ({
    version,
    every: EVERY,
    beside: beside.state(),
    second: second ? second.state() : null,
  })

  return {
    /** The folders that may hold backups, for restoring. */
    places: (): string[] => {
      const chosen = record.get().second
      return [besideOf(profile), ...(chosen === null ? [] : [withinChosen(chosen)])]
    },
    /** Looks after everything, once the window has come so far. */
    async begin(): Promise<void> {
      await ready()
      await Promise.all(keepers().map((each) => each.lookAround()))
    },
    /** Lines were added to a journal, and are on the disk. The second folder has them too when this resolves, unless it fails. */
    async appended(workspace: string, lines: number): Promise<void> {
      await ready()
      const count = (added.get(workspace) ?? 0) + lines
      const isDue = count >= EVERY
      added.set(workspace, isDue ? 0 : count)
      const all = keepers().map((each) => each.grown(workspace, isDue))
      await all[1]
    },
    async attached(): Promise<void> {
      await ready()
      const all = keepers().map((each) => each.attached())
      await all[1]
    },
    /** Before bodies are taken out of a journal: backups must lose them too, also on a drive that is away now. */
    async purging(workspace: string): Promise<void> {
      await ready()
      const before = record.get().next
      // Noted first: what is not done when the power goes is done at the next start.
      await record.owe(
        keepers().map(({ root }) => ({ home: root, workspaces: [workspace], before, files: [] })),
      )
    },
    /** Once all that is to be written now was written, or failed. */
    async settled(): Promise<void> {
      await Promise.all(keepers().map((each) => each.keep()))
    },
    /** Before attachments are deleted here: the backups must lose them too. */
    async deleting(files: string[]): Promise<void> {
      await ready()
      await record.owe(keepers().map(({ root }) => ({ home: root, workspaces: [], before: 0, files })))
    },
    async tell(told: Companion): Promise<void> {
      companion = told
      await ready()
      await followLock()
      for (const each of keepers()) void each.keep()
    },
    /** Keeps backups in a second folder too; null: no longer. */
    async choose(folder: string | null): Promise<void> {
      await ready()
      if (folder !== null && withinChosen(folder) === besideOf(profile))
        throw new Problem('file.not-written', { path: folder, detail: 'EEXIST' })
      if (folder !== null) await homeAt(withinChosen(folder)).found()
      await record.change({ second: folder })
      second?.end()
      second = folder === null ? null : keeperAt(withinChosen(folder))
      changed()
      await second?.lookAround()
    },
    async retry(): Promise<void> {
      await ready()
      await Promise.all(keepers().map((each) => each.retry()))
    },
    /** Writes a backup of every workspace, and all that goes with them, into a new folder; gives its path. */
    async exportTo(folder: string): Promise<string> {
      await ready()
      const [day = '', time = ''] = now().slice(0, 19).split('T')
      const root = join(folder, `Entente profile ${day} ${time.replaceAll(':', '-')}`)
      const home = homeAt(root)
      await home.found()
      await home.takeAttachments()
      for (const workspace of await workspaces()) await home.backUp(workspace, now())
      return root
    },
    state,
    /** The state, once it is another than was seen. */
    async watch(seen: number): Promise<Reply<'backup.watch'>> {
      if (seen === version) await new Promise<void>((done) => waiting.push(done))
      return state()
    },
    /** The page that watched is gone. */
    forgetWatchers() {
      waiting = []
    },
    /** Nothing is tried again any more. */
    end() {
      for (const each of keepers()) each.end()
    },
    /** The last backups before the app ends. */
    async finish(): Promise<void> {
      if (!isReady) return
      const enough = new Promise<void>((done) => setTimeout(done, QUITTING))
      await Promise.race([Promise.all(keepers().map((each) => each.finish())), enough])
    },
  }
}
