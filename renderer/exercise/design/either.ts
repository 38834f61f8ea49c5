import type { Language } from '../../../data/model/country.ts'

/** A text in the reader's language, or in the other one when that is all there is. */
export const said = ({ en, fr }: { en: string; fr: string }, language: Language): string =>
  language === 'en' ? en || fr : fr || en
