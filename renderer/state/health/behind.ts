import type { Entry } from '../../../data/model/entry.ts'
import type { Instant } from '../../../data/model/ids.ts'
import { minutesBetween } from '../../../data/rules/instant.ts'

/** A clock may go back by so many minutes without a word: as it does when it is set right by a little. */
const tolerated = 1
/** How many of the newest arrivals are looked at. */
const most = 500

/** How far the computer's clock is behind what its own desks recorded last, and when that was; null when it is not. */
export function clockBehind(
  entries: readonly Entry[],
  desks: readonly { id: string }[],
  now: Instant,
): { minutes: number; at: Instant } | null {
  const own = entries.slice(-most).filter(({ desk }) => desks.some(({ id }) => id === desk))
  const at = own.reduce<Instant>((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), '')
  if (at === '') return null
  const minutes = minutesBetween(now, at)
  return minutes > tolerated ? { minutes, at } : null
}
