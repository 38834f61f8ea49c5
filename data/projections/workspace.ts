import type { Instant } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Projection } from './fold.ts'

export type WorkspaceView = BodyOf<'workspace.opened'> & {
  id: string
  openedAt: Instant
  archived: { at: Instant; reason: string } | null
}

/** What the workspace is; null until its first entry is there. */
export const workspace: Projection<WorkspaceView | null> = {
  initial: null,
  apply(state, entry) {
    switch (entry.kind) {
      case 'workspace.opened':
        return state ?? { ...entry.body, id: entry.workspace, openedAt: entry.occurredAt, archived: null }
      case 'workspace.archived':
        return state && { ...state, archived: { at: entry.occurredAt, reason: entry.body.reason } }
      case 'workspace.reopened':
        return state && { ...state, archived: null }
      default:
        return state
    }
  },
}
