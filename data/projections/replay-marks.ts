import type { Instant } from '../model/ids.ts'
import type { Kind } from '../model/kinds.ts'
import type { FoldedEntry } from './fold.ts'

/** What is marked on the time axis of a replay. */
export const markTypes = ['disruption', 'decision', 'inject'] as const
export type ReplayMark = { type: (typeof markTypes)[number]; at: Instant }

const typeOf: Partial<Record<Kind, ReplayMark['type']>> = {
  'disruption.opened': 'disruption',
  'decision.proposed': 'decision',
  'decision.takenAlone': 'decision',
  'inject.delivered': 'inject',
}

/** When disruptions were opened, decisions proposed and injects delivered, in the order of the log. */
export const replayMarks = (timeline: readonly FoldedEntry[]): ReplayMark[] =>
  timeline.flatMap(({ entry, retracted }) => {
    const type = retracted ? undefined : typeOf[entry.kind]
    return type ? [{ type, at: entry.recordedAt }] : []
  })
