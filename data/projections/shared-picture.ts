import type { Country } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import { changes } from './conflicts.ts'
import { inExerciseTime, type Told } from './exercise-time.ts'
import { extendPicture, pictureOf, type Picture } from './picture.ts'

/** The picture that both countries have, and what it was made from. */
export type SharedPicture = Told & { entries: readonly Entry[] }

/**
 * The picture of what both countries share, told in exercise time: nobody's own entries are in it. `entries` are those
 * that a country may see, in order of arrival; continued from the one before where they were only added to.
 */
export function sharedPicture(
  entries: readonly Entry[],
  country: Country,
  before: SharedPicture | null = null,
): SharedPicture {
  const continued = before && before.picture.country === country && beginsWith(entries, before.entries)
  const picture = continued
    ? extendPicture(before.picture, sharedOf(entries.slice(before.entries.length)))
    : pictureOf(sharedOf(entries), country)
  return { entries, picture, told: inExerciseTime(picture, continued ? before : null) }
}

/** The shared ones of some entries. */
export const sharedOf = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ releasability }) => releasability === 'SHARED')

const beginsWith = (entries: readonly Entry[], start: readonly Entry[]) =>
  entries.length >= start.length && entries[0] === start[0] && entries[start.length - 1] === start.at(-1)

/** A picture without its log, to be handed to another window: what is drawn needs no entry. */
export const withoutLog = (picture: Picture): Picture => ({
  ...picture,
  timeline: [],
  changes: changes.initial,
})
