const numbers = new Map<string, number>()

/** A small number that stands for an entry as long as this window is open: lists and the search look it up sooner than a hash. */
export function entryNumber(hash: string): number {
  const known = numbers.get(hash)
  if (known !== undefined) return known
  numbers.set(hash, numbers.size)
  return numbers.size - 1
}
