import { ArrowRight } from 'lucide-react'
import type { StoredWorkspace } from '../../data/log/database.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { openWorkspace } from '../state/open-workspace.ts'
import { Button } from '../ui/parts/Button.tsx'

/** The workspace used last, offered before anything new is opened: a shift takes up what the one before left. */
export function Continue(props: { workspace: StoredWorkspace }) {
  const t = useTranslate()
  const formats = useFormats()
  const { id, name, mode, entries, usedAt } = props.workspace
  return (
    <section className={`card continue ${mode}`} aria-labelledby="continue-title">
      <div className="grow">
        <p className="row wrap">
          <span className={`mode-tag ${mode}`}>{t(`workspaceMode.${mode}`)}</span>
          <span className="sub">
            {t('welcome.lastUsed', { when: formats.instant(usedAt, 'UTC', 'short') })}
            {' · '}
            {t('welcome.entries', { count: entries })}
          </span>
        </p>
        <h2 id="continue-title">{name}</h2>
      </div>
      <Button
        className={`mode-button ${mode}`}
        size="lg"
        autoFocus
        icon={<ArrowRight aria-hidden="true" />}
        onPress={() => void openWorkspace(id)}
      >
        {t('welcome.continue')}
      </Button>
    </section>
  )
}
