import { useState } from 'react'
import { useSession, type Selection } from '../state/session.ts'

export type DecisionsTab = 'decisions' | 'requests'
type View = {
  tab: DecisionsTab
  decision: string | null
  request: string | null
  /** Whether a record was asked for and not closed again; matters where it lies over the board. */
  isRecordOpen: boolean
  seen: Selection | null
}
const first: View = { tab: 'decisions', decision: null, request: null, isRecordOpen: false, seen: null }

/** What this screen shows: it follows the selection, and keeps its own while something else is selected. */
export function useView() {
  const selection = useSession((state) => state.selection)
  const [view, setView] = useState<View>(first)
  const followed = selection === view.seen ? view : follow(view, selection)
  if (followed !== view) setView(followed)
  return {
    ...followed,
    setTab: (tab: DecisionsTab) => {
      setView({ ...followed, tab, isRecordOpen: false })
    },
    closeRecord: () => {
      setView((now) => ({ ...now, isRecordOpen: false }))
    },
  }
}

function follow(view: View, selection: Selection | null): View {
  if (selection?.type === 'decision')
    return { ...view, tab: 'decisions', decision: selection.id, isRecordOpen: true, seen: selection }
  if (selection?.type === 'request')
    return { ...view, tab: 'requests', request: selection.id, isRecordOpen: true, seen: selection }
  return { ...view, seen: selection }
}
