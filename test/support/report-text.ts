import type { Language } from '../../data/model/country.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { translate } from '../../data/words/translate.ts'

/** One kind of blank, and one of each. */
export const even = (text: string): string => text.replace(/\s+/g, ' ').trim()

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' }
const unescaped = (text: string) => text.replace(/&(\w+|#39);/g, (_, name: string) => named[name] ?? ' ')

/** What a reader of one language reads in a report of both. */
function inOne(html: string, language: Language): string {
  const pair = /<span lang="en-CA">([^<]*)<\/span>(?:<br>)?<span lang="fr-CA">([^<]*)<\/span>/g
  const drawn = (svg: string) =>
    svg
      .replace(/<text[^>]* lang="(en|fr)-CA"[^>]*>[^<]*<\/text>/g, (said, by) =>
        by === language ? said : '',
      )
      .replace(/>([^<>|]+) \| ([^<>|]+)</g, (_, en: string, fr: string) => `>${language === 'en' ? en : fr}<`)
  return html
    .replace(pair, (_, en: string, fr: string) => (language === 'en' ? en : fr))
    .replace(/<svg[^]*?<\/svg>/g, drawn)
}

/** The text of a report by its headings of the second level, cells apart by bars and rows by lines. */
export function sectionsOf(html: string, language: Language, isBoth: boolean): Map<string, string> {
  const body = (isBoth ? inOne(html, language) : html)
    .replace(/^[^]*?<body>/, '')
    .replace(/<style[^]*?<\/style>/g, '')
  const text = (part: string) =>
    unescaped(
      part
        .replace(/<\/t[dh]>/g, ' | ')
        .replace(/<\/(tr|p|h\d|figcaption|figure|div|dl|li|text|title|desc)>/g, '\n')
        .replace(/<[^>]+>/g, ' '),
    )
      .split('\n')
      .map(even)
      .filter((row) => row !== '')
      .join('\n')
  const [front = '', ...rest] = body.split(/<h2[^>]*>/)
  const foot = rest.at(-1)?.split(/<footer/)[1] ?? ''
  const parts = rest.map((part) => {
    const [head = '', after = ''] = part.split('</h2>')
    return [text(head), text(after.split(/<footer/)[0] ?? '')] as const
  })
  return new Map([['', text(front)], ...parts, ['footer', text(`<footer${foot}`)]])
}

/** What each section must say: whole phrases, each once for each time it is named. */
export type Claims = Partial<Record<MessageKey | '' | 'footer', readonly string[]>>

/**
 * What is wrong with the figures of a report: a claim that it does not make, or a number in it that no claim accounts for.
 * `words` are texts of the log, which may hold numbers of their own.
 */
export function faultsOf(
  sections: ReadonlyMap<string, string>,
  claims: Claims,
  words: readonly string[],
  language: Language,
): string[] {
  const faults: string[] = []
  const rows = (claim: string) => claim.split('\n').map(even).join('\n')
  const longest = (all: readonly string[]) => all.map(rows).sort((a, b) => b.length - a.length)
  const keys = Object.keys(claims) as (keyof Claims)[]
  const byHeading = new Map(
    keys.map((key) => [
      key === '' || key === 'footer' ? key : even(translate(language, key)),
      claims[key] ?? [],
    ]),
  )
  for (const heading of byHeading.keys()) if (!sections.has(heading)) faults.push(`no section ${heading}`)
  for (const [heading, text] of sections) {
    let left = text
    for (const claim of longest(byHeading.get(heading) ?? [])) {
      const at = left.indexOf(claim)
      if (at < 0) faults.push(`${heading}: does not say «${claim}»`)
      else left = `${left.slice(0, at)}§${left.slice(at + claim.length)}`
    }
    for (const word of longest(words)) left = left.replaceAll(word, '§')
    for (const row of withoutScales(left.split('\n')))
      if (/\d/.test(row)) faults.push(`${heading}: unaccounted number in «${row}»`)
  }
  return faults
}

/** Minutes of a mark on the scale of a drawing: `0`, `10 min`, `1 h 30`, or a time of day. */
function onScale(row: string): number | null {
  const clock = /^(\d\d):(\d\d)$/.exec(row)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const lasts = /^(?:(\d+) h ?(\d\d)?|(\d+) min|0)$/.exec(row)
  return lasts ? Number(lasts[1] ?? 0) * 60 + Number(lasts[2] ?? 0) + Number(lasts[3] ?? 0) : null
}

/** The rows without the scales of drawings, which go up by even steps of three marks or more. */
function withoutScales(rows: readonly string[]): string[] {
  const marks = rows.map(onScale)
  const isStep = (place: number) => {
    const [a, b, c] = [marks[place] ?? null, marks[place + 1] ?? null, marks[place + 2] ?? null]
    return a !== null && b !== null && c !== null && b > a && b - a === c - b
  }
  return rows.filter((_, place) => !isStep(place) && !isStep(place - 1) && !isStep(place - 2))
}
