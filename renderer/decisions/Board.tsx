import { Archive, CircleCheck, Hourglass, PenLine } from 'lucide-react'
import type { Decisions } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { boardOf, columns } from './board.ts'
import { DecisionCard } from './DecisionCard.tsx'

const icons = { proposed: PenLine, awaiting: Hourglass, inEffect: CircleCheck, ended: Archive }

/** Decisions in the four columns of their life. */
export function Board(props: { decisions: Decisions; now: string; selected: string | null }) {
  const t = useTranslate()
  const select = useSession((state) => state.select)
  const board = boardOf(props.decisions, props.now)
  return (
    <div className="board">
      {columns.map((column) => {
        const Icon = icons[column]
        const placed = board[column]
        return (
          <section key={column} className="board-column" aria-label={t(`decisions.column.${column}`)}>
            <h3>
              <Icon aria-hidden="true" />
              {t(`decisions.column.${column}`)}
              <span className="sign count">{placed.length}</span>
            </h3>
            {placed.length === 0 && <p className="muted">{t('decisions.columnEmpty')}</p>}
            <ul>
              {placed.map((each) => (
                <DecisionCard
                  key={each.decision.decision}
                  placed={each}
                  now={props.now}
                  isSelected={each.decision.decision === props.selected}
                  onSelect={() => {
                    select({ type: 'decision', id: each.decision.decision })
                  }}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
