import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import type { Screen } from './session.ts'

/** Screens that have a place in the rail. */
export type RailScreen = Exclude<Screen, 'plans' | 'committees' | 'improvement' | 'privacy' | 'settings'>

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
const exercise = operations.toSpliced(operations.indexOf('report'), 0, 'exercise')

/** The screens of a workspace, in the order of its rail; what does not apply to its mode is absent. */
export const railScreens = (mode: WorkspaceMode): readonly RailScreen[] =>
  ({ planning, real: operations, exercise })[mode]

/** The digit that goes to a screen with Alt: the same in every mode. */
export const screenDigit: Record<RailScreen, number> = {
  situation: 1,
  log: 2,
  decisions: 3,
  playbooks: 4,
  coverage: 5,
  exercise: 6,
  report: 7,
  exchange: 8,
}

/** The screen that is shown when one is asked for: only an exercise has its own, and a planning workspace neither situation nor decisions. */
export function shownScreen(asked: Screen, mode: WorkspaceMode): Screen {
  if (asked === 'exercise' && mode !== 'exercise') return mode === 'planning' ? 'coverage' : 'situation'
  if (mode !== 'planning') return asked
  if (asked === 'situation') return 'coverage'
  if (asked === 'improvement') return 'report'
  return asked === 'decisions' ? 'log' : asked
}

/** The place in the rail under which a screen lies; null for those that have none. */
export function railScreenOf(screen: Screen): RailScreen | null {
  if (screen === 'plans' || screen === 'committees') return 'coverage'
  if (screen === 'improvement') return 'report'
  return screen === 'privacy' || screen === 'settings' ? null : screen
}
