import type { Language } from '../../data/model/country.ts'
import type { EitherText } from '../../data/model/either-text.ts'
import { eitherIn, languageMark } from '../../data/words/either-text.ts'
import { useLanguage } from '../i18n/language.ts'

/** A text in the language of the window or of what is around it, or marked and spoken in the other one where it has only that. */
export function Either({ text: either, around }: { text: EitherText; around?: Language }) {
  const shown = useLanguage()
  const language = around ?? shown
  const { text, in: written } = eitherIn(either, language)
  if (written === language) return text
  return (
    <>
      <span lang={`${written}-CA`}>{text}</span> <span className="lang-mark">{languageMark(written)}</span>
    </>
  )
}
