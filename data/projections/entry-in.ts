import type { FoldedEntry } from './fold.ts'

/** Questions to one timeline that are answered by looking through it; from then on an index pays. */
const looks = 20

type Asked = { times: number; byHash: ReadonlyMap<string, FoldedEntry> | null }
const asked = new WeakMap<readonly FoldedEntry[], Asked>()

/** The entry of a timeline that has a hash; undefined when this log does not hold it. The search and reports ask thousands of times. */
export function entryIn(timeline: readonly FoldedEntry[], hash: string): FoldedEntry | undefined {
  const of = asked.get(timeline) ?? { times: 0, byHash: null }
  asked.set(timeline, of)
  of.times += 1
  if (of.times > looks) of.byHash ??= new Map(timeline.map((folded) => [folded.entry.hash, folded]))
  return of.byHash ? of.byHash.get(hash) : timeline.find(({ entry }) => entry.hash === hash)
}
