import type { Country } from '../../data/model/country.ts'
import type { DecisionTerms } from '../../data/model/entries/decision.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { zoneFor } from './zone-for.ts'

/** The complete terms of a decision, as the one who signs them must see them. */
export function TermsShown(props: { terms: DecisionTerms; country: Country }) {
  const t = useTranslate()
  const format = useFormats()
  const { terms, country } = props
  const zone = zoneFor(null, country)
  const dates = (['effectiveFrom', 'expiresAt', 'reviewAt'] as const).flatMap((name) => {
    const at = terms[name]
    return at === null ? [] : [`${t(`form.decision.${name}`)} ${format.instant(at, zone)}`]
  })
  return (
    <blockquote className="terms-shown">
      <p className="strong">{terms.title}</p>
      <p>{terms.text}</p>
      {terms.conditions.length > 0 && (
        <ol>
          {terms.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ol>
      )}
      {dates.length > 0 && <p className="sub">{dates.join(' · ')}</p>}
    </blockquote>
  )
}
