import type { FoldedEntry } from '../../data/projections/fold.ts'
import { facilitiesOf, linksOf } from '../../data/projections/links-of.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { entryReference, linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { translate } from '../../data/words/translate.ts'
import { entryNumber } from './entry-number.ts'
import type { SearchDocument } from './search-index.ts'

/** What an entry is found by: every wording it had, who wrote it, what it is about, and the places' names and codes. */
export function documentOf(folded: FoldedEntry, context: SentenceContext): SearchDocument {
  const { entry, versions } = folded
  const { picture, language } = context
  const official = entry.official === null ? undefined : picture.people.officials[entry.official]
  const wordings = versions.map(({ body }) => entrySentence({ ...entry, body } as typeof entry, context))
  const about = [
    entryReference(entry, picture),
    official?.name,
    official?.agency,
    official?.position,
    translate(language, `kind.${entry.kind}`),
    ...linksOf(entry).map((link) => linkLabel(link, context)),
    ...facilitiesOf(entry, picture).map(placeWords),
  ]
  return { id: entryNumber(entry.hash), text: wordings.join(' '), about: about.filter(Boolean).join(' ') }
}

const known = new Map<string, string>()

/** Both names of a place, its other names, and its codes with and without the leading zero. */
function placeWords(id: string): string {
  const found = known.get(id)
  if (found !== undefined) return found
  const facility = facilityById(id)
  const codes = [facility?.us?.officeCode, facility?.ca?.officeCode].flatMap((code) =>
    code ? [code, code.replace(/^0+/, '')] : [],
  )
  const words = facility
    ? [
        facility.names.en,
        facility.names.fr,
        ...facility.aliases,
        ...codes,
        facility.seaport?.unlocode,
        facility.airport?.iata,
      ]
        .filter(Boolean)
        .join(' ')
    : ''
  known.set(id, words)
  return words
}
