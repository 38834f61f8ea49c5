import { Timer } from 'lucide-react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useWorkspace } from '../state/workspace.ts'
import type { Placed } from './board.ts'
import { dueLine } from './due-line.ts'
import { HalvesStrip } from './HalvesStrip.tsx'

/** One decision on the board; choosing it opens its record beside the board. */
export function DecisionCard(props: {
  placed: Placed
  now: string
  isSelected: boolean
  onSelect: () => void
}) {
  const t = useTranslate()
  const format = useFormats()
  const { decision, state } = props.placed
  const agency = useWorkspace((all) => all.picture?.people.desks[decision.desk]?.agency ?? '')
  const due = dueLine(decision, state, props.now)
  const isEnded =
    state === 'expired' || state === 'rescinded' || state === 'withdrawn' || state === 'declined'
  return (
    <li>
      <button
        type="button"
        className={`decision-card${props.isSelected ? ' selected' : ''}${isEnded ? ' ended' : ''}`}
        aria-pressed={props.isSelected}
        onClick={props.onSelect}
      >
        <span className="decision-card-in">
          <span className="decision-card-head sign">
            <span>{decision.number}</span>
            <span>{isEnded ? t(`decisionState.${state}`) : agency}</span>
          </span>
          <span className="decision-card-title">{decision.terms.title}</span>
          {due && (
            <span className={`decision-card-due${due.isUrgent ? ' urgent' : ''}`}>
              <Timer aria-hidden="true" />
              {t(due.key, { duration: format.duration(due.minutes) })}
            </span>
          )}
        </span>
        <HalvesStrip decision={decision} />
      </button>
    </li>
  )
}
