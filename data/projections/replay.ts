import type { Country } from '../model/country.ts'
import { byLogOrder, type Entry } from '../model/entry.ts'
import type { Instant } from '../model/ids.ts'
import { asExerciseTime, clockAfter, unstarted, type ClockAct } from '../rules/exercise-clock.ts'
import { clockOf, type ClockRecord, type ClockView } from './exercise-clock.ts'
import { extendPicture, pictureOf, tellsWhoSpeaks, type Picture } from './picture.ts'

/** A log whose every moment can be shown: after its first entry, its second, and so on in log order. */
export type Replay = {
  /** Entries that the country may see: the last moment. */
  length: number
  /** The picture as it was after so many entries; in an exercise with a clock, told in exercise time. */
  at(count: number): Picture
  /** When the entry that makes a moment was recorded, or the latest before it: never earlier than the moment before. */
  timeOf(count: number): Instant | null
  /** The last moment whose time is not after an instant. */
  countAt(instant: Instant): number
}

/** A shared picture to go on from, after so many entries. */
type Checkpoint = { count: number; picture: Picture }

/** Entries between two checkpoints: a jump folds half as many. */
const apart = 250

/**
 * Makes a log ready to be replayed: it is folded once, and the shared picture is kept at checkpoints. A moment is the
 * nearest of these that nothing since has changed the reading of, and the entries since; a country's own entries are
 * folded on top, as ever. Pure; pictures share what they have in common.
 */
export function replayOf(entries: readonly Entry[], country: Country): Replay {
  const seen = entries
    .filter(({ releasability }) => releasability === 'SHARED' || releasability === country)
    .sort(byLogOrder)
  const clock = clockOf(seen)
  const told = clock.segments.length === 0 ? seen : seen.map((entry) => toldEntry(entry, clock))
  const shared = told.map((entry) => entry.releasability === 'SHARED')
  const reach = reachOf(told)
  const checkpoints = checkpointsOf(told, shared, country)
  const times = runningMost(told.map(({ recordedAt }) => recordedAt))
  return {
    length: told.length,
    at: (count) => {
      const until = Math.max(0, Math.min(told.length, count))
      const base = baseFor(checkpoints, reach, until, country)
      const added = told.filter((_, place) => place < until && (place >= base.count || !shared[place]))
      const picture = extendPicture(base.picture, added)
      return told === seen ? picture : { ...picture, clock: clockAt(clock, told, until) }
    },
    timeOf: (count) => times[Math.min(told.length, count) - 1] ?? null,
    countAt: (instant) => countUpTo(times, instant),
  }
}

const toldEntry = (entry: Entry, clock: ClockView): Entry => ({
  ...entry,
  occurredAt: asExerciseTime(clock, entry.occurredAt),
  recordedAt: asExerciseTime(clock, entry.recordedAt),
})

/** Shared pictures at even distances, and after each entry that says whose keys speak: from there nothing is read anew. */
function checkpointsOf(
  entries: readonly Entry[],
  shared: readonly boolean[],
  country: Country,
): Checkpoint[] {
  const checkpoints: Checkpoint[] = []
  let last: Checkpoint = { count: 0, picture: pictureOf([], country) }
  entries.forEach((entry, place) => {
    const count = place + 1
    const isTurn = shared[place] === true && tellsWhoSpeaks(entry.kind)
    if (count - last.count < apart && !isTurn) return
    const added = entries.slice(last.count, count).filter((_, index) => shared[last.count + index])
    last = { count, picture: extendPicture(last.picture, added) }
    checkpoints.push(last)
  })
  return checkpoints
}

/** For each entry the first one that it changes the reading of: its own place, a corrected entry's, or the beginning. */
function reachOf(entries: readonly Entry[]): readonly number[] {
  const places = new Map(entries.map(({ hash }, place) => [hash, place]))
  return entries.map((entry, place) => {
    if (entry.kind === 'entry.corrected' || entry.kind === 'entry.retracted')
      return places.get(entry.body.entry) ?? place
    return tellsWhoSpeaks(entry.kind) ? 0 : place
  })
}

/** The last checkpoint that a moment can go on from: nothing after it reaches back before it. */
function baseFor(
  checkpoints: readonly Checkpoint[],
  reach: readonly number[],
  until: number,
  country: Country,
): Checkpoint {
  let back = until
  let read = until
  for (let index = checkpoints.length - 1; index >= 0; index -= 1) {
    const checkpoint = checkpoints[index]
    if (!checkpoint || checkpoint.count > until) continue
    for (; read > checkpoint.count; read -= 1) back = Math.min(back, reach[read - 1] ?? 0)
    if (back >= checkpoint.count) return checkpoint
  }
  return { count: 0, picture: pictureOf([], country) }
}

/** The exercise clock as it was: what had been done to it by then. */
function clockAt(clock: ClockView, entries: readonly Entry[], until: number): ClockView {
  const hashes = new Set(
    entries.slice(0, until).flatMap(({ kind, hash }) => (/^(clock|exercise)\./.test(kind) ? [hash] : [])),
  )
  const acts = clock.acts.filter(({ hash }) => hashes.has(hash))
  return { ...acts.map(actOf).reduce(clockAfter, unstarted), acts }
}

function actOf({ type, at, exerciseTime, rate }: ClockRecord): ClockAct {
  const shown = exerciseTime ?? at
  switch (type) {
    case 'started':
      return { type, at, exerciseTime: shown, rate: rate ?? 1 }
    case 'rateChanged':
      return { type, at, rate: rate ?? 1 }
    case 'jumped':
      return { type, at, exerciseTime: shown }
    default:
      return { type, at }
  }
}

function runningMost(times: readonly Instant[]): Instant[] {
  let most = ''
  return times.map((time) => (most = time > most ? time : most))
}

/** How many of some rising times are not after an instant. */
function countUpTo(times: readonly Instant[], instant: Instant): number {
  let [from, to] = [0, times.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((times[middle] ?? '') <= instant) from = middle + 1
    else to = middle
  }
  return from
}
