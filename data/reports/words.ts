import type { Country, Language } from '../model/country.ts'
import type { MessageKey } from '../words/catalogue.ts'
import { translate, type MessageValues } from '../words/translate.ts'
import type { Block, Cell, Column, Line, ReportLanguage, Row, Table, Words } from './document.ts'

type Values = MessageValues | ((language: Language) => MessageValues)

/** Writes our words in each language of a report. */
export type Wording = {
  languages: readonly Language[]
  say(key: MessageKey, values?: Values): Words
  each(write: (language: Language) => string): Words
}

/** The wording of a report in a language. */
export function wordingOf(language: ReportLanguage): Wording {
  const languages: readonly Language[] = language === 'both' ? ['en', 'fr'] : [language]
  const each = (write: (language: Language) => string): Words =>
    Object.fromEntries(languages.map((one) => [one, write(one)]))
  return {
    languages,
    each,
    say: (key, values) =>
      each((one) => translate(one, key, typeof values === 'function' ? values(one) : values)),
  }
}

/** Words of the log, as written. */
export const said = (text: string): Words => ({ said: text })

export const line = (words: Words, more: Omit<Line, 'words'> = {}): Line => ({ words, ...more })
export const strong = (words: Words): Line => ({ words, weight: 'strong' })
export const muted = (words: Words): Line => ({ words, weight: 'muted' })
export const marked = (mark: Country | null, words: Words): Line =>
  mark === null ? { words } : { words, mark }

/** Words of the log that may be empty, as no line or one. */
export const saidIfAny = (text: string): Line[] => (text === '' ? [] : [line(said(text))])

export const heading = (level: 1 | 2 | 3, words: Words): Block => ({ type: 'heading', level, words })
export const paragraph = (words: Words, style: 'lead' | 'body' | 'note' | 'boxed' = 'body'): Block => ({
  type: 'paragraph',
  words,
  style,
})
export const cells = (...row: Cell[]): Row => ({ type: 'cells', cells: row })
export const column = (words: Words, width: number, align: 'start' | 'end' = 'start'): Column => ({
  words,
  width,
  align,
})

/** A table, or a sentence that there is nothing to list. */
export const tableOr = (table: Table, nothing: Words): Block =>
  table.rows.length === 0 ? paragraph(nothing, 'note') : { type: 'table', ...table }

/** Words as one text, for charts and file properties: `English | français`. */
export const inline = ({ en, fr, said: raw }: Words): string =>
  raw ?? [...new Set([en, fr].filter((text) => text !== undefined))].join(' | ')

/** A hash in groups of eight, to be compared by eye or voice. */
export const inEights = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash
