import { exerciseOf } from '../../../data/projections/exercises.ts'
import { useDesk } from '../../state/desk.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** The exercise of the workspace, and whether the official who acts may change its design now. */
export function useDesign() {
  const picture = useWorkspace((state) => state.picture)
  const moment = useWorkspace((state) => state.moment)
  const country = useDesk((state) => state.acting?.desk.country ?? null)
  const view = picture && exerciseOf(picture)
  const isClosed = Boolean(picture?.workspace?.archived) || moment !== null
  const isOver = picture ? picture.clock.endedAt !== null : false
  const mayWrite = picture !== null && country !== null && !isClosed && !isOver
  return { picture, view, country, mayWrite, isOver, isClosed }
}
