/** How far two lists begin with the same: what was looked up in one need not be in the other. */
export function sharedStart<T>(one: readonly T[], other: readonly T[]): number {
  let place = 0
  while (place < one.length && one[place] === other[place]) place += 1
  return place
}
