import type { EntryOf } from '../model/entry.ts'
import type { Instant } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Projection } from './fold.ts'

export type WorkspaceView = BodyOf<'workspace.opened'> & {
  id: string
  openedAt: Instant
  archived: { at: Instant; reason: string } | null
  /** Every opening of the event, the first one first: more than one when they were joined (settled 12). */
  openings: readonly Opening[]
}

/** One opening of an event. */
export type Opening = { id: string; name: string; desk: string; at: Instant }

/**
 * What the workspace is; null until its first entry is there. Of openings that were joined the first in the order of
 * the log gives name, mode and purpose, so that both sides show the same.
 */
export const workspace: Projection<WorkspaceView | null> = {
  initial: null,
  apply(state, entry, context) {
    // For both countries only a key that speaks closes the event or opens it again.
    const isHeard = entry.releasability !== 'SHARED' || context.binds(entry)
    switch (entry.kind) {
      case 'workspace.opened':
        return openedBy(state, entry)
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

function openedBy(
  state: WorkspaceView | null,
  { body, workspace: id, desk, occurredAt: at, releasability }: EntryOf<'workspace.opened'>,
): WorkspaceView {
  const opening = { id, name: body.name, desk, at }
  if (!state) return { ...body, id, openedAt: at, archived: null, openings: [opening] }
  if (releasability !== 'SHARED' || state.openings.some((each) => each.id === id)) return state
  const facilities = [...new Set([...state.facilities, ...body.facilities])]
  return { ...state, facilities, openings: [...state.openings, opening] }
}
