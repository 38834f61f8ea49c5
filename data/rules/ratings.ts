import type { Rating } from '../model/entries/plan.ts'

/** From best to worst; not observed is no rating. */
const scale: readonly Rating[] = ['P', 'S', 'M', 'U']

/** The worst of some ratings, of observations or of both countries; not observed where none of them rates. */
export const worstRating = (ratings: readonly Rating[]): Rating =>
  scale.findLast((rating) => ratings.includes(rating)) ?? 'NO'
