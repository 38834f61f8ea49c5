import { createContext, useContext } from 'react'
import type { Language } from '../../data/model/country.ts'

/** The language of the window. */
export const LanguageContext = createContext<Language>('en')

/** The language that the window speaks now. */
export const useLanguage = (): Language => useContext(LanguageContext)
