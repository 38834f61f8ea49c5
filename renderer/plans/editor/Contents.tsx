import { Circle, CircleCheck, CircleDot, GitCommitHorizontal, OctagonX } from 'lucide-react'
import { planParts, partState } from '../../../data/rules/plan-parts.ts'
import type { PlanPart } from '../../../data/rules/plan-changes.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { versionPartId } from './VersionPart.tsx'
import type { PlanEditing } from './use-plan-editor.ts'

const icons = { said: CircleCheck, partly: CircleDot, nothing: Circle }

/** Id of a part in the page. */
export const partId = (part: PlanPart): string => `edit-${part}`

function go(id: string): void {
  const section = document.getElementById(id)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

/** The table of contents: what each part still lacks, and what must be mended; a press goes there. */
export function Contents({ editing, hasVersion }: { editing: PlanEditing; hasVersion: boolean }) {
  const t = useTranslate()
  const { words, shownFaults } = editing
  const states = planParts.map((part) => ({ part, state: partState(part, words[part]) }))
  const missing = states.filter(({ state }) => state !== 'said').length
  return (
    <nav className="editor-contents" aria-label={t('planEditor.contents')} data-region tabIndex={-1}>
      <p className="sub">{t('planEditor.missing', { count: missing, of: planParts.length })}</p>
      <ol>
        {states.map(({ part, state }) => {
          const faults = shownFaults.filter(
            ({ at }) => at === `/${part}` || at.startsWith(`/${part}/`),
          ).length
          const Icon = faults > 0 ? OctagonX : icons[state]
          return (
            <li key={part}>
              <button
                type="button"
                className={`contents-part ${faults > 0 ? 'faulty' : state}`}
                onClick={() => go(partId(part))}
              >
                <Icon aria-hidden="true" className="icon" />
                <span className="grow">{t(`planPart.${part}`)}</span>
                <span className="sub">
                  {faults > 0 ? t('planEditor.faults', { count: faults }) : t(`planEditor.state.${state}`)}
                </span>
              </button>
            </li>
          )
        })}
        {hasVersion && (
          <li>
            <button type="button" className="contents-part" onClick={() => go(versionPartId)}>
              <GitCommitHorizontal aria-hidden="true" className="icon" />
              <span className="grow">{t('planEditor.version')}</span>
            </button>
          </li>
        )}
      </ol>
    </nav>
  )
}
