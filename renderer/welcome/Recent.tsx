import { Archive } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { StoredWorkspace } from '../../data/log/database.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { openWorkspace } from '../state/open-workspace.ts'
import { useWorkspace } from '../state/workspace.ts'
import { EmptyState } from '../ui/parts/EmptyState.tsx'

/** The workspaces of this computer, newest use first; closed records apart. */
export function Recent() {
  const t = useTranslate()
  const recent = useWorkspace((state) => state.recent)
  const open = recent.filter(({ isArchived }) => !isArchived)
  const closed = recent.filter(({ isArchived }) => isArchived)
  return (
    <>
      <section className="card recent" aria-labelledby="recent-title">
        <h2 id="recent-title">{t('welcome.recent')}</h2>
        {open.length === 0 ? (
          <EmptyState title={t('welcome.noRecent')} text={t('welcome.noRecentText')} />
        ) : (
          <ul>
            {open.map((each) => (
              <Row key={each.id} workspace={each} />
            ))}
          </ul>
        )}
      </section>
      {closed.length > 0 && (
        <section className="card recent" aria-labelledby="archive-title">
          <h2 id="archive-title">
            <Archive aria-hidden="true" className="icon" />
            {t('welcome.archive')}
          </h2>
          <ul>
            {closed.map((each) => (
              <Row key={each.id} workspace={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Row(props: { workspace: StoredWorkspace }) {
  const t = useTranslate()
  const formats = useFormats()
  const { id, name, mode, entries, usedAt } = props.workspace
  return (
    <li>
      <AriaButton className="recent-row" onPress={() => void openWorkspace(id)}>
        <span className={`mode-tag ${mode}`}>{t(`workspaceMode.${mode}`)}</span>
        <span className="strong grow recent-name">{name}</span>
        <span className="sub">{t('welcome.entries', { count: entries })}</span>
        <span className="mono sub">
          {t('welcome.lastUsed', { when: formats.instant(usedAt, 'UTC', 'short') })}
        </span>
      </AriaButton>
    </li>
  )
}
