import { useEffect, useLayoutEffect } from 'react'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { PlanEditor } from './editor/PlanEditor.tsx'
import { Library } from './Library.tsx'
import { beginIn, usePlansView } from './plans-view.ts'
import './plans.css'

/** The regional plans of this log: the library, one plan, or its editor. */
export function Plans() {
  const picture = useWorkspace((state) => state.picture)
  const id = useWorkspace((state) => state.id)
  const isOurs = usePlansView((state) => state.workspace === id)
  const editing = usePlansView((state) => state.editing)
  useLayoutEffect(() => beginIn(id), [id])
  useFollowedSelection()
  const isClosed = useWorkspace(isReadOnly)
  if (!picture || !isOurs) return <Skeleton rows={8} />
  const plan = picture.plans[editing?.plan ?? ''] ?? null
  // What is edited may have left the picture with the official who acts; a closed record takes no words.
  const mayEdit = !isClosed && (editing?.plan === null || plan !== null)
  const isEditing = editing !== null && mayEdit
  return isEditing ? <PlanEditor key={editing.plan ?? 'new'} plan={plan} /> : <Library picture={picture} />
}

/** A plan that is selected anywhere is the one that is shown here. */
function useFollowedSelection(): void {
  const selection = useSession((state) => state.selection)
  useEffect(() => {
    const { plan, show } = usePlansView.getState()
    if (selection?.type === 'plan' && selection.id !== plan) show(selection.id)
  }, [selection])
}
