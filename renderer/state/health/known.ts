import * as v from 'valibot'

/** Beside the database, in a file of its own: what that held, by random ids that tell nothing. */
const storageKey = 'entente.known'
const Known = v.object({ desks: v.array(v.string()), workspaces: v.array(v.string()) })
type Known = v.InferOutput<typeof Known>

/** The desks and workspaces that this computer had when they were last written down. */
export function known(): Known {
  try {
    return v.parse(Known, JSON.parse(localStorage.getItem(storageKey) ?? ''))
  } catch {
    return { desks: [], workspaces: [] }
  }
}

/** Writes down what this computer has, so that a database that begins anew is noticed. */
export function remember(has: Partial<Known>): void {
  const before = known()
  const now = { ...before, ...has }
  if (JSON.stringify(now) !== JSON.stringify(before)) localStorage.setItem(storageKey, JSON.stringify(now))
}
