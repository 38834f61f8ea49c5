import { readXml } from './xml-text.ts'

/** What a cell's number is by its format: a time of day or gone by, a day with or without a time; null: a number. */
export type TimeStyle = 'time' | 'date' | null

/** Formats that every spreadsheet has by number (ECMA-376, 18.8.30). */
const builtIn: ReadonlyMap<number, TimeStyle> = new Map([
  ...[14, 15, 16, 17, 22].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
])

/** What the numbers of each cell format are, in the order of the formats. */
export function timeStyles(text: string | null): TimeStyle[] {
  const styles: TimeStyle[] = []
  if (text === null) return styles
  const formats = new Map<string, TimeStyle>()
  let isCells = false
  readXml(text, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(attributes.get('numFmtId') ?? '', styleOf(attributes.get('formatCode') ?? ''))
      if (name === 'cellXfs') isCells = true
      if (name !== 'xf' || !isCells) return
      const id = attributes.get('numFmtId') ?? '0'
      styles.push(formats.get(id) ?? builtIn.get(Number(id)) ?? null)
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
  })
  return styles
}

/** A format's own code: days and years make a date, hours or minutes a time. */
function styleOf(code: string): TimeStyle {
  const signs = code.slice(0, 200).replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/[dy]/i.test(signs)) return 'date'
  return /h|m+:|:m|s/i.test(signs) ? 'time' : null
}
