/** Records and lists that the fold under way made itself: nobody else has seen them yet. */
let own: WeakSet<object> | null = null

/**
 * Runs a fold, within which `put` and `pushed` change in place what they made before. What comes out is never
 * changed again; copying each record for each entry made the work grow with the square of a log.
 */
export function folding<T>(work: () => T): T {
  const before = own
  own = new WeakSet()
  try {
    return work()
  } finally {
    own = before
  }
}

/** The record with a value under a key. */
export function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
): Readonly<Record<string, T>> {
  if (own?.has(record)) {
    ;(record as Record<string, T>)[key] = value
    return record
  }
  const made = { ...record, [key]: value }
  own?.add(made)
  return made
}

/** The list with an item at its end. */
export function pushed<T>(list: readonly T[], item: T): readonly T[] {
  if (own?.has(list)) {
    ;(list as T[]).push(item)
    return list
  }
  const made = [...list, item]
  own?.add(made)
  return made
}
