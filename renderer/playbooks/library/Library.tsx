import { Radiation, Ship, Construction, type LucideIcon } from 'lucide-react'
import type { Picture } from '../../../data/projections/picture.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useDesk } from '../../state/desk.ts'
import { useSession } from '../../state/session.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Tag } from '../../ui/parts/Tag.tsx'
import { ImportPlaybook } from '../editor/ImportPlaybook.tsx'
import { isReadOnly, useWorkspace } from '../../state/workspace.ts'
import { usePlaybooks } from '../playbooks-store.ts'
import { useSay } from '../use-say.ts'
import { listed, playbookTypes, typeOf, type Listed, type PlaybookType } from './library-list.ts'
import { Preview } from './Preview.tsx'
import { RunsList } from './RunsList.tsx'

const icons: Record<PlaybookType, LucideIcon> = { cbrne: Radiation, maritime: Ship, other: Construction }

/** Why nothing can be started here, as a key of its words; null when it can. */
function useWhyNoStart(picture: Picture) {
  const acting = useDesk((state) => state.acting)
  const isReplaying = useWorkspace((state) => state.moment !== null)
  if (isReplaying) return 'replay.note' as const
  if (picture.workspace?.archived) return 'library.noStart.archived' as const
  if (picture.workspace?.mode === 'planning') return 'library.noStart.planning' as const
  return acting ? null : ('library.noStart.noOfficial' as const)
}

/** Playbooks at hand by type, one of them opened, and the runs of this log. */
export function Library({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const chosen = usePlaybooks((state) => state.playbook)
  const showRun = usePlaybooks((state) => state.showRun)
  const { showLibrary } = usePlaybooks.getState()
  const openForm = useSession((state) => state.openForm)
  const all = listed(shippedPlaybooks(), picture.playbooks)
  const shown = all.find(({ hash }) => hash === chosen) ?? all[0]
  const whyNoStart = useWhyNoStart(picture)
  const isClosed = useWorkspace(isReadOnly)
  const hasRuns = Object.keys(picture.runs).length > 0
  const start = () => {
    if (shown) openForm({ name: 'runStart', option: shown.hash })
  }
  const step = (by: 1 | -1) => () => {
    const ordered = groupsOf(all).flatMap(({ books }) => books)
    const next = ordered[ordered.findIndex(({ hash }) => hash === shown?.hash) + by]
    if (!next) return
    showLibrary(next.hash)
    document.getElementById(rowId(next.hash))?.focus()
  }
  useHotkeys('playbooks', {
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    ...(whyNoStart === null && { r: start }),
    ...(hasRuns && { y: () => showRun(null) }),
  })
  return (
    <div className="library">
      <section className="library-list" aria-label={t('library.title')} data-region>
        <h1>{t('library.title')}</h1>
        {!isClosed && <ImportPlaybook />}
        {groupsOf(all).map(({ id, books }) => (
          <Group key={id} id={id} books={books} shown={shown?.hash ?? null} />
        ))}
      </section>
      {shown && (
        <Preview
          key={shown.hash}
          listed={shown}
          whyNoStart={whyNoStart === null ? null : t(whyNoStart)}
          onStart={start}
        />
      )}
      <RunsList picture={picture} />
    </div>
  )
}

type GroupId = PlaybookType | 'own'

/** Shipped ones by type, then those that only this log has; a group without any is not there. */
function groupsOf(all: readonly Listed[]): { id: GroupId; books: Listed[] }[] {
  const groups: { id: GroupId; books: Listed[] }[] = [
    ...playbookTypes.map((id) => ({
      id,
      books: all.filter(({ isShipped, playbook }) => isShipped && typeOf(playbook) === id),
    })),
    { id: 'own', books: all.filter(({ isShipped }) => !isShipped) },
  ]
  return groups.filter(({ books }) => books.length > 0)
}

const rowId = (hash: string) => `playbook-${hash}`

function Group(props: { id: GroupId; books: readonly Listed[]; shown: string | null }) {
  const t = useTranslate()
  const say = useSay()
  const { showLibrary } = usePlaybooks.getState()
  return (
    <section aria-labelledby={`group-${props.id}`}>
      <h2 id={`group-${props.id}`} className="sec">
        {t(`library.group.${props.id}`)}
      </h2>
      <ul>
        {props.books.map(({ playbook, hash, isShipped, adopted }) => {
          const Icon = icons[typeOf(playbook)]
          return (
            <li key={hash}>
              <button
                type="button"
                id={rowId(hash)}
                className={`library-row${hash === props.shown ? ' selected' : ''}`}
                aria-pressed={hash === props.shown}
                onClick={() => showLibrary(hash)}
              >
                <Icon aria-hidden="true" />
                <span className="library-words">
                  <span className="library-name">{say(playbook.title)}</span>
                  <span className="sub">
                    {t('library.size', {
                      phases: playbook.phases.length,
                      steps: playbook.steps.length,
                      version: playbook.version,
                    })}
                  </span>
                  <span className="row wrap">
                    <Tag tone="line">{t('run.confidenceOf', { confidence: playbook.confidence })}</Tag>
                    {!isShipped && adopted && (
                      <Tag>{t('library.by', { country: t(`country.${adopted.country ?? 'joint'}`) })}</Tag>
                    )}
                    {isShipped && adopted && <Tag>{t('library.inLog')}</Tag>}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
