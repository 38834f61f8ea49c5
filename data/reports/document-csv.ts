import Papa from 'papaparse'
import type { Block, Cell, ReportDocument, Table } from './document.ts'
import { RUNS_IN_A_SPREADSHEET } from './log-export.ts'
import { inline } from './words.ts'

/**
 * A report as a table for a spreadsheet: every table of it with its head, each row under the name of its section, and
 * the sentences between them. Begins with a byte order mark, without which Excel misreads accents.
 */
export function documentCsv(document: ReportDocument): string {
  let section = inline(document.title)
  const rows = document.blocks.flatMap((block): string[][] => {
    if (block.type === 'heading') section = inline(block.words)
    return rowsOf(block).map((row) => [section, ...row])
  })
  const mode = [document.modeWords.en, document.modeWords.fr].join(' | ')
  const marking = [document.markingWords.en, document.markingWords.fr].join(' | ')
  const head = [inline(document.title), document.workspaceName, mode, marking, document.generatedAt]
  const options = { newline: '\r\n', escapeFormulae: RUNS_IN_A_SPREADSHEET }
  return `\ufeff${Papa.unparse([head, ...rows], options)}\r\n`
}

function rowsOf(block: Block): string[][] {
  switch (block.type) {
    case 'paragraph':
      return [[inline(block.words)]]
    case 'list':
      return block.items.map((line) => [cellText([line])])
    case 'keyFigures':
      return block.figures.map(({ value, label }) => [inline(label), inline(value)])
    case 'table':
      return tableRows(block)
    case 'chart':
      return tableRows(block.data)
    case 'heading':
    case 'signatures':
    case 'pageBreak':
      return []
  }
}

const tableRows = ({ head, rows }: Pick<Table, 'head' | 'rows'>): string[][] => [
  head.map(({ words }) => inline(words)),
  ...rows.map((row) => (row.type === 'group' ? [inline(row.words)] : row.cells.map(cellText))),
]

const cellText = (cell: Cell): string =>
  cell.map(({ words, mark }) => [...(mark ? [mark] : []), inline(words)].join(' ')).join('; ')
