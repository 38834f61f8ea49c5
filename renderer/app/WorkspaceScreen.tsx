import type { Screen } from '../state/session.ts'
import { lazyPart } from '../ui/parts/lazy-part.tsx'
import { Opening } from './StartStates.tsx'

const waiting = <Opening />
const screens = {
  situation: lazyPart(async () => (await import('../situation/Situation.tsx')).Situation, waiting),
  log: lazyPart(async () => (await import('../log/Log.tsx')).Log, waiting),
  decisions: lazyPart(async () => (await import('../decisions/Decisions.tsx')).Decisions, waiting),
  report: lazyPart(async () => (await import('../reports/Reports.tsx')).Reports, waiting),
  exchange: lazyPart(async () => (await import('../exchange/Exchange.tsx')).Exchange, waiting),
  privacy: lazyPart(async () => (await import('../privacy/Privacy.tsx')).Privacy, waiting),
}

/** The screen of the open workspace that is in sight. */
export function WorkspaceScreen(props: { screen: Exclude<Screen, 'settings'> }) {
  const Shown = screens[props.screen]
  return <Shown />
}
