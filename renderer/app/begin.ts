import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { loadDesks } from '../state/desk.ts'
import { firstSentence } from '../state/health/storage-problem.ts'
import { refuseNewer } from '../state/health/newer.ts'
import { recallTexts } from '../state/lock/kept-text.ts'
import { readLock } from '../state/lock/lock.ts'
import { machine } from '../state/machine.ts'
import { resume } from '../state/open-workspace.ts'

/** How far the start has come. */
export type Start =
  | { phase: 'starting' }
  | { phase: 'locked' }
  | { phase: 'failed'; problem: ProblemData }
  | { phase: 'started'; info: MachineInfo }

/** Begins again, once the passphrase was typed. */
export const beginUnlocked = (): Promise<Start> => (begun = start())

let begun: Promise<Start> | null = null

/** Reads what this computer holds, once for the window; a failure resets nothing. */
export const begin = (): Promise<Start> => (begun ??= start())

async function start(): Promise<Start> {
  try {
    await refuseNewer()
    if ((await readLock()) === 'locked') return { phase: 'locked' }
    const [info] = await Promise.all([machine().info(), loadDesks(), recallTexts()])
    await resume()
    return { phase: 'started', info }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    const isNamed = thrown instanceof Problem
    return {
      phase: 'failed',
      problem:
        isNamed || code !== 'unexpected'
          ? { code, facts }
          : { code: 'log.database-failed', facts: { detail: firstSentence(String(facts['detail'])) } },
    }
  }
}
