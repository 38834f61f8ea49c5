import type { Block, BlockOf, Cell, Paper, Row, Words } from './document.ts'
import { paperSize } from './style.ts'
import { inline } from './words.ts'

/** Points in a millimetre. */
const MM = 72 / 25.4

/** Millimetres of a page that band, foot and margins take: above and below, and at the sides. */
const taken = { height: 40, width: 28 }

/** The type of a one-page report in points, as `style.ts` sets it; the widest of its fallback fonts counts. */
const type = { title: 19, heading: 12.5, note: 10.5, cell: 9, head: 10.5 }

/**
 * A report's blocks cut to one page. Every table gives rows in turn, first rows first, for as long as they
 * fit; a table that must stop says how many rows it leaves out. Heights are reckoned, never too small.
 */
export function onePage(blocks: readonly Block[], paper: Paper, more: (count: number) => Words): Block[] {
  const [paperWidth, paperHeight] = paperSize[paper]
  const width = (paperWidth - taken.width) * MM
  const tables = blocks.filter((block) => block.type === 'table')
  const shown = new Map(tables.map((table) => [table, 0]))
  let left = (paperHeight - taken.height) * MM
  for (const block of blocks) left -= fixedHeight(block, width)
  const open = new Set(tables)
  while (open.size > 0)
    for (const table of open) {
      const count = shown.get(table) ?? 0
      const next = table.rows[count]
      const height = next ? rowHeight(next, table, width) : Infinity
      if (height > left) open.delete(table)
      else {
        shown.set(table, count + 1)
        left -= height
      }
    }
  return blocks.map((block) => {
    const count = block.type === 'table' ? (shown.get(block) ?? 0) : 0
    if (block.type !== 'table' || count === block.rows.length) return block
    const rest: Row = { type: 'group', words: more(block.rows.length - count) }
    return { ...block, rows: [...block.rows.slice(0, count), rest] }
  })
}

/** What a block takes before its first row: a table its head, and the row that says what it leaves out. */
function fixedHeight(block: Block, width: number): number {
  switch (block.type) {
    case 'heading': {
      const size = block.level === 1 ? type.title : type.heading
      return twoLines(block.words, width, size) * size * 1.15 + 7 * MM
    }
    case 'paragraph':
      return twoLines(block.words, width, type.note) * type.note * 1.4 + 1.5 * MM
    case 'table': {
      const heads = block.head.map((column) =>
        linesOf(inline(column.words), (width * column.width) / 100 - 2 * MM, type.head),
      )
      return (Math.max(...heads) + 1) * type.head * 1.25 + 4.5 * MM
    }
    default:
      return 0
  }
}

/** Two languages stand side by side. */
function twoLines({ en, fr, said }: Words, width: number, size: number): number {
  if (en === undefined || fr === undefined) return linesOf(said ?? en ?? fr ?? '', width, size)
  return Math.max(linesOf(en, width / 2 - 5 * MM, size), linesOf(fr, width / 2 - 5 * MM, size))
}

function rowHeight(row: Row, { head }: BlockOf<'table'>, width: number): number {
  if (row.type === 'group') return type.head * 1.3 + 1.5 * MM
  const lines = row.cells.map((cell, place) =>
    cellLines(cell, (width * (head[place]?.width ?? 10)) / 100 - 2.5 * MM),
  )
  return Math.max(...lines) * type.cell * 1.3 + 1.5 * MM
}

const cellLines = (cell: Cell, width: number): number =>
  cell.reduce(
    (sum, { words, mark }) =>
      sum + linesOf(inline(words), mark === undefined ? width : width - 9 * MM, type.cell),
    0,
  )

/** Lines that a text takes in a width, both in points; a word that is wider breaks anywhere. */
function linesOf(text: string, width: number, size: number): number {
  const room = width / size
  let lines = 1
  let used = 0
  for (const word of text.split(/[\s-]+/)) {
    let rest = wordWidth(word)
    if (used > 0 && used + rest > room) {
      lines += 1
      used = 0
    }
    for (; rest > room; rest -= room) lines += 1
    used += rest + 0.3
  }
  return lines + (text.match(/\n/g)?.length ?? 0)
}

const wordWidth = (word: string): number => [...word].reduce((sum, sign) => sum + signWidth(sign), 0)

/** Width of a sign in ems, bold, on the wide side. */
function signWidth(sign: string): number {
  if (/[ijlt.,;:|'!]/.test(sign)) return 0.34
  if (/[mwMW@%—…]/.test(sign)) return 0.95
  if (/\p{Lu}/u.test(sign)) return 0.72
  return (sign.codePointAt(0) ?? 0) < 0x250 ? 0.58 : 1.1
}
