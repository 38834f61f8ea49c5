import type { Entry } from '../../data/model/entry.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import { useWorkspace } from './workspace.ts'

type Timeline = readonly FoldedEntry[]
const byHash = new WeakMap<Timeline, ReadonlyMap<Sha256, Entry>>()

/** An entry with the times of the computers, where the screen tells exercise time; null where both are one. */
export const useRealEntry = (hash: Sha256): Entry | null =>
  useWorkspace(({ real }) => (real && real.clock.segments.length > 0 ? entryIn(real.timeline, hash) : null))

function entryIn(timeline: Timeline, hash: Sha256): Entry | null {
  let entries = byHash.get(timeline)
  if (!entries) {
    entries = new Map(timeline.map(({ entry }) => [entry.hash, entry]))
    byHash.set(timeline, entries)
  }
  return entries.get(hash) ?? null
}
