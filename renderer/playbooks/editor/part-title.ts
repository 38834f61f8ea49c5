import type { Language } from '../../../data/model/country.ts'

/** What a part is called in a list: its title, question, label or text in a language, else in the other. */
export function partTitle(part: object, language: Language): string {
  const words = ['title', 'question', 'label', 'text']
    .map((name) => (part as Record<string, unknown>)[name])
    .find((each) => typeof each === 'object' && each !== null) as { en: string; fr: string } | undefined
  if (!words) return ''
  return words[language] || words[language === 'en' ? 'fr' : 'en']
}
