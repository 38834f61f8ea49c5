import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import type { Screen } from './session.ts'

/** Screens that have a place in the rail. */
export type RailScreen = Exclude<Screen, 'plans' | 'committees' | 'privacy' | 'settings'>

const planning: readonly RailScreen[] = ['coverage', 'log', 'playbooks', 'report', 'exchange']
const operations: readonly RailScreen[] = [
  'situation',
  'log',
  'decisions',
  'playbooks',
  'coverage',
  'report',
  'exchange',
]

/** The screens of a workspace, in the order of its rail; what does not apply to its mode is absent. */
export const railScreens = (mode: WorkspaceMode): readonly RailScreen[] =>
  mode === 'planning' ? planning : operations

/** The digit that goes to a screen with Alt: the same in every mode. Six is the exercise's. */
export const screenDigit: Record<RailScreen, number> = {
  situation: 1,
  log: 2,
  decisions: 3,
  playbooks: 4,
  coverage: 5,
  report: 7,
  exchange: 8,
}

/** The screen that is shown when one is asked for: a planning workspace has neither situation nor decisions. */
export function shownScreen(asked: Screen, mode: WorkspaceMode): Screen {
  if (mode !== 'planning') return asked
  if (asked === 'situation') return 'coverage'
  return asked === 'decisions' ? 'log' : asked
}

/** The place in the rail under which a screen lies; null for those that have none. */
export function railScreenOf(screen: Screen): RailScreen | null {
  if (screen === 'plans' || screen === 'committees') return 'coverage'
  return screen === 'privacy' || screen === 'settings' ? null : screen
}
