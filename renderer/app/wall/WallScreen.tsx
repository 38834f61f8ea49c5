import { Eye } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { WallMap } from '../../situation/WallMap.tsx'
import { useWorkspace } from '../../state/workspace.ts'
import '../bar.css'
import { Clocks } from '../Clocks.tsx'
import { ModeBand } from '../ModeBand.tsx'
import { MomentShown, ReplaySign } from '../replay/ReplayBar.tsx'
import { TallyCounts } from '../Tally.tsx'
import { titleOf } from '../use-window-title.ts'
import { WallDecisions } from './WallDecisions.tsx'
import { WallDisruptions } from './WallDisruptions.tsx'

/** What the room sees: mode, clocks, tally, map, open disruptions, decisions that wait. */
export function WallScreen() {
  const t = useTranslate()
  const workspace = useWorkspace((state) => state.picture?.workspace)
  const moment = useWorkspace((state) => state.moment)
  const isReplaying = moment !== null
  useEffect(() => {
    if (workspace)
      document.title = `${titleOf(workspace.mode, workspace.name, isReplaying)} – ${t('wall.title')}`
  }, [workspace, isReplaying, t])
  return (
    <div className="app wall" data-mode={workspace?.mode ?? 'none'}>
      <ModeBand info={null} />
      <section className="bar" aria-label={t('app.bar')}>
        <Clocks isStill />
        <div className="tally">
          <TallyCounts />
        </div>
        <span className="grow" />
        <p className="wall-shared">
          <Eye aria-hidden="true" />
          {t('wall.shared')}
        </p>
      </section>
      <main className="wall-main">
        <h1 className="vh">{t('wall.title')}</h1>
        {moment && (
          <p className="wall-replay">
            <ReplaySign />
            <MomentShown at={moment.at} />
          </p>
        )}
        <WallMap />
        <WallDisruptions />
        <WallDecisions />
      </main>
    </div>
  )
}
