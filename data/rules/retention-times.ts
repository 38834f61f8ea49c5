import type { Country } from '../model/country.ts'
import type { Period, RetentionClass } from '../model/entries/privacy.ts'
import { byLogOrder, type Entry, type EntryOf } from '../model/entry.ts'
import { defaultRetention } from './retention.ts'

/** The time of a class, and the entry that set it; null: the default of the app. */
export type RetentionTime = { period: Period; set: EntryOf<'retention.set'> | null }

/**
 * The time that holds for a country's copy of entries of an origin. Of its own entries a country's last word holds;
 * of the other's what the sender asked for all copies, by a shared entry, and else the default.
 */
export function retentionTime(
  entries: readonly Entry[],
  which: RetentionClass,
  origin: Country | null,
  countryOf: (desk: string) => Country | null,
): RetentionTime {
  const set = entries
    .filter((entry) => entry.kind === 'retention.set')
    .filter(({ body, desk, releasability }) => {
      const isMeant = body.class === which && origin !== null && countryOf(desk) === origin
      return isMeant && (which !== 'partner' || releasability === 'SHARED')
    })
    .sort(byLogOrder)
    .at(-1)
  return { period: set?.body.period ?? defaultRetention[which], set: set ?? null }
}

/** Holds that are on: what was placed and not lifted by the same country. */
export function holdsOn(
  entries: readonly Entry[],
  countryOf: (desk: string) => Country | null,
): EntryOf<'hold.placed'>[] {
  const lifted = entries.filter((entry) => entry.kind === 'hold.lifted')
  return entries
    .filter((entry) => entry.kind === 'hold.placed')
    .filter(
      (placed) =>
        !lifted.some(
          (lift) => lift.body.hold === placed.body.hold && countryOf(lift.desk) === countryOf(placed.desk),
        ),
    )
}

/** When the event was over, by its last archiving that nobody undid; null while it goes on. */
export function endOf(entries: readonly Entry[]): string | null {
  const last = entries
    .filter(({ kind }) => kind === 'workspace.archived' || kind === 'workspace.reopened')
    .sort(byLogOrder)
    .at(-1)
  return last?.kind === 'workspace.archived' ? last.recordedAt : null
}
