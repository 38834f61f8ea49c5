import type { Country, Language } from '../model/country.ts'
import { translate } from './translate.ts'

const languages: readonly Language[] = ['en', 'fr']

/** The country when a recipient's name is only the country's, in either language; `other` when somebody wrote a name. */
export const recipientCode = (country: Country | null, name: string): Country | 'other' =>
  country !== null && languages.some((language) => translate(language, `country.${country}`) === name)
    ? country
    : 'other'
