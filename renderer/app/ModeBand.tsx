import { Archive, ClipboardList, Drama } from 'lucide-react'
import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { translate } from '../../data/words/translate.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { MachineInfo } from '../machine/machine.ts'
import { useRealNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ToastSpot } from '../ui/parts/Toast.tsx'
import { useSides } from './use-sides.ts'

/** The words of a mode, English first: they are shown in both languages whatever the window speaks. */
export const modeWords = (mode: WorkspaceMode): [string, string] => [
  translate('en', `workspaceMode.${mode}`).toUpperCase(),
  translate('fr', `workspaceMode.${mode}`).toUpperCase(),
]

/** What kind of workspace this is; it cannot be covered, themed away or closed. */
export function ModeBand(props: { info: MachineInfo | null }) {
  const t = useTranslate()
  const workspace = useWorkspace((state) => (state.status === 'ready' ? state.picture?.workspace : null))
  if (!workspace)
    return (
      <header className="band" data-region="band" tabIndex={-1}>
        <div className="band-mode plain">Entente</div>
        <div className="band-name">
          <small>
            <span lang="en">{translate('en', 'app.noWorkspace')}</span> |{' '}
            <span lang="fr">{translate('fr', 'app.noWorkspace')}</span>
          </small>
        </div>
        <ToastSpot />
        <div className="band-end">
          {props.info && <span>{t('app.offlineVersion', { version: props.info.version })}</span>}
        </div>
      </header>
    )
  const { mode, name, marks, archived } = workspace
  const [en, fr] = modeWords(mode)
  return (
    <header className="band" data-region="band" tabIndex={-1}>
      <div className="band-mode">
        <ModeIcon mode={mode} />
        <span lang="en">{en}</span>
        <i aria-hidden="true">|</i>
        <span lang="fr">{fr}</span>
        {mode === 'exercise' && (
          <span className="band-not-real">
            <span lang="en">Not a real event</span> · <span lang="fr">Pas un événement réel</span>
          </span>
        )}
      </div>
      <div className="band-name">
        {archived && (
          <span className="band-closed">
            <Archive aria-hidden="true" />
            {translate('en', 'app.closedRecord').toUpperCase()} |{' '}
            {translate('fr', 'app.closedRecord').toUpperCase()}
          </span>
        )}
        <span className="band-title">{name}</span>
        <Opened at={workspace.openedAt} />
      </div>
      <ToastSpot />
      <div className="band-end">
        {marks && <span>{marks}</span>}
        {mode === 'exercise' && (
          <b aria-hidden="true">
            {en} | {fr}
          </b>
        )}
      </div>
    </header>
  )
}

function ModeIcon(props: { mode: WorkspaceMode }) {
  if (props.mode === 'real') return <span className="band-dot" aria-hidden="true" />
  return props.mode === 'exercise' ? <Drama aria-hidden="true" /> : <ClipboardList aria-hidden="true" />
}

function Opened(props: { at: string }) {
  const t = useTranslate()
  const formats = useFormats()
  const sides = useSides()
  const now = useRealNow(60_000)
  const day = Math.floor((Date.parse(now) - Date.parse(props.at)) / 86_400_000) + 1
  const tz = sides[0]?.tz ?? 'UTC'
  return (
    <small>
      {t('app.openedOn', { when: formats.instant(props.at, tz, 'short'), day: Math.max(1, day) })}
    </small>
  )
}
