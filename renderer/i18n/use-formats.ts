import { useMemo } from 'react'
import { formatsOf, type Formats } from '../../data/words/format.ts'
import { useLanguage } from './language.ts'

/** Dates, durations, numbers and lengths as the language of the window writes them. */
export function useFormats(): Formats {
  const language = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}
