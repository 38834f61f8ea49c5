import type { ProblemData } from '../../data/model/problem.ts'
import { Problem } from '../../data/model/problem.ts'
import type { backupHome } from './home.ts'
import type { recordIn } from './record.ts'

/** How long an entry waits for a slow drive before it is left to catch up, in milliseconds. */
const PATIENCE = 2_000
/** How often a folder that fails is tried again, in milliseconds. */
const RETRY = 5_000
/** How long a written copy may stay in the system's memory, in milliseconds. */
const REST = 1_000

/** How one folder does. */
export type HomeState = {
  path: string
  /** Why it does not take backups now; null when it does. */
  problem: ProblemData | null
  /** When the last backup was written in this run of the app; null: none yet. */
  lastAt: string | null
  /** Entries are on this computer that this folder does not hold yet. */
  isBehind: boolean
}

type Work = {
  record: ReturnType<typeof recordIn>
  workspaces: () => Promise<string[]>
  now: () => string
  changed: () => void
}

/** Keeps one folder of backups true: the copies in step, backups when they are due, debts paid; what fails is tried again. */
export function keeperOf(home: ReturnType<typeof backupHome>, { record, workspaces, now, changed }: Work) {
  const behind = new Set<string>()
  const due = new Set<string>()
  const unsynced = new Set<string>()
  let hasFiles = true
  let problem: ProblemData | null = null
  let lastAt: string | null = null
  let isOver = false
  /** The drive did not answer in time: nobody waits for it until it is in step again. */
  let isLate = false
  let following: Promise<void> = Promise.resolve()
  let keeping: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let resting: NodeJS.Timeout | null = null

  function tell(next: ProblemData | null): void {
    if (JSON.stringify(next) === JSON.stringify(problem)) return
    problem = next
    changed()
  }

  function fail(thrown: unknown): void {
    const { code, facts } = Problem.from(thrown)
    const detail = String(facts['detail'] ?? code)
    tell(
      code === 'backup.gone'
        ? { code, facts }
        : { code: 'backup.failed', facts: { path: home.root, detail } },
    )
    if (isOver) return
    timer ??= setTimeout(() => {
      timer = null
      void followAll()
      void keep()
    }, RETRY)
    timer.unref()
  }

  /** The continuous copies: short work, in a line of its own. */
  function followAll(): Promise<void> {
    following = following.then(async () => {
      if (behind.size === 0) return
      try {
        await home.ready()
        for (let [workspace] = behind; workspace !== undefined; [workspace] = behind) {
          behind.delete(workspace)
          try {
            if (await home.follow(workspace)) unsynced.add(workspace)
          } catch (thrown) {
            behind.add(workspace)
            throw thrown
          }
        }
        rest()
        if (isLate) changed()
        isLate = false
        if (problem && due.size === 0) tell(null)
      } catch (thrown) {
        fail(thrown)
      }
    })
    return following
  }

  function rest(): void {
    resting ??= setTimeout(() => {
      resting = null
      void sync()
    }, REST)
    resting.unref()
  }

  async function sync(): Promise<void> {
    for (const workspace of [...unsynced]) {
      unsynced.delete(workspace)
      await home.sync(workspace).catch(() => undefined)
    }
  }

  /** Everything else: attachments, backups, debts. */
  function keep(): Promise<void> {
    keeping = keeping.then(async () => {
      try {
        await home.ready()
        await home.tell()
        if (hasFiles) {
          hasFiles = false
          await home.takeAttachments().catch((thrown: unknown) => {
            hasFiles = true
            throw thrown
          })
        }
        for (const workspace of [...due]) {
          await home.backUp(workspace, now())
          due.delete(workspace)
          lastAt = now()
          changed()
        }
        await pay()
        if (behind.size === 0) tell(null)
      } catch (thrown) {
        fail(thrown)
      }
    })
    return keeping
  }

  async function pay(): Promise<void> {
    const debts = record.get().debts.filter((debt) => debt.home === home.root)
    if (!home.canSeal()) return
    for (const debt of debts) {
      // What goes must have been replaced first.
      for (const workspace of debt.workspaces ?? (await workspaces())) {
        home.forget(workspace)
        behind.add(workspace)
        await followAll()
        if (behind.has(workspace)) return
        await home.backUp(workspace, now())
        due.delete(workspace)
      }
      await home.pay(debt)
      await record.settle([debt])
    }
  }

  /** Waits for work, but not for ever. */
  async function patiently(work: Promise<void>): Promise<void> {
    const late = new Promise<'late'>((done) => setTimeout(() => done('late'), PATIENCE).unref())
    if ((await Promise.race([work, late])) !== 'late') return
    isLate = true
    changed()
  }

  return {
    root: home.root,
    state: (): HomeState => ({ path: home.root, problem, lastAt, isBehind: isLate || problem !== null }),
    /** A journal grew. Resolves once the copy has it, or a failing or slow drive was left to catch up. */
    async grown(workspace: string, isDue: boolean): Promise<void> {
      behind.add(workspace)
      if (isDue) due.add(workspace)
      const isTried = problem === null && !isLate
      const followed = isTried ? followAll() : Promise.resolve()
      if (isDue && isTried) void keep()
      await patiently(followed)
    },
    async attached(): Promise<void> {
      hasFiles = true
      if (problem === null && !isLate) await patiently(keep())
    },
    keep,
    forget: home.forget,
    /** Looks at every workspace: what happened while this folder was not kept. */
    async lookAround(): Promise<void> {
      try {
        await home.ready()
        for (const workspace of await workspaces()) {
          behind.add(workspace)
          if (await home.isDue(workspace)) due.add(workspace)
        }
        hasFiles = true
      } catch (thrown) {
        fail(thrown)
        return
      }
      await followAll()
      await keep()
    },
    async retry(): Promise<void> {
      await followAll()
      await this.lookAround()
    },
    /** The last backups of this run; nothing begins after it. */
    async finish(): Promise<void> {
      await this.lookAround()
      await sync()
      this.end()
    },
    end(): void {
      isOver = true
      if (timer) clearTimeout(timer)
      if (resting) clearTimeout(resting)
    },
  }
}
