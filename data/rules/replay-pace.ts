import type { Instant } from '../model/ids.ts'
import { epochMs, instantAt } from './instant.ts'

/** How many times faster than it went a replay is played. */
export const replaySpeeds = [1, 10, 60, 300, 600] as const
export type ReplaySpeed = (typeof replaySpeeds)[number]

/** Seconds of watching in which nothing may happen; what is idle beyond them is skipped. */
const idle = 3
/** Seconds of watching that are left before the next entry after a skip. */
const lead = 1

/**
 * The moment that a played replay has come to after so many milliseconds of watching; null once nothing follows. A long
 * time in which nothing was written is skipped, up to shortly before the next entry.
 */
export function playedOn(
  at: Instant,
  watchedMs: number,
  speed: number,
  next: Instant | null,
): Instant | null {
  if (next === null) return null
  const reached = epochMs(at) + watchedMs * speed
  const ahead = epochMs(next) - reached
  return instantAt(ahead > idle * 1000 * speed ? epochMs(next) - lead * 1000 * speed : reached)
}
