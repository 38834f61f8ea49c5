import { useState } from 'react'
import type { MselLine } from '../../../data/projections/msel.ts'
import { useSession } from '../../state/session.ts'

/** The line of the list that is open: the one chosen here, or the one of an inject that is selected elsewhere. */
export function useSelectedLine(lines: readonly MselLine[]) {
  const selection = useSession((state) => state.selection)
  const [chosen, setChosen] = useState<string | null>(null)
  const { select: selectInject } = useSession.getState()
  const elsewhere = selection?.type === 'inject' ? selection.id : null
  const selected =
    (elsewhere !== null && lines.find(({ event }) => event.sent?.inject === elsewhere)?.event.event) || chosen
  const select = (event: string | null) => {
    if (elsewhere !== null) selectInject(null)
    setChosen(event)
  }
  return { selected, select }
}
