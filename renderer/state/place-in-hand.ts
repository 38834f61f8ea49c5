import type { Picture } from '../../data/projections/picture.ts'
import type { Selection } from './session.ts'

/** The crossing or port that is selected, itself or by a disruption, measure or run at it. */
export function placeInHand(selection: Selection | null, picture: Picture | null): string | undefined {
  if (selection?.type === 'facility') return selection.id
  if (selection?.type === 'disruption') return picture?.disruptions[selection.id]?.facility
  if (selection?.type === 'measure') return picture?.measures[selection.id]?.from ?? undefined
  if (selection?.type === 'run') return picture?.runs[selection.id]?.facility
  return undefined
}
