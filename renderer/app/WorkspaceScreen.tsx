import { Situation } from '../situation/Situation.tsx'
import { shownScreen } from '../state/screens.ts'
import type { Screen } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { lazyPart } from '../ui/parts/lazy-part.tsx'
import { familyOf, ScreenTabs } from './ScreenTabs.tsx'
import { Opening } from './StartStates.tsx'

const waiting = <Opening />
const screens = {
  situation: Situation,
  log: lazyPart(async () => (await import('../log/Log.tsx')).Log, waiting),
  decisions: lazyPart(async () => (await import('../decisions/Decisions.tsx')).Decisions, waiting),
  playbooks: lazyPart(async () => (await import('../playbooks/Playbooks.tsx')).Playbooks, waiting),
  coverage: lazyPart(async () => (await import('../coverage/Coverage.tsx')).Coverage, waiting),
  plans: lazyPart(async () => (await import('../plans/Plans.tsx')).Plans, waiting),
  committees: lazyPart(async () => (await import('../committees/Committees.tsx')).Committees, waiting),
  exercise: lazyPart(async () => (await import('../exercise/Exercise.tsx')).Exercise, waiting),
  improvement: lazyPart(async () => (await import('../improvement/Improvement.tsx')).Improvement, waiting),
  report: lazyPart(async () => (await import('../reports/Reports.tsx')).Reports, waiting),
  exchange: lazyPart(async () => (await import('../exchange/Exchange.tsx')).Exchange, waiting),
  privacy: lazyPart(async () => (await import('../privacy/Privacy.tsx')).Privacy, waiting),
}

/** The screen of the open workspace that is in sight. */
export function WorkspaceScreen(props: { screen: Exclude<Screen, 'settings'> }) {
  const mode = useWorkspace((state) => state.picture?.workspace?.mode ?? 'real')
  const shown = shownScreen(props.screen, mode)
  if (shown === 'settings') return null
  const Shown = screens[shown]
  const family = familyOf(shown)
  if (!family || (family === 'closing' && mode === 'planning')) return <Shown />
  return (
    <div className="tabbed">
      <ScreenTabs family={family} current={shown} />
      <Shown />
    </div>
  )
}
