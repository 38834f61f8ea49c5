import { create } from 'zustand'
import type { Sha256 } from '../../data/model/ids.ts'
import type { PlanFile } from '../../data/plans/plan-format.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { machine } from '../state/machine.ts'
import { useSession } from '../state/session.ts'

/** A plan file that was read, and is not taken in yet; or why it was refused. */
export type Incoming =
  { name: string | null; file: PlanFile; problem: null } | { name: string; file: null; problem: ProblemData }

type PlansView = {
  /** The workspace that all of this is about. */
  workspace: string | null
  list: 'plans' | 'catalogue'
  plan: string | null
  record: string | null
  /** The wording that is read; null: the one that the plan stands for now. */
  version: Sha256 | null
  tab: string
  /** The plan that is being written: an id, or null for a new one. */
  editing: { plan: string | null } | null
  incoming: Incoming | null
  show: (plan: string, version?: Sha256) => void
  set: (
    changed: Partial<Pick<PlansView, 'list' | 'record' | 'version' | 'tab' | 'editing' | 'incoming'>>,
  ) => void
}

const nothing = {
  list: 'plans',
  plan: null,
  record: null,
  version: null,
  tab: 'words',
  editing: null,
  incoming: null,
} as const

/** What the plans screen shows; kept while another screen is in sight, so that nobody loses a place. */
export const usePlansView = create<PlansView>()((set) => ({
  ...nothing,
  workspace: null,
  show: (plan, version) => {
    set({ list: 'plans', plan, version: version ?? null })
  },
  set,
}))

/** Begins anew when another workspace was opened meanwhile. */
export function beginIn(workspace: string | null): void {
  if (usePlansView.getState().workspace !== workspace) usePlansView.setState({ ...nothing, workspace })
}

/** Shows a plan file before anything is taken in. */
export function preview(incoming: Incoming): void {
  usePlansView.setState({ incoming })
  useSession.getState().openForm({ name: 'planImport' })
}

/** Lets the official choose a plan file and shows what it holds, or where and why it is refused. */
export async function choosePlanFile(read: (text: string) => PlanFile): Promise<void> {
  let name = ''
  try {
    const chosen = await machine().openText('plan')
    if (!chosen) return
    ;({ name } = chosen)
    preview({ name, file: read(chosen.text), problem: null })
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    preview({ name, file: null, problem: { code, facts } })
  }
}
