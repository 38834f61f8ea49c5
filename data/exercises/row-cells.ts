import type { Language } from '../model/country.ts'
import type { MselFault, MselFaultCode, MselNotice, MselNoticeCode } from '../model/msel.ts'
import type { MselField, TextField } from './msel-columns.ts'
import { columnKey, faultAt, noticeAt, type Columns, type Row } from './msel-table.ts'

export type Either = { en: string; fr: string }

/** The cells of one row by field, and what is found wrong or assumed on the way. */
export class RowCells {
  readonly faults: MselFault[] = []
  readonly notices: MselNotice[] = []
  private readonly row: Row
  private readonly columns: Columns

  constructor(row: Row, columns: Columns) {
    this.row = row
    this.columns = columns
    this.markFormulas()
  }

  /** Whether the list has a column for a field. */
  has(field: MselField): boolean {
    return this.columns.index.has(field)
  }

  get isClock(): boolean {
    return this.columns.isClock
  }

  text(field: MselField): string {
    return this.at(columnKey(field, null))
  }

  both(field: TextField): Either {
    return { en: this.at(columnKey(field, 'en')), fr: this.at(columnKey(field, 'fr')) }
  }

  fault(field: MselField, code: MselFaultCode, value = '', language: Language | null = null): void {
    this.faults.push(faultAt(this.columns, this.row.line, this.indexOf(field, language), code, value))
  }

  notice(field: MselField, code: MselNoticeCode, value = ''): void {
    this.notices.push(noticeAt(this.columns, this.row.line, this.indexOf(field, null), code, value))
  }

  private at(key: string): string {
    const index = this.columns.index.get(key)
    return index === undefined ? '' : (this.row.cells[index]?.text ?? '').trim()
  }

  /** A text that names no language is at its English column, or else its French one. */
  private indexOf(field: MselField, language: Language | null): number | null {
    const keys = [columnKey(field, language), columnKey(field, 'en'), columnKey(field, 'fr')]
    const found = keys.find((key) => this.columns.index.has(key))
    return found === undefined ? null : (this.columns.index.get(found) ?? null)
  }

  /** A cell that a formula made is taken as the value that was saved with it; without one nobody knows it. */
  private markFormulas(): void {
    const used = new Set(this.columns.index.values())
    this.row.cells.forEach(({ text, formula }, index) => {
      if (!used.has(index) || formula === 'none') return
      const { columns, row, faults, notices } = this
      if (formula === 'noValue') faults.push(faultAt(columns, row.line, index, 'noValue'))
      else notices.push(noticeAt(columns, row.line, index, 'formulaValue', text))
    })
  }
}
