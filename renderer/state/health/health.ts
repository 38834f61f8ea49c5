import { create } from 'zustand'
import type { Country } from '../../../data/model/country.ts'
import type { ProblemData } from '../../../data/model/problem.ts'
import { useWorkspace } from '../workspace.ts'
import { remember } from './known.ts'

/** A desk whose key went with the database, as the log still names it, and the last official who acted at it. */
export type LostDesk = {
  country: Country
  agency: string
  place: string
  code: string
  name: string
  position: string
}

/** How little is free where the data lies: below 500 MB, below 100 MB, below 20 MB; `enough` above. */
export type Space = 'enough' | 'low' | 'short' | 'none'

type HealthState = {
  /** What was found wrong with what this computer keeps, until it is put away. */
  found: readonly ProblemData[]
  /** Desks that this computer had and has no key of any more. */
  lostDesks: readonly LostDesk[]
  space: Space
  /** Bytes that are free where the data lies; null while it is not known. */
  free: number | null
}

/** How it stands with this computer: its disk, its clock, and what it found wrong with its copies of the log. */
export const useHealth = create<HealthState>()(() => ({
  found: [],
  lostDesks: [],
  space: 'enough',
  free: null,
}))

/** Adds what was found, once. */
export function tellFound(problem: ProblemData): void {
  useHealth.setState(({ found }) => ({
    found: [...found.filter(({ code }) => code !== problem.code), problem],
  }))
}

/** Puts a notice away; what is in neither copy is not asked for any more. */
export function putAway(problem: ProblemData): void {
  if (problem.code === 'health.events-lost')
    remember({ workspaces: useWorkspace.getState().recent.map(({ id }) => id) })
  useHealth.setState(({ found }) => ({ found: found.filter((each) => each !== problem) }))
}
