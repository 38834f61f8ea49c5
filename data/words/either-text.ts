import type { Language } from '../model/country.ts'
import type { EitherText } from '../model/either-text.ts'

/** A text in a language, or in the other one where it has only that; empty where it has neither. */
export const eitherText = ({ en, fr }: EitherText, language: Language): string =>
  language === 'fr' ? fr || en : en || fr
