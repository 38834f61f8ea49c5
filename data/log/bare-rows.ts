import type { Country } from '../model/country.ts'
import type { Sha256 } from '../model/ids.ts'
import type { LogDatabase, StoredEntry } from './database.ts'
import { coveredBy, purgeFacts } from './purge-facts.ts'

/** What says which purges there are and whose: most logs hold none at all, and reading one must stay quick. */
export const tellsOfPurges = ({ header }: StoredEntry): boolean =>
  /"kind":"(workspace\.opened|desk\.enrolled|retention\.purged)"/.test(header)

/** The desks of this computer: what one of them purged, this computer deleted. */
export const desksHere = async (db: LogDatabase): Promise<ReadonlySet<string>> =>
  new Set(await db.desks.toCollection().primaryKeys())

/**
 * Which rows without a body may still get theirs: a copy that somebody else had purged came first. What a purge of
 * this country or of a desk of this computer covers never comes back.
 */
export async function fillable(
  db: LogDatabase,
  bare: readonly StoredEntry[],
  telling: readonly StoredEntry[],
  country: Country,
): Promise<ReadonlySet<Sha256>> {
  if (bare.length === 0) return new Set()
  const here = await desksHere(db)
  const facts = purgeFacts(telling)
  const ours = facts.purges.filter(({ desk }) => here.has(desk) || facts.countryOf(desk) === country)
  const isGone = coveredBy(ours, facts)
  return new Set(bare.filter((row) => !isGone(row)).map(({ hash }) => hash))
}
