import { create } from 'zustand'
import { storedSeals } from '../../../data/log/heal.ts'
import { checkIntegrity } from '../../../data/log/integrity.ts'
import type { IntegrityResult } from '../../../data/model/integrity.ts'
import { writtenRows } from '../../../data/log/read.ts'
import type { Instant, Sha256 } from '../../../data/model/ids.ts'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import { database } from '../database.ts'
import { verify } from '../keys.ts'
import { machine } from '../machine.ts'
import { realNow } from '../now.ts'
import { useWorkspace } from '../workspace.ts'

/** A finished check of a workspace. */
export type IntegrityReport = IntegrityResult & { workspace: string; begunAt: Instant; endedAt: Instant }

type IntegrityState = {
  /** 0 to 1 while a check runs; null: none does. */
  running: number | null
  /** What the last check of this run of the app found. */
  report: IntegrityReport | null
  problem: ProblemData | null
  /** The findings were seen by an official. */
  isSeen: boolean
}

/** The check of the open workspace, asked for or while nobody works. */
export const useIntegrity = create<IntegrityState>()(() => ({
  running: null,
  report: null,
  problem: null,
  isSeen: true,
}))

/** How long nobody may have touched the window before a check begins by itself, and how often it does, in milliseconds. */
const idleFor = 60_000
const again = 6 * 3_600_000

let ending: AbortController | null = null

/** Ends a running check; what it found so far is not told. */
export function cancelIntegrity(): void {
  ending?.abort()
}

/** Checks the open workspace; one check at a time. */
export async function runIntegrity(isAsked: boolean): Promise<void> {
  const { id } = useWorkspace.getState()
  if (id === null || useIntegrity.getState().running !== null) return
  const mine = new AbortController()
  ending = mine
  const refuse = () => {
    if (mine.signal.aborted || useWorkspace.getState().id !== id) throw new Problem('report.cancelled')
  }
  useIntegrity.setState({ running: 0, problem: null })
  try {
    const begunAt = realNow()
    // What is written while both are read stands in one of them alone, and is no finding: so the journal is read last.
    const rows = await writtenRows(database, id)
    const journal = machine().copies === 2 ? await machine().readJournal(id) : null
    const known = new Set(rows.map(({ hash }) => hash))
    const result = await checkIntegrity({
      rows,
      journal,
      seals: await storedSeals(database, id, rows),
      verify,
      attachment,
      pause: async () => {
        await new Promise<void>((done) => {
          requestIdleCallback(() => done(), { timeout: 100 })
        })
        refuse()
      },
      progress: (done, of) => useIntegrity.setState({ running: done / Math.max(1, of) }),
    })
    refuse()
    const fresh = (await writtenRows(database, id, rows.at(-1)?.arrival)).filter(
      ({ hash }) => !known.has(hash),
    )
    const findings = result.findings.filter(({ kind }) => kind !== 'onlyJournal' || fresh.length === 0)
    const report = { ...result, findings, workspace: id, begunAt, endedAt: realNow() }
    useIntegrity.setState({ running: null, report, isSeen: isAsked || findings.length === 0 })
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    const isCancelled = code === 'report.cancelled'
    useIntegrity.setState({ running: null, problem: isCancelled ? null : { code, facts } })
  } finally {
    ending = null
  }
}

async function attachment(hash: Sha256): Promise<'whole' | 'missing' | 'altered'> {
  try {
    return (await machine().getAttachment(hash)) ? 'whole' : 'missing'
  } catch {
    return 'altered'
  }
}

/** Checks the open workspace by itself once nobody has touched the window for a while; ends with the answer. */
export function checkWhileIdle(): () => void {
  let touchedAt = performance.now()
  const touched = () => {
    touchedAt = performance.now()
  }
  const events = ['keydown', 'pointerdown', 'wheel'] as const
  for (const name of events) window.addEventListener(name, touched, { capture: true, passive: true })
  const checked = new Map<string, number>()
  const timer = setInterval(() => {
    const { id, status } = useWorkspace.getState()
    const now = performance.now()
    if (id === null || status !== 'ready' || now - touchedAt < idleFor) return
    if (now - (checked.get(id) ?? -again) < again) return
    checked.set(id, now)
    void runIntegrity(false)
  }, idleFor / 4)
  return () => {
    for (const name of events) window.removeEventListener(name, touched, { capture: true })
    clearInterval(timer)
  }
}
