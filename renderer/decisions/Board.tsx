import { Archive, CircleCheck, Hourglass, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { columns, type Column, type Placed } from './board.ts'
import { cardId, DecisionCard } from './DecisionCard.tsx'

const icons = { proposed: PenLine, awaiting: Hourglass, inEffect: CircleCheck, ended: Archive }

/** At most so many ended decisions are shown until all are asked for. */
const fewEnded = 4

/** Decisions in the four columns of their life; J and K go from one to the next. */
export function Board(props: { board: Record<Column, Placed[]>; now: string; selected: string | null }) {
  const t = useTranslate()
  const select = useSession((state) => state.select)
  const [isWhole, setWhole] = useState(false)
  const { board, selected } = props
  const chosenIsOld = board.ended.findIndex(({ decision }) => decision.decision === selected) >= fewEnded
  const shown = (column: Column) =>
    column === 'ended' && !isWhole && !chosenIsOld ? board.ended.slice(0, fewEnded) : board[column]
  const order = columns.flatMap((column) => shown(column).map(({ decision }) => decision.decision))
  const step = (by: number) => () => {
    const next = order[order.indexOf(selected ?? '') + by]
    if (next === undefined) return
    // A drawer closes when the focus leaves it: choose last, so that it opens on the new one.
    document.getElementById(cardId(next))?.focus()
    select({ type: 'decision', id: next })
  }
  useHotkeys('decisions', { j: step(1), k: step(-1) })
  return (
    <div className="board">
      {columns.map((column) => {
        const Icon = icons[column]
        const older = board[column].length - shown(column).length
        return (
          <section
            key={column}
            className={`board-column ${column}`}
            aria-label={t(`decisions.column.${column}`)}
          >
            <h2>
              <Icon aria-hidden="true" />
              {t(`decisions.column.${column}`)}
              <span className="sign count">{board[column].length}</span>
            </h2>
            {board[column].length === 0 && <p className="sub">{t('decisions.columnEmpty')}</p>}
            <ul>
              {shown(column).map((each) => (
                <DecisionCard
                  key={each.decision.decision}
                  placed={each}
                  now={props.now}
                  isSelected={each.decision.decision === selected}
                  isEnded={column === 'ended'}
                />
              ))}
            </ul>
            {older > 0 && (
              <Button
                size="sm"
                onPress={() => {
                  setWhole(true)
                }}
              >
                {t('decisions.older', { count: older })}
              </Button>
            )}
          </section>
        )
      })}
    </div>
  )
}
