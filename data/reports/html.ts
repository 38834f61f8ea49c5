import type { Language } from '../model/country.ts'
import { languageMark } from '../words/either-text.ts'
import { translate } from '../words/translate.ts'
import { escapeText } from './charts/svg.ts'
import type { BlockOf, Block, Cell, Line, ReportDocument, Row, Table, Words } from './document.ts'
import { reportStyle, styleHash } from './style.ts'
import { inline } from './words.ts'

const pageLanguage: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' }

/** One self-contained page: preview, file and print are the same bytes. */
export function reportHtml(document: ReportDocument): string {
  const style = reportStyle(document.paper)
  const { mode, modeWords, workspaceName, markingWords, marks } = document
  const language: Language = document.language === 'fr' ? 'fr' : 'en'
  const modeText = `${modeWords.en} | ${modeWords.fr}`
  const names = [modeText, workspaceName, inline(document.title)]
  const body = document.blocks
    .map((block, place) => blockHtml(block, place, document.language === 'both'))
    .join('\n')
  const modeSpan = `<span>${escapeText(modeText)}</span>`
  // Only the short words of an exercise leave room for the name between two of them.
  const band = `${modeSpan}<b>${escapeText(workspaceName)}</b>${mode === 'exercise' ? modeSpan : ''}`
  const foot = [
    `<span>${markHtml(document.marking)}</span>`,
    `<span>${escapeText(markingWords.en)} | ${escapeText(markingWords.fr)}</span>`,
    ...(marks === null ? [] : [`<b>${escapeText(marks)}</b>`]),
    `<span>${escapeText(`${translate(language, 'report.foot', { version: document.dataVersion })} · ${document.generatedAt.slice(0, 10)} ${document.generatedAt.slice(11, 16)}Z`)}</span>`,
  ].join('')
  return `<!doctype html>
<html lang="${pageLanguage[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleHash(style)}; base-uri 'none'; form-action 'none'">
<title>${escapeText(names.join(' – '))}</title>
<style>${style}</style>
</head>
<body>
<div class="sheet ${mode}${document.isOnePage ? ' one-page' : ''}">
<header class="band">${band}</header>
<table class="frame" role="presentation"><thead><tr><td></td></tr></thead><tfoot><tr><td></td></tr></tfoot><tbody><tr><td>
<main>
${body}
</main>
</td></tr></tbody></table>
<footer class="foot">${foot}</footer>
</div>
</body>
</html>
`
}

/** The headings of a report with their places in its page, to find one's way. */
export const outlineOf = ({ blocks }: ReportDocument): { id: string; level: 1 | 2 | 3; words: Words }[] =>
  blocks.flatMap((block, place) =>
    block.type === 'heading' ? [{ id: headingId(place), level: block.level, words: block.words }] : [],
  )

const headingId = (place: number) => `part-${place}`

function blockHtml(block: Block, place: number, isSideBySide: boolean): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level} id="${headingId(place)}">${isSideBySide ? twoHtml(block.words) : wordsHtml(block.words)}</h${block.level}>`
    case 'paragraph':
      return paragraphHtml(block, isSideBySide)
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</ul>`
    case 'keyFigures':
      return `<dl class="figures">${block.figures
        .map(
          ({ value, label }) => `<div><dt>${wordsHtml(label, '<br>')}</dt><dd>${wordsHtml(value)}</dd></div>`,
        )
        .join('')}</dl>`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return `<figure class="chart"><figcaption>${wordsHtml(block.title)}</figcaption>${block.svg}${tableHtml(block.data)}</figure>`
    case 'signatures':
      return `<div class="signatures">${block.lines
        .map(({ country, words }) => `<div>${lineHtml({ words, mark: country })}</div>`)
        .join('')}</div>`
    case 'pageBreak':
      return '<div class="break"></div>'
  }
}

function paragraphHtml({ words, style }: BlockOf<'paragraph'>, isSideBySide: boolean): string {
  const inner = isSideBySide ? twoHtml(words) : wordsHtml(words)
  return style === 'boxed' ? `<div class="boxed"><p>${inner}</p></div>` : `<p class="${style}">${inner}</p>`
}

/** English left, French right, the border's dashed line between; what is the same in both stands once. */
function twoHtml(words: Words): string {
  const { en, fr } = words
  if (en === undefined || fr === undefined || en === fr) return wordsHtml(words)
  return `<span class="two"><span lang="en-CA">${escapeText(en)}</span><span lang="fr-CA">${escapeText(fr)}</span></span>`
}

/** Each language in an element that says so; what is the same in both stands once. */
function wordsHtml(words: Words, between = ''): string {
  const { en, fr, said } = words
  if (said !== undefined && words.in !== undefined)
    return `<span lang="${pageLanguage[words.in]}">${escapeText(said)}</span> <small>${languageMark(words.in)}</small>`
  if (said !== undefined) return escapeText(said)
  const spans = [
    ...(en === undefined ? [] : [`<span lang="en-CA">${escapeText(en)}</span>`]),
    ...(fr === undefined || fr === en ? [] : [`<span lang="fr-CA">${escapeText(fr)}</span>`]),
  ]
  return spans.join(between)
}

function tableHtml({ caption, head, rows }: Table): string {
  const columns = head.map(({ width }) => `<col width="${width}%">`).join('')
  const heads = head
    .map(
      ({ words, align }) =>
        `<th scope="col"${align === 'end' ? ' class="end"' : ''}>${wordsHtml(words)}</th>`,
    )
    .join('')
  const body = rows.map((row) => rowHtml(row, head)).join('\n')
  return `<figure class="data"><figcaption>${wordsHtml(caption)}</figcaption><table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>
${body}
</tbody></table></figure>`
}

/** Rows stay on one page unless they could not: a row of very many lines may break. */
const LONG_ROW = 1500

function rowHtml(row: Row, head: Table['head']): string {
  if (row.type === 'group')
    return `<tr><th colspan="${head.length}" scope="rowgroup">${wordsHtml(row.words)}</th></tr>`
  const cells = row.cells
    .map((cell, place) => `<td${head[place]?.align === 'end' ? ' class="end"' : ''}>${cellHtml(cell)}</td>`)
    .join('')
  return `<tr${cells.length > LONG_ROW * 2 ? ' class="long"' : ''}>${cells}</tr>`
}

const cellHtml = (cell: Cell): string => cell.map(lineHtml).join('')

function lineHtml({ words, weight, struck, mark }: Line): string {
  const inner = struck === true ? `<del>${wordsHtml(words)}</del>` : `<span>${wordsHtml(words)}</span>`
  const before = mark === undefined ? '' : markHtml(mark)
  return `<span class="line${weight === undefined ? '' : ` ${weight}`}">${before}${inner}</span>`
}

/** Square is the United States, round is Canada; letters first, hue second. */
function markHtml(mark: 'US' | 'CA' | 'SHARED'): string {
  if (mark === 'SHARED')
    return '<span class="marks"><span class="mark us">US</span><span class="mark ca">CA</span></span>'
  return `<span class="mark ${mark.toLowerCase()}">${mark}</span>`
}
