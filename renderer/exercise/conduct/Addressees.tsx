import type { Inject } from '../../../data/model/inject.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useLanguage } from '../../i18n/language.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'

/** Whom an inject reaches: the country, and who among its players. */
export function Addressees({ to }: { to: Inject['to'] }) {
  const language = useLanguage()
  const [first] = to.countries
  return (
    <span className="addressees">
      <CountryMark country={to.countries.length > 1 || !first ? 'joint' : first} />
      <span>{eitherText(to.organisation, language)}</span>
    </span>
  )
}
