import { useCallback } from 'react'
import type { Text } from '../../data/model/playbook.ts'
import { useLanguage } from '../i18n/language.ts'

/** Texts of a playbook in the language of the window. */
export function useSay(): (text: Text) => string {
  const language = useLanguage()
  return useCallback((text) => text[language], [language])
}
