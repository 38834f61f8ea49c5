import { instantAt } from '../rules/instant.ts'
import type { Cell, Row } from './msel-table.ts'
import type { TimeStyle } from './xlsx-styles.ts'
import { readXml, XmlFault } from './xml-text.ts'

/** A sheet with more than a list of events ever has. */
export class SheetTooLarge extends Error {}

export type SheetContext = { strings: readonly string[]; styles: readonly TimeStyle[]; is1904: boolean }

const mostRows = 5_000
const mostColumns = 100
const mostCells = 100_000

type Open = {
  index: number
  type: string
  style: TimeStyle
  value: string | null
  text: string
  hasFormula: boolean
}

const nothing: Cell = { text: '', formula: 'none' }

/** The rows of a sheet that hold anything, with their numbers. */
export function readSheet(text: string, context: SheetContext): Row[] {
  const rows: Row[] = []
  let line = 0
  let cells: Cell[] = []
  let count = 0
  let cell: Open | null = null
  let inside: 'v' | 't' | null = null
  let phonetic = 0
  let isData = false
  readXml(text, {
    open(name, attributes) {
      if (name === 'sheetData') isData = true
      if (!isData) return
      if (name === 'row') {
        line = placeOf(attributes.get('r'), line + 1)
        cells = []
        if (rows.length >= mostRows) throw new SheetTooLarge(String(rows.length))
      } else if (name === 'c') {
        const index = columnOf(attributes.get('r')) ?? cells.length
        if (index >= mostColumns) {
          // Far to the right there are only leftovers.
          cell = null
          return
        }
        const style = context.styles[Number(attributes.get('s') ?? 0)] ?? null
        const type = attributes.get('t') ?? 'n'
        cell = { index, type, style, value: null, text: '', hasFormula: false }
      } else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'rPh') phonetic += 1
      else if (name === 'v' || (name === 't' && phonetic === 0)) inside = name
    },
    text(words) {
      if (!cell || inside === null) return
      if (inside === 'v') cell.value = (cell.value ?? '') + words
      else cell.text += words
    },
    close(name) {
      if (name === 'sheetData') isData = false
      if (name === 'v' || name === 't') inside = null
      if (name === 'rPh') phonetic -= 1
      if (name === 'c' && cell) {
        count += 1
        if (count > mostCells) throw new SheetTooLarge(String(count))
        if (cell.index < cells.length) throw new XmlFault('cell')
        while (cells.length < cell.index) cells.push(nothing)
        cells[cell.index] = finished(cell, context)
        cell = null
      }
      if (name === 'row' && isData) rows.push({ line, cells })
    },
  })
  return rows
}

function finished({ type, style, value, text, hasFormula }: Open, context: SheetContext): Cell {
  if (type === 'inlineStr') return { text, formula: hasFormula ? 'value' : 'none' }
  if (value === null) return { text: '', formula: hasFormula ? 'noValue' : 'none' }
  const formula = hasFormula ? (type === 'e' ? 'noValue' : 'value') : 'none'
  return { text: valueText(type, style, value, context), formula }
}

function valueText(type: string, style: TimeStyle, value: string, context: SheetContext): string {
  if (type === 's') {
    const shared = context.strings[Number(value)]
    if (shared === undefined) throw new XmlFault('shared text')
    return shared
  }
  if (type !== 'n') return value
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw new XmlFault('number')
  return style === null ? String(number) : momentText(number, style, context.is1904)
}

/** Days as a spreadsheet counts them, as a time or as a day with a time. */
function momentText(days: number, style: 'time' | 'date', is1904: boolean): string {
  const minutes = Math.round(days * 1440)
  if (minutes < 0 || days > 100_000) return String(days)
  if (style === 'time' && days < 366)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  // Day 0 is 1899-12-30 for every day after February 1900, or 1904-01-01.
  const epoch = is1904 ? -2_082_844_800_000 : -2_209_161_600_000
  const [day = '', time = ''] = instantAt(epoch + minutes * 60_000).split('T')
  return `${day} ${time.slice(0, 5)}`
}

function placeOf(text: string | undefined, next: number): number {
  if (text === undefined) return next
  const row = Number(text)
  if (!Number.isInteger(row) || row < next || row > 1_048_576) throw new XmlFault('row')
  return row
}

/** The place of a column by its letters, from 0; null: the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null
  const letters = /^([A-Z]{1,3})[0-9]{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) throw new XmlFault('cell')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
