import type { MselFault, MselNotice, ReadMsel } from '../model/msel.ts'
import { csvRows } from './csv-text.ts'
import type { MselField } from './msel-columns.ts'
import { faultAt, findColumns, isBlank, noticeAt, type Columns, type TableRows } from './msel-table.ts'
import { readRow, type MselReader, type RowResult } from './msel-row.ts'
import { isZip } from './zip-parts.ts'
import { xlsxSheets } from './xlsx-read.ts'

/** Injects that an exercise may have. */
const mostRows = 500
/** More than this nobody mends at once. */
const mostFaults = 200

/** Reads a Master Scenario Events List in a CSV or XLSX file: whole, or not at all with every fault and its place. */
export function readMsel(bytes: Uint8Array, reader: MselReader): ReadMsel {
  if (!isZip(bytes)) return readTable(csvRows(bytes), reader)
  const book = xlsxSheets(bytes)
  if (!book.ok) return readTable(book, reader)
  // The list is on the first sheet that has its headings; others hold notes and lists of values.
  const read = book.sheets.map((rows) => findColumns(rows, reader.language).ok)
  const at = Math.max(0, read.indexOf(true))
  return readTable({ ok: true, rows: book.sheets[at] ?? [] }, reader)
}

function readTable(table: TableRows, reader: MselReader): ReadMsel {
  if (!table.ok) return { ok: false, faults: [faultAt(null, null, null, table.code, table.value)] }
  const found = findColumns(table.rows, reader.language)
  if (!found.ok) return found
  const { columns } = found
  const rows = found.rows.filter((row) => !isBlank(row))
  if (rows.length === 0) return { ok: false, faults: [faultAt(columns, null, null, 'empty')] }
  if (rows.length > mostRows)
    return { ok: false, faults: [faultAt(columns, null, null, 'tooManyRows', String(rows.length))] }
  const read = rows.map((row, index) => ({
    line: row.line,
    ...readRow(row, columns, reader, index + 1),
  }))
  const faults = [...read.flatMap((each) => each.faults), ...acrossRows(read, columns)]
  if (faults.length > 0) return { ok: false, faults: faults.sort(byRow).slice(0, mostFaults) }
  const notices = gathered([...found.notices, ...read.flatMap((each) => each.notices)], columns)
  return { ok: true, injects: read.flatMap(({ inject }) => inject ?? []), notices }
}

/** What only the rows together show: a number twice, a branch of nothing. */
function acrossRows(rows: readonly (RowResult & { line: number })[], columns: Columns): MselFault[] {
  const first = new Map<string, number>()
  const at = (field: MselField) => columns.index.get(field) ?? null
  const twice = rows.flatMap(({ line, number }) => {
    const before = first.get(number)
    if (before === undefined) first.set(number, line)
    return before === undefined || number === ''
      ? []
      : [faultAt(columns, line, at('number'), 'twiceNumber', `${number} (${before})`)]
  })
  const lost = rows.flatMap(({ line, number, inject }) => {
    const of = inject?.branch?.of
    return of !== undefined && (of === number || !first.has(of))
      ? [faultAt(columns, line, at('branchOf'), 'unknownBranch', of)]
      : []
  })
  return [...twice, ...lost]
}

const byRow = (a: MselFault, b: MselFault): number => (a.row ?? 0) - (b.row ?? 0)

/** What is so in every row, for want of a column or of a start, is said once. */
function gathered(notices: readonly MselNotice[], columns: Columns): MselNotice[] {
  const said = new Set<string>()
  return notices.flatMap((notice) => {
    const isOfAll = notice.column === null || notice.code === 'assumedElapsed'
    if (!isOfAll) return [notice]
    if (said.has(notice.code)) return []
    said.add(notice.code)
    const index = notice.column === null ? null : (columns.index.get('time') ?? null)
    return [noticeAt(columns, null, index, notice.code, index === null ? '' : notice.value)]
  })
}
