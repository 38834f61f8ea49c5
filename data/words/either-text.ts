import type { Language } from '../model/country.ts'
import type { EitherText } from '../model/either-text.ts'

/** A text as a reader of a language gets it: in that one, or in the other where it has only that. */
export function eitherIn({ en, fr }: EitherText, language: Language): { text: string; in: Language } {
  const own = language === 'fr' ? fr : en
  const other = language === 'fr' ? en : fr
  if (own !== '' || other === '') return { text: own, in: language }
  return { text: other, in: language === 'fr' ? 'en' : 'fr' }
}

/** The mark of a text that stands in another language than what is around it. */
export const languageMark = (language: Language): string => `(${language.toUpperCase()})`

/** A text in a language, or in the other one with its mark where it has only that; empty where it has neither. */
export function eitherText(either: EitherText, language: Language): string {
  const { text, in: written } = eitherIn(either, language)
  return written === language ? text : `${text}\u00a0${languageMark(written)}`
}
