import type { EntryOf } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Projection } from './fold.ts'

export type WorkspaceView = BodyOf<'workspace.opened'> & {
  id: string
  openedAt: Instant
  /** Closed: every opening of the event is. */
  archived: Closing | null
  /** Every opening of the event, the first one first: more than one when they were joined (settled 12). */
  openings: readonly Opening[]
}

type Closing = { at: Instant; reason: string }

/** One opening of an event. */
export type Opening = {
  id: string
  hash: Sha256
  name: string
  desk: string
  at: Instant
  archived: Closing | null
}

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
          ? marked(state, entry, { at: entry.occurredAt, reason: entry.body.reason })
          : state
      case 'workspace.reopened':
        return state && isHeard ? marked(state, entry, null) : state
      default:
        return state
    }
  },
}

function openedBy(
  state: WorkspaceView | null,
  { body, workspace: id, hash, desk, occurredAt: at, releasability }: EntryOf<'workspace.opened'>,
): WorkspaceView {
  const opening = { id, hash, name: body.name, desk, at, archived: null }
  if (!state) return { ...body, id, openedAt: at, archived: null, openings: [opening] }
  if (releasability !== 'SHARED' || state.openings.some((each) => each.id === id)) return state
  const facilities = [...new Set([...state.facilities, ...body.facilities])]
  return { ...state, facilities, archived: null, openings: [...state.openings, opening] }
}

/**
 * An archiving closes the opening that it was written in and those that its author had seen joined with it: what was
 * closed before the two were one says nothing of the other.
 */
function marked(
  state: WorkspaceView,
  { workspace: id, basedOn }: EntryOf<'workspace.archived' | 'workspace.reopened'>,
  archived: Closing | null,
): WorkspaceView {
  const openings = state.openings.map((opening) =>
    opening.id === id || basedOn.includes(opening.hash) ? { ...opening, archived } : opening,
  )
  return { ...state, openings, archived: openings.every((each) => each.archived) ? archived : null }
}
