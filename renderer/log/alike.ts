import type { Picture } from '../../data/projections/picture.ts'

let pair: { one: Picture; other: Picture; isAlike: boolean } | null = null

/** Whether two pictures differ in nothing but which entries there are: what the others say is the same then. */
export function isAlike(one: Picture, other: Picture): boolean {
  if (one === other) return true
  if (pair?.one !== one || pair.other !== other)
    pair = { one, other, isAlike: keysOf(one).every((key) => key === 'timeline' || one[key] === other[key]) }
  return pair.isAlike
}

const keysOf = (picture: Picture) => Object.keys(picture) as (keyof Picture)[]
