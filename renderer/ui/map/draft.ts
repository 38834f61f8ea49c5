import type { Position } from '../../../data/model/ids.ts'
import { crossesItself } from '../../../data/rules/outline.ts'

/** An outline that is being drawn, and why the last step was refused. */
export type Draft = { readonly corners: readonly Position[]; readonly refused: 'crossing' | 'tooFew' | null }

export const emptyDraft: Draft = { corners: [], refused: null }
const least = 3

/** The draft with one more corner; an edge that would cross another is refused. */
export function withCorner({ corners }: Draft, corner: Position): Draft {
  const next = [...corners, corner]
  return crossesItself(next, false) ? { corners, refused: 'crossing' } : { corners: next, refused: null }
}

/** The draft without its last corner. */
export const withoutLast = ({ corners }: Draft): Draft => ({ corners: corners.slice(0, -1), refused: null })

/** Why the outline cannot be closed yet; null when it can. */
export function refusalOf({ corners }: Draft): Draft['refused'] {
  if (corners.length < least) return 'tooFew'
  return crossesItself(corners, true) ? 'crossing' : null
}
