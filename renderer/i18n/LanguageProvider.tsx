import { useLayoutEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '../../data/model/country.ts'
import { LanguageContext } from './language.ts'

/** Gives a language to everything inside, library widgets included, and to the document for screen readers. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = props.language === 'fr' ? 'fr-CA' : 'en'
  }, [props.language])
  return (
    <LanguageContext.Provider value={props.language}>
      <I18nProvider locale={props.language === 'fr' ? 'fr-CA' : 'en-CA'}>{props.children}</I18nProvider>
    </LanguageContext.Provider>
  )
}
