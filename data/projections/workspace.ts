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
  apply(state, entry, context) {
    // For both countries only a key that speaks closes the event or opens it again.
    const isHeard = entry.releasability !== 'SHARED' || context.binds(entry)
    switch (entry.kind) {
      case 'workspace.opened':
        return state ?? { ...entry.body, id: entry.workspace, openedAt: entry.occurredAt, archived: null }
      case 'workspace.archived':
        return state && isHeard
          ? { ...state, archived: { at: entry.occurredAt, reason: entry.body.reason } }
          : state
      case 'workspace.reopened':
        return state && isHeard ? { ...state, archived: null } : state
      default:
        return state
    }
  },
}
