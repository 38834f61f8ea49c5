import { GitFork, Timer } from 'lucide-react'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useConflict } from '../state/use-conflict.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Tag } from '../ui/parts/Tag.tsx'
import { UncountedMark } from '../ui/UncountedMark.tsx'
import type { Placed } from './board.ts'
import { dueLine } from './due-line.ts'
import { HalvesStrip } from './HalvesStrip.tsx'

/** One decision on the board; choosing it opens its record beside the board. */
export function DecisionCard(props: { placed: Placed; now: string; isSelected: boolean; isEnded: boolean }) {
  const t = useTranslate()
  const format = useFormats()
  const select = useSession((state) => state.select)
  const { decision, state } = props.placed
  const agency = useWorkspace((all) => all.picture?.people.desks[decision.desk]?.agency ?? '')
  const conflict = useConflict(decision.decision)
  const due = dueLine(decision, state, props.now)
  return (
    <li>
      <button
        type="button"
        id={cardId(decision.decision)}
        className={`decision-card${props.isSelected ? ' selected' : ''}${props.isEnded ? ' ended' : ''}`}
        aria-pressed={props.isSelected}
        onClick={() => {
          select({ type: 'decision', id: decision.decision })
        }}
      >
        <span className="decision-card-in">
          <span className="decision-card-head sign">
            <span>{decision.number}</span>
            <span>{props.isEnded ? t(`decisionState.${state}`) : agency}</span>
          </span>
          <span className="decision-card-title">{decision.terms.title}</span>
          {due && (
            <span className={`decision-card-due${due.isUrgent ? ' urgent' : ''}`}>
              <Timer aria-hidden="true" />
              {t(due.key, { duration: format.duration(due.minutes) })}
            </span>
          )}
          {(conflict || decision.uncounted.length > 0) && (
            <span className="decision-card-marks">
              {conflict && (
                <Tag tone="warn" icon={<GitFork aria-hidden="true" />}>
                  {t('exchange.mark.conflict', { count: conflict.between.length })}
                </Tag>
              )}
              <UncountedMark count={decision.uncounted.length} />
            </span>
          )}
        </span>
        <HalvesStrip decision={decision} state={state} now={props.now} />
      </button>
    </li>
  )
}

/** The element of a decision's card, so that keys can move the focus to it. */
export const cardId = (decision: string) => `decision-${decision}`
