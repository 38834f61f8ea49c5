import Papa from 'papaparse'
import { headRows, knownFields, type Row, type TableRows } from './msel-table.ts'
import { textOf } from './text-of.ts'

/** Bytes of a CSV file beyond which it is not read: many times the longest list of events. */
const longest = 5_000_000
const mostCells = 200_000
const mostLines = 5_000

/** How a cell begins that a spreadsheet would run, whatever apostrophes guard it already. */
const runsInASpreadsheet = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The rows of a CSV file: comma, semicolon or tab, as the file itself shows. */
export function csvRows(bytes: Uint8Array): TableRows {
  if (bytes.length > longest) return { ok: false, code: 'tooLarge', value: String(bytes.length) }
  const text = textOf(bytes)
  if (text === null) return { ok: false, code: 'notText', value: '' }
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: mostLines + 1 })
  const broken = parsed.errors.find(({ type }) => type === 'Quotes')
  if (broken) return { ok: false, code: 'badCsv', value: String((broken.row ?? 0) + 1) }
  if (parsed.data.length > mostLines) return { ok: false, code: 'tooManyRows', value: `> ${mostLines}` }
  const cells = parsed.data.reduce((sum, row) => sum + row.length, 0)
  if (cells > mostCells) return { ok: false, code: 'tooManyCells', value: String(cells) }
  return {
    ok: true,
    rows: parsed.data.map((row, index): Row => ({
      line: index + 1,
      cells: row.map((cell) => ({
        text: runsInASpreadsheet.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell,
        formula: 'none',
      })),
    })),
  }
}

/** The delimiter that makes most of the headings known: long texts with commas and line ends mislead a guess by counts. */
function delimiterOf(text: string): string {
  const tried = [',', ';', '\t'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: headRows })
    return { delimiter, known: Math.max(0, ...data.map((row) => knownFields(row))) }
  })
  return tried.reduce((best, each) => (each.known > best.known ? each : best)).delimiter
}

/** A table as CSV that a spreadsheet opens in its own signs and never runs. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (runsInASpreadsheet.test(cell) ? `'${cell}` : cell)))
  return `\ufeff${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`
}
