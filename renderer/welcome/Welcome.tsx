import { useState } from 'react'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { BorderStrip } from './BorderStrip.tsx'
import { Continue } from './Continue.tsx'
import { ModeHead } from './ModeHead.tsx'
import { NewWorkspace } from './NewWorkspace.tsx'
import { Recent } from './Recent.tsx'
import { RestoreCard } from './RestoreCard.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import { WhoAreYou } from './WhoAreYou.tsx'
import './welcome.css'

const modes: readonly WorkspaceMode[] = ['real', 'exercise', 'planning']

/** No workspace is open: what to do, what was done, and who is here. */
export function Welcome() {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const recent = useWorkspace((state) => state.recent)
  const last = recent.find(({ isArchived, isDamaged }) => !isArchived && !isDamaged)
  const [opening, setOpening] = useState<{ mode: WorkspaceMode; scenario?: string } | null>(null)
  return (
    <div className="welcome">
      <BorderStrip />
      <header className="card welcome-head">
        <h1>{t('welcome.heading')}</h1>
        <p className="sub">{t('welcome.headingText')}</p>
      </header>
      <div className="welcome-columns">
        <div className="welcome-main">
          {last && <Continue workspace={last} />}
          <div className="modes">
            {modes.map((mode) => (
              <section key={mode} className={`card mode-card ${mode}`}>
                <ModeHead mode={mode} />
                <h2>{t(`welcome.mode.${mode}`)}</h2>
                <p className="sub">{t(`welcome.modeText.${mode}`)}</p>
                {mode === 'exercise' && (
                  <ScenarioList onChoose={(scenario) => setOpening({ mode, scenario })} />
                )}
                <Button className={`mode-button ${mode}`} size="lg" onPress={() => setOpening({ mode })}>
                  {t(`welcome.modeDo.${mode}`)}
                </Button>
              </section>
            ))}
          </div>
          <section className="card join" aria-labelledby="join-title">
            <div className="grow">
              <h2 id="join-title">{t('exchange.join')}</h2>
              <p className="sub">{t('exchange.join.text')}</p>
            </div>
            <Button size="lg" onPress={() => openForm({ name: 'receive', option: 'choose' })}>
              {t('exchange.open')}
            </Button>
          </section>
          <RestoreCard text={t('backup.restore.text')} />
          <Recent isAllShownAbove={last !== undefined && recent.length === 1} />
        </div>
        <WhoAreYou />
      </div>
      {opening && <NewWorkspace {...opening} onClose={() => setOpening(null)} />}
    </div>
  )
}
