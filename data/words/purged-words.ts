import type { Language } from '../model/country.ts'
import type { People } from '../projections/people.ts'
import type { PurgedEntry, PurgedRun } from '../projections/purged.ts'
import { formatInstant } from './format.ts'
import { translate } from './translate.ts'

/** What is said where purged entries stood: whose and how many, and when and under what their text was deleted. */
export function purgedLines(run: PurgedRun, people: People, language: Language): string[] {
  return run.parts.map(({ desk, releasability, purge, count }) => {
    const values = {
      desk: people.desks[desk]?.name ?? '?',
      count,
      releasability: translate(language, `releasability.${releasability}`),
    }
    if (!purge) return translate(language, 'privacy.run.unknown', values)
    return translate(language, 'privacy.run.part', { ...values, ...when(purge, language) })
  })
}

/** What stands in a table in place of a purged text. */
export const purgedText = ({ purge }: PurgedEntry, language: Language): string =>
  purge
    ? translate(language, 'privacy.purged.csv', when(purge, language))
    : translate(language, 'privacy.purged.csv.unknown')

const when = ({ recordedAt, body }: NonNullable<PurgedEntry['purge']>, language: Language) => ({
  at: formatInstant(recordedAt, 'UTC', language, 'date'),
  class: translate(language, `privacy.class.${body.class}`),
})
