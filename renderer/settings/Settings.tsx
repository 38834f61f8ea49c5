import { Archive, ArchiveRestore, Keyboard, ShieldCheck, ShieldHalf, UserPlus } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Checkbox } from '../ui/parts/Checkbox.tsx'
import { Segment } from '../ui/parts/Segment.tsx'
import { About } from './About.tsx'
import { BackupSection } from './BackupSection.tsx'
import { WallSection } from './WallSection.tsx'
import { LockSection } from './LockSection.tsx'
import './settings.css'

/** What holds for this window on this computer; no part of any log. */
export function Settings(props: { info: MachineInfo }) {
  const t = useTranslate()
  const { theme, scale, language, singleKeys, setPreference, openForm, goTo } = useSession()
  const { desks, officials } = useDesk()
  const isOpen = useWorkspace((state) => state.status === 'ready')
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  return (
    <div className="settings">
      <header>
        <h1>{t('settings.title')}</h1>
        <p className="sub">{t('settings.text')}</p>
      </header>
      <div className="settings-grid">
        <section className="card-block">
          <h2 className="title">{t('settings.display')}</h2>
          <Segment
            label={t('app.language')}
            value={language}
            onChange={(next) => setPreference({ language: next })}
            items={[
              { id: 'en', label: 'English' },
              { id: 'fr', label: 'Français' },
            ]}
          />
          <Segment
            label={t('settings.theme')}
            value={theme}
            onChange={(next) => setPreference({ theme: next })}
            items={(['system', 'light', 'dark', 'hc'] as const).map((id) => ({
              id,
              label: t(`settings.theme.${id}`),
            }))}
          />
          <Segment
            label={t('settings.scale')}
            value={scale}
            onChange={(next) => setPreference({ scale: next })}
            items={(['desk', 'wall'] as const).map((id) => ({ id, label: t(`settings.scale.${id}`) }))}
          />
          <WallSection />
        </section>
        <section className="card-block">
          <h2 className="title">{t('settings.keys')}</h2>
          <Checkbox isSelected={singleKeys} onChange={(next) => setPreference({ singleKeys: next })}>
            {t('settings.singleKeys')}
          </Checkbox>
          <div className="row">
            <Button
              icon={<Keyboard aria-hidden="true" />}
              hotkey="?"
              onPress={() => openForm({ name: 'keys' })}
            >
              {t('settings.showKeys')}
            </Button>
          </div>
          {isOpen && (
            <>
              <h2 className="title">{t('settings.workspace')}</h2>
              <div className="row wrap">
                <Button
                  icon={isArchived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
                  hotkey="Alt R"
                  onPress={() => openForm({ name: 'archive' })}
                >
                  {isArchived ? t('app.record.reopen') : t('app.record.archive')}
                </Button>
                <Button
                  icon={<ShieldCheck aria-hidden="true" />}
                  hotkey="Alt+P"
                  onPress={() => goTo('privacy')}
                >
                  {t('privacy.title')}
                </Button>
                <Button
                  icon={<ShieldHalf aria-hidden="true" />}
                  hotkey="Alt+T"
                  onPress={() => openForm({ name: 'integrity' })}
                >
                  {t('integrity.title')}
                </Button>
              </div>
            </>
          )}
        </section>
        <section className="card-block">
          <h2 className="title">{t('settings.desks')}</h2>
          <ul className="col">
            {desks.map((desk) => (
              <li key={desk.id} className="settings-desk">
                <CountryMark country={desk.country} size="md" />
                <div>
                  <p className="strong">
                    {desk.name} <span className="mono sub">{desk.code}</span>
                  </p>
                  {officials
                    .filter((official) => official.desk === desk.id)
                    .map((official) => (
                      <p key={official.id} className="sub">
                        {official.name}, {official.position}
                      </p>
                    ))}
                </div>
              </li>
            ))}
          </ul>
          <div className="row">
            <Button
              icon={<UserPlus aria-hidden="true" />}
              hotkey="O"
              onPress={() => openForm({ name: 'switchOfficial' })}
            >
              {t('welcome.switch')}
            </Button>
          </div>
        </section>
        <LockSection />
        <BackupSection />
        <About info={props.info} />
      </div>
    </div>
  )
}
