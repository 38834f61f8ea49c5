import { create } from 'zustand'
import { problemCodes, type ProblemData } from '../../../data/model/problem.ts'
import type { BackupState } from '../../machine/machine.ts'
import { machine } from '../machine.ts'
import { tellCompanion } from './companion.ts'

type Backups = { state: BackupState | null }

/** How the backups of this computer do; null until known, or where there are none. */
export const useBackups = create<Backups>()(() => ({ state: null }))

/** Has backups looked after, and follows how they do; ends with the answer. */
export function followBackups(): () => void {
  const { backup } = machine()
  if (!backup) return () => undefined
  let isOver = false
  const untell = tellCompanion()
  async function follow(): Promise<void> {
    if (!backup) return
    for (let seen = 0; !isOver;) {
      const state = await backup.watch(seen)
      seen = state.version
      if (!isOver) useBackups.setState({ state })
    }
  }
  // After the first screen: nothing of this may slow the start.
  const timer = setTimeout(() => {
    void backup.begin().catch(() => undefined)
    void follow().catch(() => undefined)
  }, 3_000)
  return () => {
    isOver = true
    clearTimeout(timer)
    untell()
  }
}

/** A problem that main named, as the catalogue knows it. */
export function asProblem(problem: NonNullable<BackupState['second']>['problem']): ProblemData | null {
  const code = problemCodes.find((each) => each === problem?.code)
  return problem && code ? { code, facts: problem.facts } : null
}
