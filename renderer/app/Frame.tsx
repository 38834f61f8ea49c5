import type { ReactNode } from 'react'
import { useAnnouncedDecisions } from '../decisions/use-announced-decisions.ts'
import { useAnnouncedInjects } from '../exercise/conduct/players/use-announced-injects.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { useDesk } from '../state/desk.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Bar } from './Bar.tsx'
import './frame.css'
import './band.css'
import './rail.css'
import { ModeBand } from './ModeBand.tsx'
import { Notices } from './Notices.tsx'
import { Rail } from './Rail.tsx'
import { ReplayBar } from './replay/ReplayBar.tsx'
import { useReplayKeys } from './replay/use-replay-keys.ts'
import { useFrameKeys } from './use-frame-keys.ts'
import { useToggleWall } from './use-toggle-wall.ts'
import { useWindowTitle } from './use-window-title.ts'

/** Band, rail and bar around every screen; they tell the mode and are never hidden. */
export function Frame(props: { info: MachineInfo | null; children: ReactNode }) {
  const t = useTranslate()
  const isOpen = useWorkspace((state) => state.status === 'ready')
  const mode = useWorkspace((state) => state.picture?.workspace?.mode)
  const hasDesk = useDesk((state) => state.status === 'ready')
  useFrameKeys(isOpen)
  useReplayKeys(isOpen)
  const toggleWall = useToggleWall()
  useHotkeys('everywhere', { 'Alt+W': toggleWall })
  useWindowTitle()
  useAnnouncedDecisions()
  useAnnouncedInjects()
  return (
    <div className={`app${isOpen ? '' : ' without-bar'}`} data-mode={isOpen ? (mode ?? 'none') : 'none'}>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <ModeBand info={props.info} />
      <Rail isOpen={isOpen} hasDesk={hasDesk} />
      {isOpen && <Bar />}
      <main id="main" className="main" tabIndex={-1} data-region="main">
        {isOpen && <ReplayBar />}
        <Notices info={props.info} />
        <div className="main-screen">{props.children}</div>
      </main>
    </div>
  )
}
