import { Handshake } from 'lucide-react'
import type { Decisions } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import type { Column, Placed } from './board.ts'
import { Board } from './Board.tsx'
import { DueStrip } from './DueStrip.tsx'

/** The board and what falls due, or what will be here. */
export function BoardPanel(props: {
  decisions: Decisions
  board: Record<Column, Placed[]>
  now: string
  selected: string | null
}) {
  const t = useTranslate()
  if (Object.keys(props.decisions).length === 0)
    return (
      <EmptyState
        icon={<Handshake aria-hidden="true" />}
        title={t('decisions.empty')}
        text={t('decisions.empty.text')}
      />
    )
  return (
    <>
      <Board board={props.board} now={props.now} selected={props.selected} />
      <DueStrip decisions={props.decisions} now={props.now} />
    </>
  )
}
