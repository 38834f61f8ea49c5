import { create } from 'zustand'
import * as v from 'valibot'
import type { Day } from '../../data/model/ids.ts'
import type { GateElement } from '../../data/model/plan.ts'
import { defaultWindowMonths } from '../../data/rules/coverage.ts'

/** What the side panel shows instead of what is to be done: the evidence behind a number, or of a crossing. */
export type Drill =
  | { type: 'pair'; facility: string; element?: GateElement }
  | { type: 'number'; which: NumberName }
  | { type: 'region'; region: string | null }
  | { type: 'improvements' | 'trend' | 'definition' | 'list' }
export type NumberName = 'headline' | 'covered' | 'validatedOfCovered' | 'weighted' | 'oneCountry'

type View = {
  /** The workspace that is looked at: what was opened in another one says nothing here. */
  workspace: string | null
  /** Null: today, in UTC. */
  asOf: Day | null
  windowMonths: number
  isGapsOnly: boolean
  /** What was opened from what; the last one is shown. */
  drills: readonly Drill[]
  /** How often the panel was gone into: each time it takes the focus. */
  entered: number
}

const storageKey = 'entente.coverageWindow'
const Months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200))

/** Whether a number of months can be a validation window. */
export const isWindow = (months: number | null): months is number => v.is(Months, months)

const start = (workspace: string | null = null): View => ({
  workspace,
  asOf: null,
  windowMonths: v.parse(
    v.fallback(Months, defaultWindowMonths),
    Number(localStorage.getItem(storageKey) ?? defaultWindowMonths),
  ),
  isGapsOnly: false,
  drills: [],
  entered: 0,
})

/** What this window looks at on the coverage screen; nothing of it is part of the log. */
export const useView = create<View>()(() => start())

const set = (changed: Partial<View>) => useView.setState(changed)

/** Looks at another day; null: today. */
export const lookAt = (asOf: Day | null): void => set({ asOf })
/** How many months an exercise counts, remembered on this computer. */
export function countFor(windowMonths: number): void {
  localStorage.setItem(storageKey, String(windowMonths))
  set({ windowMonths })
}
export const toggleGaps = (): void => set({ isGapsOnly: !useView.getState().isGapsOnly })
const enter = (drills: readonly Drill[]) => set({ drills, entered: useView.getState().entered + 1 })
/** Opens evidence in the panel, anew or from what is open there, and goes into it. */
export const drill = (to: Drill): void => enter([to])
export const drillFurther = (to: Drill): void => enter([...useView.getState().drills, to])
/** Shows a crossing while the focus stays in the matrix. */
export const showCrossing = (facility: string): void => set({ drills: [{ type: 'pair', facility }] })
export const drillBack = (): void => set({ drills: useView.getState().drills.slice(0, -1) })
/** Begins anew in another workspace; the window of months stays. */
export function lookInto(workspace: string | null): void {
  if (useView.getState().workspace !== workspace) set(start(workspace))
}
