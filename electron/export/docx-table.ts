import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, Table as ReportTable } from '../../data/reports/document.ts'
import { inline } from '../../data/reports/words.ts'
import { columnWidths, type Page } from './docx-page.ts'
import { INK } from './docx-styles.ts'
import { lineParagraphs, wordParagraphs } from './docx-text.ts'

/** Lines of a cell, and signs in it, from which a row may break across pages. */
const LONG_ROW = 18
const LONG_TEXT = 1500

const empty = () => new Paragraph({ style: 'TableText' })

/** Next to nothing between two tables, which Word would join. */
const gap = (keepNext = false) =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } })

/** A caption and its table; the head repeats on every page. */
export function tableBlocks({ caption, head, rows }: ReportTable, page: Page): (Paragraph | Table)[] {
  const widths = columnWidths(
    head.map(({ width }) => width),
    page,
  )
  return [
    ...(page.isOnePage ? [] : wordParagraphs(caption, { style: 'Caption', keepNext: true })),
    new Table({
      style: 'EntenteTable',
      layout: TableLayoutType.FIXED,
      width: { size: page.textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [headRow(head, widths, page), ...rows.map((row) => bodyRow(row, head, widths, page))],
    }),
    gap(),
  ]
}

const headRow = (head: readonly Column[], widths: readonly number[], { isOnePage }: Page) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      ({ words, align }, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          children: wordParagraphs(
            words,
            { style: 'TableText', ...aligned(align), keepNext: true },
            { bold: true, color: INK.soft },
            { isInline: isOnePage },
          ),
        }),
    ),
  })

function bodyRow(row: Row, head: readonly Column[], widths: readonly number[], page: Page): TableRow {
  const { isOnePage } = page
  if (row.type === 'group')
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: head.length,
          width: { size: page.textWidth, type: WidthType.DXA },
          children: wordParagraphs(
            row.words,
            { style: 'TableText', keepNext: !isOnePage },
            { bold: true },
            { isInline: isOnePage },
          ),
        }),
      ],
    })
  return new TableRow({
    // A row of very many lines may break; else it would leave a page empty.
    cantSplit: row.cells.every(isShort),
    children: row.cells.map(
      (cell, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          children: cellParagraphs(cell, head[place], isOnePage),
        }),
    ),
  })
}

const isShort = (cell: Cell): boolean =>
  cell.length <= LONG_ROW && cell.reduce((sum, { words }) => sum + inline(words).length, 0) <= LONG_TEXT

function cellParagraphs(cell: Cell, column: Column | undefined, isInline: boolean): Paragraph[] {
  if (cell.length === 0) return [empty()]
  if (column?.align === 'end')
    return cell.flatMap(({ words, weight }) =>
      wordParagraphs(
        words,
        { style: 'TableText', ...aligned('end') },
        weight === 'strong' ? { bold: true } : {},
        { isInline },
      ),
    )
  return cell.flatMap((line) => lineParagraphs(line, 'TableText', isInline))
}

const aligned = (align: Column['align']) => (align === 'end' ? { alignment: AlignmentType.RIGHT } : {})

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Cells side by side, followed by a gap; on demand with the border's dashed line between them or in one box. */
export function sideBySide(
  cells: readonly Paragraph[][],
  page: Page,
  { isDivided = false, isBoxed = false, keepNext = false } = {},
): [Table, Paragraph] {
  const widths = columnWidths(
    cells.map(() => 1),
    page,
  )
  const edge = isBoxed ? { style: BorderStyle.SINGLE, size: 8, color: INK.text } : none
  const border = { style: BorderStyle.DASHED, size: 12, color: INK.border }
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: none,
      insideVertical: isDivided ? border : none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, place) =>
            new TableCell({
              children,
              width: { size: widths[place] ?? 0, type: WidthType.DXA },
              margins: { left: place === 0 && !isBoxed ? 0 : 200, right: 200, top: 40, bottom: 40 },
            }),
        ),
      }),
    ],
  })
  return [table, gap(keepNext)]
}
