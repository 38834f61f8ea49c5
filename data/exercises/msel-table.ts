import type { Language } from '../model/country.ts'
import type { MselFault, MselFaultCode, MselNotice, MselNoticeCode } from '../model/msel.ts'
import { fieldOf, isClockHeading, isTextField, type MselField } from './msel-columns.ts'

/** A cell as text; `formula`: it was computed, and is never computed again here. */
export type Cell = { text: string; formula: 'none' | 'value' | 'noValue' }
/** A row with its number as a spreadsheet counts it, from 1. */
export type Row = { line: number; cells: readonly Cell[] }
/** Rows of a table, or why there are none. */
export type TableRows = { ok: true; rows: readonly Row[] } | { ok: false; code: MselFaultCode; value: string }

/** Where the fields of a list stand. */
export type Columns = {
  headings: readonly string[]
  /** By field, and for texts by language: the index of the column. */
  index: ReadonlyMap<string, number>
  isClock: boolean
}

export const columnKey = (field: MselField, language: Language | null): string =>
  language === null ? field : `${field}.${language}`

/** The letters of a column: A, B, ... Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26
  const letter = String.fromCharCode(65 + rest)
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter
}

export function faultAt(
  columns: Columns | null,
  row: number | null,
  index: number | null,
  code: MselFaultCode,
  value = '',
): MselFault {
  return { ...placeOf(columns, row, index), code, value: shortened(value) }
}

export function noticeAt(
  columns: Columns | null,
  row: number | null,
  index: number | null,
  code: MselNoticeCode,
  value = '',
): MselNotice {
  return { ...placeOf(columns, row, index), code, value: shortened(value) }
}

const placeOf = (columns: Columns | null, row: number | null, index: number | null) => ({
  row,
  column: index === null ? null : columnLetters(index),
  heading: index === null ? null : shortened(columns?.headings[index] ?? ''),
})

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** Rows among which the headings must be: some tools write a title above them. */
export const headRows = 20

type Found =
  | { ok: true; columns: Columns; rows: readonly Row[]; notices: MselNotice[] }
  | { ok: false; faults: MselFault[] }

/** Finds the headings, and what each column is; text columns that name no language are of the one given. */
export function findColumns(rows: readonly Row[], language: Language): Found {
  const filled = rows.filter((row) => !isBlank(row))
  if (filled.length === 0) return { ok: false, faults: [faultAt(null, null, null, 'empty')] }
  const best = filled
    .slice(0, headRows)
    .map((row, at) => ({ row, at, count: knownFields(row.cells.map(({ text }) => text)) }))
    .reduce((most, each) => (each.count > most.count ? each : most))
  const named = best.row.cells.map(({ text }) => fieldOf(text))
  const says = named.some((each) => each?.field === 'title' || each?.field === 'text')
  if (best.count < 2 || !says)
    return { ok: false, faults: [faultAt(null, best.row.line, null, 'noHeadings')] }
  return assigned(best.row, named, filled.slice(best.at + 1), language)
}

function assigned(
  head: Row,
  named: readonly ReturnType<typeof fieldOf>[],
  rows: readonly Row[],
  language: Language,
): Found {
  const columns = { headings: head.cells.map(({ text }) => text.trim()), index: new Map<string, number>() }
  const notices: MselNotice[] = []
  const faults: MselFault[] = []
  const explicit = new Set(
    named.flatMap((each) => (each?.language ? [columnKey(each.field, each.language)] : [])),
  )
  const table = { ...columns, isClock: false }
  named.forEach((each, index) => {
    const heading = columns.headings[index] ?? ''
    if (!each) {
      if (heading !== '') notices.push(noticeAt(table, head.line, index, 'ignoredColumn', heading))
      return
    }
    const key = columnKey(each.field, isTextField(each.field) ? languageOf(each, explicit, language) : null)
    if (columns.index.has(key)) faults.push(faultAt(table, head.line, index, 'twiceColumn', heading))
    else columns.index.set(key, index)
    if (each.field === 'time' && isClockHeading(heading)) table.isClock = true
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, columns: table, rows, notices }
}

/** A heading without a language beside one that says the language wanted means the other. */
function languageOf(
  { field, language }: NonNullable<ReturnType<typeof fieldOf>>,
  explicit: ReadonlySet<string>,
  wanted: Language,
): Language {
  if (language) return language
  const other: Language = wanted === 'en' ? 'fr' : 'en'
  return explicit.has(columnKey(field, wanted)) && !explicit.has(columnKey(field, other)) ? other : wanted
}

/** Fields that a row of headings names. */
export const knownFields = (texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => fieldOf(text)?.field ?? [])).size

export const isBlank = ({ cells }: Row): boolean =>
  cells.every(({ text, formula }) => text.trim() === '' && formula !== 'noValue')
