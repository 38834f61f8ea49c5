import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, Table as ReportTable } from '../../data/reports/document.ts'
import { INK } from './docx-styles.ts'
import { lineParagraphs, wordParagraphs } from './docx-text.ts'

/** Width between the margins of a letter page, in twentieths of a point. */
export const TEXT_WIDTH = 10_652

const LONG_ROW = 18

const empty = () => new Paragraph({ style: 'TableText' })
const widthOf = (percent: number) => Math.round((TEXT_WIDTH * percent) / 100)

/** A caption and its table; the head repeats on every page. */
export function tableBlocks({ caption, head, rows }: ReportTable): (Paragraph | Table)[] {
  return [
    ...wordParagraphs(caption, { style: 'Caption', keepNext: true }),
    new Table({
      style: 'EntenteTable',
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: head.map(({ width }) => widthOf(width)),
      rows: [headRow(head), ...rows.map((row) => bodyRow(row, head))],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ]
}

const headRow = (head: readonly Column[]) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      ({ words, width, align }) =>
        new TableCell({
          width: { size: widthOf(width), type: WidthType.DXA },
          children: wordParagraphs(
            words,
            { style: 'TableText', ...aligned(align), keepNext: true },
            { bold: true, color: INK.soft },
          ),
        }),
    ),
  })

function bodyRow(row: Row, head: readonly Column[]): TableRow {
  if (row.type === 'group')
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: head.length,
          children: wordParagraphs(row.words, { style: 'TableText', keepNext: true }, { bold: true }),
        }),
      ],
    })
  return new TableRow({
    // A row of very many lines may break; else it would leave a page empty.
    cantSplit: row.cells.every((cell) => cell.length <= LONG_ROW),
    children: row.cells.map(
      (cell, place) =>
        new TableCell({
          width: { size: widthOf(head[place]?.width ?? 10), type: WidthType.DXA },
          children: cellParagraphs(cell, head[place]),
        }),
    ),
  })
}

function cellParagraphs(cell: Cell, column: Column | undefined): Paragraph[] {
  if (cell.length === 0) return [empty()]
  if (column?.align === 'end')
    return cell.flatMap(({ words, weight }) =>
      wordParagraphs(
        words,
        { style: 'TableText', ...aligned('end') },
        weight === 'strong' ? { bold: true } : {},
      ),
    )
  return cell.flatMap((line) => lineParagraphs(line, 'TableText'))
}

const aligned = (align: Column['align']) => (align === 'end' ? { alignment: AlignmentType.RIGHT } : {})

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Cells side by side without a frame, the border's dashed line between them when asked. */
export function sideBySide(cells: readonly Paragraph[][], isDivided: boolean): Table {
  const width = Math.round(TEXT_WIDTH / cells.length)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: cells.map(() => width),
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, place) =>
            new TableCell({
              children,
              width: { size: width, type: WidthType.DXA },
              margins: { left: place === 0 ? 0 : 200, right: 200, top: 40, bottom: 40 },
              borders: {
                top: none,
                bottom: none,
                right: none,
                left:
                  isDivided && place > 0 ? { style: BorderStyle.DASHED, size: 12, color: INK.border } : none,
              },
            }),
        ),
      }),
    ],
  })
}
