import { Archive, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { StoredWorkspace } from '../../data/log/database.ts'
import { foldText } from '../../data/reference/search.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { openWorkspace } from '../state/open-workspace.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { TextField } from '../ui/parts/TextField.tsx'

/** From so many on, a box to search them by name is offered, and only as many are shown at first. */
const many = 8

/** The workspaces of this computer, newest use first; closed records apart. */
export function Recent(props: { isAllShownAbove: boolean }) {
  const t = useTranslate()
  const recent = useWorkspace((state) => state.recent)
  const open = recent.filter(({ isArchived }) => !isArchived)
  const closed = recent.filter(({ isArchived }) => isArchived)
  return (
    <>
      {!props.isAllShownAbove && (
        <section className="card recent" aria-labelledby="recent-title">
          <h2 id="recent-title">{t('welcome.recent')}</h2>
          {open.length === 0 ? (
            <EmptyState title={t('welcome.noRecent')} text={t('welcome.noRecentText')} />
          ) : (
            <Rows workspaces={open} />
          )}
        </section>
      )}
      {closed.length > 0 && (
        <section className="card recent" aria-labelledby="archive-title">
          <h2 id="archive-title">
            <Archive aria-hidden="true" className="icon" />
            {t('welcome.archive')}
          </h2>
          <Rows workspaces={closed} />
        </section>
      )}
    </>
  )
}

function Rows(props: { workspaces: readonly StoredWorkspace[] }) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const [isWhole, setWhole] = useState(false)
  const all = props.workspaces
  const wanted = foldText(text)
  const found = all.filter(({ name }) => foldText(name).includes(wanted))
  const shown = isWhole || wanted !== '' ? found : found.slice(0, many)
  return (
    <>
      {all.length > many && (
        <div className="recent-find">
          <TextField label={t('welcome.findByName')} value={text} onChange={setText} />
        </div>
      )}
      <ul>
        {shown.map((each) => (
          <Row key={each.id} workspace={each} />
        ))}
      </ul>
      {found.length === 0 && <p className="sub recent-find">{t('ui.noMatch')}</p>}
      {shown.length < found.length && (
        <div className="recent-find">
          <Button size="sm" onPress={() => setWhole(true)}>
            {t('welcome.showAll', { count: found.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function Row(props: { workspace: StoredWorkspace }) {
  const t = useTranslate()
  const formats = useFormats()
  const { id, name, mode, entries, usedAt, isDamaged } = props.workspace
  const recent = useWorkspace((state) => state.recent)
  const joined = joinedNames(props.workspace, recent)
  return (
    <li>
      <AriaButton className="recent-row" onPress={() => void openWorkspace(id)}>
        {isDamaged ? (
          <span className="mode-tag damaged">
            <TriangleAlert aria-hidden="true" className="icon" />
            {t('welcome.damaged')}
          </span>
        ) : (
          <span className={`mode-tag ${mode}`}>{t(`workspaceMode.${mode}`)}</span>
        )}
        <span className="strong grow recent-name" title={name}>
          {name}
          {joined.length > 0 && (
            <span className="sub recent-joined">{t('welcome.joined', { names: joined.join(', ') })}</span>
          )}
        </span>
        <span className="sub recent-count">{t('welcome.entries', { count: entries })}</span>
        <span className="mono sub recent-when">
          {t('welcome.lastUsed', { when: formats.instant(usedAt, 'UTC', 'short') })}
        </span>
      </AriaButton>
    </li>
  )
}

/** What a workspace was joined with: the openings that it took in, and the events that took in its own. */
const joinedNames = ({ id, joined = [] }: StoredWorkspace, all: readonly StoredWorkspace[]): string[] => [
  ...joined.map(({ name }) => name),
  ...all.flatMap((each) => (each.joined?.some((opening) => opening.id === id) ? [each.name] : [])),
]
