import { lazy, Suspense } from 'react'
import type { Screen } from '../state/session.ts'
import { Opening } from './StartStates.tsx'

const screens = {
  situation: lazy(async () => ({ default: (await import('../situation/Situation.tsx')).Situation })),
  log: lazy(async () => ({ default: (await import('../log/Log.tsx')).Log })),
  decisions: lazy(async () => ({ default: (await import('../decisions/Decisions.tsx')).Decisions })),
  report: lazy(async () => ({ default: (await import('../reports/Reports.tsx')).Reports })),
}

/** The screen of the open workspace that is in sight. */
export function WorkspaceScreen(props: { screen: Exclude<Screen, 'settings'> }) {
  const Shown = screens[props.screen]
  return (
    <Suspense fallback={<Opening />}>
      <Shown />
    </Suspense>
  )
}
