import type { Position } from '../../../data/model/ids.ts'
import { crossesItself } from '../../../data/rules/outline.ts'

/** An outline or a route that is being drawn, and why the last step was refused. */
export type Draft = {
  readonly shape: 'area' | 'route'
  readonly corners: readonly Position[]
  readonly refused: 'crossing' | 'tooFew' | 'tooShort' | null
}

/** Nothing drawn yet. */
export const emptyDraft = (shape: Draft['shape']): Draft => ({ shape, corners: [], refused: null })
const least = 3

/** The draft with one more corner; an edge of an outline that would cross another is refused. A route may cross itself. */
export function withCorner(draft: Draft, corner: Position): Draft {
  const corners = [...draft.corners, corner]
  return draft.shape === 'area' && crossesItself(corners, false)
    ? { ...draft, refused: 'crossing' }
    : { ...draft, corners, refused: null }
}

/** The draft without its last corner. */
export const withoutLast = (draft: Draft): Draft => ({
  ...draft,
  corners: draft.corners.slice(0, -1),
  refused: null,
})

/** Why the drawing cannot be finished yet; null when it can. */
export function refusalOf({ shape, corners }: Draft): Draft['refused'] {
  if (shape === 'route') return corners.length < 2 ? 'tooShort' : null
  if (corners.length < least) return 'tooFew'
  return crossesItself(corners, true) ? 'crossing' : null
}
