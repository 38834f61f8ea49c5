import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { FoundBackup } from '../machine/machine.ts'
import { endRestoring, findBackups, lookAt, restore, type Looked } from '../state/backup/restore.ts'
import { inGroups, type Group } from './groups.ts'

/** What came of restoring one workspace. */
export type Outcome = { name: string; added: number } | { name: string; problem: ProblemData }

type State = {
  groups: readonly Group[]
  place: string
  status: 'searching' | 'idle' | 'looking' | 'restoring'
  chosen: FoundBackup | null
  looked: Looked | null
  problem: ProblemData | null
  /** After restoring: what came of each workspace. */
  done: readonly Outcome[] | null
}

const asData = (thrown: unknown): ProblemData => {
  const { code, facts } = Problem.from(thrown)
  return { code, facts }
}

/** Finds backups, looks at one, restores it or all; one thing at a time. */
export function useRestore(said: (name: string, count: number) => void) {
  const [state, setState] = useState<State>({
    groups: [],
    place: '',
    status: 'searching',
    chosen: null,
    looked: null,
    problem: null,
    done: null,
  })
  const passphrase = useRef<string | null>(null)
  const latest = useRef(0)
  const set = (changed: Partial<State>) => setState((before) => ({ ...before, ...changed }))

  const find = useCallback(async (where: 'known' | 'file' | 'folder') => {
    set({ status: 'searching', problem: null })
    try {
      const result = await findBackups(where)
      if (!result) return set({ status: 'idle' })
      const groups = inGroups(result.found)
      set({ status: 'idle', groups, place: result.place, chosen: null, looked: null, done: null })
    } catch (thrown) {
      set({ status: 'idle', problem: asData(thrown) })
    }
  }, [])

  useEffect(() => {
    // eslint-plugin-react-hooks would take a call in the effect's own turn for a state set twice.
    const timer = setTimeout(() => void find('known'), 0)
    return () => {
      clearTimeout(timer)
      void endRestoring().catch(() => undefined)
    }
  }, [find])

  async function look(chosen: FoundBackup, typed: string | null = passphrase.current): Promise<void> {
    const mine = (latest.current += 1)
    set({ chosen, status: 'looking', looked: null, problem: null, done: null })
    try {
      const looked = await lookAt(chosen, chosen.isLocked ? typed : null)
      if (chosen.isLocked) passphrase.current = typed
      if (mine === latest.current) set({ status: 'idle', looked })
    } catch (thrown) {
      if (mine === latest.current) set({ status: 'idle', problem: asData(thrown) })
    }
  }

  async function restoreOne(): Promise<void> {
    const { looked } = state
    if (!looked || state.status !== 'idle') return
    set({ status: 'restoring', problem: null })
    try {
      const added = await restore(looked)
      const { name } = looked.look
      set({ status: 'idle', done: [{ name, added }] })
      said(name, added)
    } catch (thrown) {
      set({ status: 'idle', problem: asData(thrown) })
    }
  }

  /** The newest of each workspace that is whole. */
  async function restoreAll(): Promise<void> {
    if (state.status !== 'idle') return
    set({ status: 'restoring', problem: null, looked: null })
    const done: Outcome[] = []
    for (const group of state.groups) done.push(await newestOf(group))
    set({ status: 'idle', done })
  }

  async function newestOf({ backups, name, workspace }: Group): Promise<Outcome> {
    let problem: ProblemData = { code: 'backup.no-opening', facts: {} }
    for (const [at, found] of backups.entries()) {
      try {
        const looked = await lookAt(found, found.isLocked ? passphrase.current : null)
        return { name: looked.look.name, added: await restore(looked) }
      } catch (thrown) {
        if (at === 0) problem = asData(thrown)
        if (problem.code === 'backup.locked' || problem.code === 'log.storage-full') break
      }
    }
    return { name: name || workspace, problem }
  }

  return { ...state, find, look, restoreOne, restoreAll }
}
