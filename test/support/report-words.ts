import type { LogFacts } from './log-facts.ts'
import type { Language } from '../../data/model/country.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { localText } from '../../data/reports/context.ts'
import { formatDuration, type InstantStyle } from '../../data/words/format.ts'
import { translate, type MessageValues } from '../../data/words/translate.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'

/** How the report words a figure in a language. */
export function wordsIn(language: Language) {
  return {
    language,
    t: (key: MessageKey, values?: MessageValues) => translate(language, key, values),
    local: (at: string, style: InstantStyle = 'short') =>
      localText(at, ['America/Detroit', 'America/Toronto'], language, style),
    lasts: (of: number) => formatDuration(of, language),
    either: ({ en, fr }: { en: string; fr: string }) => (language === 'en' ? en || fr : fr || en),
    place: (id: string) => {
      const facility = facilityById(id)
      return facility ? facilityName(facility, language) : id
    },
  }
}
export type InWords = ReturnType<typeof wordsIn>

/** Texts of the log that hold a number of their own, as their authors wrote them. */
export function textsOf({ entries }: LogFacts): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
  }
  const all = entries.flatMap(({ body }) => texts(body))
  return [...new Set(all)].filter((text) => text.length > 4 && /\p{L}{2}/u.test(text) && /\d/.test(text))
}
