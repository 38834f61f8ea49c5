/** Ink of the printed page: no themes on paper. */
export const ink = {
  text: '#10212b',
  soft: '#374a54',
  grid: '#d5dee1',
  axis: '#73858e',
  us: '#1c3e7c',
  ca: '#86203f',
  closed: '#bf2e0c',
  closedText: '#b0290a',
  restricted: '#f0a900',
  restrictedText: '#7d4e00',
} as const

/** Width of every chart in its own units; a page is about as wide in CSS pixels. */
export const WIDTH = 712

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text made safe for HTML and SVG. Controls are dropped, and marks that turn the direction of text are
 * dropped too, so that a line of the log cannot rearrange what stands beside it.
 */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

type Attributes = Readonly<Record<string, string | number>>

/** An element with presentation attributes only: no style, no script, no reference to anything outside. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? trimmed(value) : value)}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Text at a place; `size` in chart units. */
export const text = (x: number, y: number, content: string, more: Attributes = {}): string =>
  element('text', { x, y, 'font-size': 14, fill: ink.text, ...more }, escapeText(content))

/** A drawing with its name and description for those who cannot see it. */
export function drawing(
  id: string,
  height: number,
  title: string,
  description: string,
  parts: string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${trimmed(height)}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family':
        "'Barlow Semi Condensed', 'Roboto Condensed', 'Liberation Sans Narrow', 'Arial Narrow', Arial, sans-serif",
    },
    element('title', { id: `${id}-title` }, escapeText(title)),
    element('desc', { id: `${id}-desc` }, escapeText(description)),
    ...parts,
  )
}

/** Units of one character of a text of size 14, in the widest font a reader's computer may print it in. */
export const signWidth = { plain: 8.3, bold: 9.2 } as const

/** A line of a label, with its language where the label is in both. */
export type LabelLine = { words: string; lang?: 'en-CA' | 'fr-CA' }

/** A label as its lines, each language by itself, broken between words into at most so many lines each. */
export function wrapped(label: string, length: number, most = 1): LabelLine[] {
  const [en = '', fr] = label.split(' | ')
  if (fr === undefined) return linesOf(en, length, most).map((words) => ({ words }))
  return [
    ...linesOf(en, length, most).map((words) => ({ words, lang: 'en-CA' as const })),
    ...linesOf(fr, length, most).map((words) => ({ words, lang: 'fr-CA' as const })),
  ]
}

function linesOf(content: string, length: number, most: number): string[] {
  if (content.length <= length || most === 1) return [shortened(content, length)]
  const space = content.lastIndexOf(' ', length)
  const end = space > 0 ? space : length
  return [content.slice(0, end), ...linesOf(content.slice(end).trimStart(), length, most - 1)]
}

/** Lines of a label below each other, `step` units apart; `y` is the base of the first. */
export const labelLines = (
  x: number,
  y: number,
  step: number,
  lines: readonly LabelLine[],
  more: Attributes = {},
): string[] =>
  lines.map(({ words, ...lang }, place) => text(x, y + place * step, words, { ...lang, ...more }))

/** A text cut to about so many characters, with an ellipsis. */
export const shortened = (content: string, length: number): string =>
  content.length <= length ? content : `${content.slice(0, length - 1).trimEnd()}…`

/** Two decimals at most, so that equal figures are written alike. */
const trimmed = (value: number): string => String(Math.round(value * 100) / 100)

/** Round steps of an axis from 0 to at least `max`, about five of them, in minutes. */
export function minuteSteps(max: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400, 43_200]
  const step = steps.find((one) => max / one <= 6) ?? Math.ceil(max / 6 / 43_200) * 43_200
  return Array.from({ length: Math.max(1, Math.ceil(max / step)) + 1 }, (_, place) => place * step)
}

/** Minutes as an axis shows them, the same in both languages: 45 min, 3 h, 48 h. */
export function axisText(minutes: number): string {
  if (minutes === 0) return '0'
  if (minutes < 60 || minutes % 60 !== 0) return `${minutes} min`
  return `${minutes / 60} h`
}
