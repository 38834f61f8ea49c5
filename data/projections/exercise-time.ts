import type { Entry } from '../model/entry.ts'
import { asExerciseTime, type ExerciseClock } from '../rules/exercise-clock.ts'
import { sharedStart } from '../rules/shared-start.ts'
import type { FoldedEntry } from './fold.ts'
import { extendPicture, pictureOf, type Picture } from './picture.ts'

/** A picture and the same one told in exercise time. */
export type Told = { picture: Picture; told: Picture }

/**
 * A picture told in exercise time: everything in it happened at the time that the exercise clock showed, so that
 * timers, expiries and measured minutes all go by that clock. Times that officials state inside an entry are of the clock
 * that they read, and stay. Without a clock it is the picture itself. Continued from what was told before, where the clock
 * is the same and entries were only added.
 */
export function inExerciseTime(picture: Picture, before: Told | null = null): Picture {
  const { clock, country, timeline } = picture
  if (clock.segments.length === 0) return picture
  const added = before && addedTo(before, picture)
  const told =
    before && added
      ? extendPicture(
          before.told,
          added.map((folded) => toldEntry(folded, clock)),
        )
      : pictureOf(
          timeline.map((folded) => toldEntry(folded, clock)),
          country,
        )
  return { ...told, clock }
}

/** The entries that a picture has more than the one told before, when nothing else changed; null otherwise. */
function addedTo({ picture: before, told }: Told, now: Picture): readonly FoldedEntry[] | null {
  const isLater =
    before.clock === now.clock &&
    told !== before &&
    before.country === now.country &&
    sharedStart(before.timeline, now.timeline) === before.timeline.length
  return isLater ? now.timeline.slice(before.timeline.length) : null
}

const toldEntry = ({ entry, versions }: FoldedEntry, clock: ExerciseClock): Entry =>
  ({
    ...entry,
    body: versions[0]?.body ?? entry.body,
    occurredAt: asExerciseTime(clock, entry.occurredAt),
    recordedAt: asExerciseTime(clock, entry.recordedAt),
  }) as Entry
