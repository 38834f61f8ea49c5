import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import type { Page } from 'playwright'
import { rootFlags } from '../../tools/display.ts'
import { root } from '../../tools/paths.ts'
import { resolveRuntime } from '../../tools/runtime.ts'
import { endGroup } from '../support/end-group.ts'
import { launchEntente } from '../support/launch.ts'
import type { CutDisk } from '../support/cut-disk.ts'
import type { Dice } from '../support/random-history.ts'
import { faultsAfter, faultsBefore, named, type Promised } from './checks.ts'
import { momentOf } from './moment.ts'
import type { Torture } from './page.ts'
import { writeBundles } from './remote.ts'
import { mark, type Plan, type Told } from './told.ts'

type Given = {
  number: number
  seed: number
  profile: string
  page: string
  scratch: string
  /** The disk of the profile, where the power is cut too. */
  disk: CutDisk | null
}

/** What a round found, and what it was doing when it was killed; null when it was not. */
export type RoundResult = {
  acknowledged: number
  lost: number
  restart: number | null
  killedDuring: string | null
  /** The browser engine had thrown its whole database away, and it was rebuilt from the journal. */
  isWiped: boolean
  /** The driver never saw the window of a start; the next start of the same profile was checked in its place. */
  isUnseen: boolean
  faults: string[]
}

const nothing: Omit<RoundResult, 'faults'> = {
  acknowledged: 0,
  lost: 0,
  restart: null,
  killedDuring: null,
  isWiped: false,
  isUnseen: false,
}

/** The last round is not killed; before a round that is set back, one copy was put in the place of a newer one. */
export type RoundKind = 'killed' | 'last' | 'setBack'

const passphrase = 'correct horse battery staple'
/** Bundles of a profile that is invited, and the entries of each. */
const bundles = { of: 8, entries: 60 }
/** Longest that the window may say nothing, in milliseconds. */
const patience = 30_000

/** One profile that is killed again and again. */
export class Chapter {
  private readonly given: Given
  private readonly promised: Promised = { entries: new Map(), purged: new Set(), bundles: [], imported: 0 }
  /** Every other profile is locked, and every other pair begins with another computer's bundle. */
  private readonly isLocked: boolean
  private readonly isInvited: boolean
  private rounds = 0

  private constructor(given: Given) {
    this.given = given
    this.isLocked = given.number % 2 === 1
    this.isInvited = given.number % 4 >= 2
  }

  static async begin(given: Given): Promise<Chapter> {
    const chapter = new Chapter(given)
    if (chapter.isInvited) {
      const folder = join(given.page, chapter.bundleFolder())
      chapter.promised.bundles = await writeBundles(folder, bundles.of, bundles.entries)
    }
    return chapter
  }

  private bundleFolder = () => `bundles-${basename(this.given.profile)}`

  /** Starts, checks what the last kill left, works, and is killed at a moment that the dice say. */
  async round(dice: Dice, kind: RoundKind): Promise<RoundResult> {
    const isLast = kind === 'last'
    const isFirst = this.rounds === 0
    this.rounds += 1
    if (!isFirst && kind === 'killed' && dice.chance(0.1)) return this.killedAtStart(dice)
    const moment = momentOf(dice, { isFirst, isLocked: this.isLocked, isInvited: this.isInvited })
    const result: RoundResult = { ...nothing, faults: [] }
    let from = performance.now()
    const entente = await this.start()
      .catch(() => {
        result.isUnseen = true
        from = performance.now()
        return this.start()
      })
      .catch((thrown: unknown) => {
        result.faults.push(`no window twice: ${String(thrown)}`)
        return null
      })
    if (!entente) return result
    try {
      const isMounted = !this.isLocked && dice.chance(0.15)
      const seed = dice.below(2 ** 31)
      let { target } = moment
      const hear = (told: Told) => {
        result.acknowledged += this.take(told, result.faults)
        moment.hear(told)
      }
      const begin = async (page: Page) => {
        follow(page, hear)
        await this.check(page, isMounted, kind, result)
        result.restart ??= performance.now() - from
        if (result.faults.length > 0 || isLast) return moment.end()
        // It works until it is killed, and never answers.
        void call(page, 'work', { ...this.plan(seed), target }).catch(() => undefined)
        target = null
      }
      entente.app.on('window', (page) => void this.replaced(page, begin).catch(() => undefined))
      await begin(entente.page)
      await moment.comes(patience)
      if (!isLast && result.faults.length === 0) result.killedDuring = moment.during
      if (moment.isStuck)
        result.faults.push(`nothing was said for ${String(patience)} ms during ${moment.during}`)
    } catch (thrown) {
      result.faults.push(thrown instanceof Error ? thrown.message : JSON.stringify(thrown))
    } finally {
      await this.end(() => entente.kill(), !isLast)
    }
    return result
  }

  /** Ends the program, and with it the power where it is cut. A disk that goes first would answer for things it has lost. */
  private async end(kill: () => Promise<void>, isCut: boolean): Promise<void> {
    const disk = isCut ? this.given.disk : null
    await kill()
    disk?.cut()
    await disk?.restore()
  }

  private start = () =>
    launchEntente({
      profile: this.given.profile,
      env: { ENTENTE_RENDERER: this.given.page },
      args: ['--lang=en-CA'],
    })

  private plan = (seed: number): Omit<Plan, 'target'> => ({
    seed,
    bundle: { next: this.promised.imported, of: this.promised.bundles.length, folder: this.bundleFolder() },
    passphrase,
    isInvited: this.isInvited,
  })

  /** Locking puts another window in the place of the first one; the hidden one that fills the new store is none. */
  private async replaced(page: Page, begin: (page: Page) => Promise<void>): Promise<void> {
    await page.waitForLoadState('load')
    if (!page.url().endsWith('?fill')) await begin(page)
  }

  /** The real window, with all that it does by itself, ended while it starts. */
  private async killedAtStart(dice: Dice): Promise<RoundResult> {
    const { executable } = await resolveRuntime()
    const child = spawn(executable, [root, ...rootFlags(), '--lang=en-CA'], {
      env: { ...process.env, ENTENTE_PROFILE: this.given.profile },
      detached: true,
      stdio: 'ignore',
    })
    await new Promise((next) => setTimeout(next, 100 + dice.below(1_400)))
    await this.end(() => endGroup(child.pid), true)
    return { ...nothing, killedDuring: 'start', faults: [] }
  }

  /** Compares what is there with what was answered; all that is there must be there from now on. */
  private async check(page: Page, isMounted: boolean, kind: RoundKind, result: RoundResult): Promise<void> {
    const { promised } = this
    const lock = await call(page, 'enter', passphrase)
    const before = await call(page, 'dump')
    result.isWiped ||= before.rows.length === 0 && promised.entries.size > 0
    if (kind !== 'setBack') result.faults.push(...faultsBefore(before, promised, result.isWiped))
    const shown = await call(page, 'open', isMounted, lock)
    const after = await call(page, 'dump')
    const { rows } = after
    const stored = new Set(rows.map(({ hash }) => hash))
    result.lost += [...promised.entries.keys()].filter((hash) => !stored.has(hash)).length
    result.faults.push(...(await faultsAfter(after, shown, promised)))
    const bytes = await call(page, 'attachments', named(rows))
    for (const [hash, state] of Object.entries(bytes))
      if (state !== 'whole') result.faults.push(`attachment ${hash}: ${state}`)
    for (const { hash } of rows) if (!promised.entries.has(hash)) promised.entries.set(hash, 'unanswered')
  }

  /** Remembers what was answered as done; how many entries were. */
  private take(told: Told, faults: string[]): number {
    const { promised } = this
    if ('once' in told) faults.push(`answered as saved with one copy only: ${told.once.join(', ')}`)
    if ('imported' in told) {
      promised.imported = Math.max(promised.imported, told.imported + 1)
      const brought = promised.bundles[told.imported]?.entries ?? []
      for (const hash of brought) promised.entries.set(hash, 'import')
      return brought.length
    }
    if ('purged' in told) for (const hash of told.purged) promised.purged.add(hash)
    if (!('saved' in told)) return 0
    for (const hash of told.entries) promised.entries.set(hash, told.saved)
    return told.entries.length
  }
}

/** Lets the window do one thing. */
const call = <K extends keyof Torture>(page: Page, name: K, ...given: Parameters<Torture[K]>) =>
  page.evaluate(
    ([of, all]) =>
      (globalThis as unknown as { torture: Record<string, (...every: unknown[]) => unknown> }).torture[of]?.(
        ...all,
      ),
    [name, given] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<Torture[K]>>>

/** Hears what the window says, outside of every process that is killed. */
function follow(page: Page, hear: (told: Told) => void): void {
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith(mark)) hear(JSON.parse(text.slice(mark.length)) as Told)
  })
}
