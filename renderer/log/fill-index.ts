import type { FoldedEntry } from '../../data/projections/fold.ts'
import { sharedStart } from '../../data/rules/shared-start.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { documentOf } from './search-document.ts'
import type { SearchDocument } from './search-index.ts'

/** Entries read at a time: a few milliseconds, so that keys and frames come between. */
const piece = 100

/** What an index was sent: the newest reading of each entry, by hash, and the last timeline of which it has all. */
export type Sent = { entries: Map<string, FoldedEntry>; timeline: readonly FoldedEntry[] }

export const nothingSent = (): Sent => ({ entries: new Map(), timeline: [] })

type Filling = {
  /** Kept from one filling to the next. */
  sent: Sent
  add: (documents: readonly SearchDocument[]) => void
  /** Lets input and frames come first. */
  pause: () => Promise<void>
  isWanted: () => boolean
}

/** Sends what the index does not know yet of a picture, piece by piece; false when it was no longer wanted before the end. */
export async function fillIndex(context: SentenceContext, filling: Filling): Promise<boolean> {
  const { sent, add, pause, isWanted } = filling
  const { timeline } = context.picture
  const changed = timeline
    .slice(sharedStart(sent.timeline, timeline))
    .filter((folded) => sent.entries.get(folded.entry.hash) !== folded)
  for (let from = 0; from < changed.length; from += piece) {
    const next = changed.slice(from, from + piece)
    // A few entries that just arrived need no turn of their own.
    if (changed.length > piece) await pause()
    if (!isWanted()) return false
    add(next.map((folded) => documentOf(folded, context)))
    for (const folded of next) sent.entries.set(folded.entry.hash, folded)
  }
  sent.timeline = timeline
  return true
}
