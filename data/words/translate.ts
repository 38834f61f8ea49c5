import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../model/country.ts'
import { catalogues, type MessageKey } from './catalogue.ts'
import { formatNumber } from './format.ts'

/** What fills the places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>

const compiled: Record<Language, Map<MessageKey, Pick<IntlMessageFormat, 'format'>>> = {
  en: new Map(),
  fr: new Map(),
}

/** The sentence of a key in a language; numbers are written by our formatter, so that runtimes agree. */
export function translate(language: Language, key: MessageKey, values?: MessageValues): string {
  let message = compiled[language].get(key)
  if (!message) {
    const words = wordsOf(language, key)
    // Most have no place to fill, and a start says hundreds of them.
    message = isPlain(words)
      ? { format: () => words }
      : new IntlMessageFormat(words, language, undefined, {
          formatters: {
            getNumberFormat: () => numberFormat(language),
            getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
            getPluralRules: (...options) => new Intl.PluralRules(...options),
          },
        })
    compiled[language].set(key, message)
  }
  return String(message.format(values as Record<string, string | number> | undefined))
}

/** Nothing in it means anything to the message format. */
const isPlain = (words: string) => !/[{}'<>#]/.test(words)

/** French keeps its spaces before : and inside quotation marks from breaking, however they were typed. */
const wordsOf = (language: Language, key: MessageKey): string => {
  const words = catalogues[language][key] ?? key
  return language === 'fr' ? words.replace(/ (?=[:»])/g, '\u00a0').replace(/« /g, '«\u00a0') : words
}

const numberFormat = (language: Language) =>
  ({ format: (value: number) => formatNumber(Number(value), language) }) as unknown as Intl.NumberFormat
