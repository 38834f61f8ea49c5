import { useCallback } from 'react'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { translate, type MessageValues } from '../../data/words/translate.ts'
import { useLanguage } from './language.ts'

export type Translate = (key: MessageKey, values?: MessageValues) => string

/** The words of a key in the language of the window. */
export function useTranslate(): Translate {
  const language = useLanguage()
  return useCallback((key, values) => translate(language, key, values), [language])
}
