import type { Instant } from '../model/ids.ts'
import { epochMs } from './instant.ts'

/** What tells how far another computer's clock is off: nothing is held before it is written, on any clock. */
export type ClockSigns = {
  /** When the bundle was made, by the sender's clock. */
  createdAt: Instant
  /** When it is read, by our clock. */
  now: Instant
  /** When our newest entry that the sender held was recorded, by our clock; null when it held none. */
  held: Instant | null
}

const minute = 60_000

/**
 * Whole minutes by which the sender's clock is ahead of ours at least; negative: behind. Null when the times fit, or
 * are less than a minute off (lesson 5).
 */
export function clockAhead({ createdAt, now, held }: ClockSigns): number | null {
  const ahead = Math.floor((epochMs(createdAt) - epochMs(now)) / minute)
  if (ahead >= 1) return ahead
  const behind = held === null ? 0 : Math.floor((epochMs(held) - epochMs(createdAt)) / minute)
  return behind >= 1 ? -behind : null
}
