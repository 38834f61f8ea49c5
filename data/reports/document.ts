import * as v from 'valibot'
import { Country, Releasability } from '../model/country.ts'
import { WorkspaceMode } from '../model/entries/workspace.ts'
import { Instant } from '../model/ids.ts'

/** English, French or both side by side. */
export const ReportLanguage = v.picklist(['en', 'fr', 'both'])
export type ReportLanguage = v.InferOutput<typeof ReportLanguage>

/** Paper that a report is laid out for: Letter, as offices of both countries use, or A4. */
export const Paper = v.picklist(['letter', 'a4'])
export type Paper = v.InferOutput<typeof Paper>

/**
 * Our words in the report's languages, or `said`: words of the log, in the language they were written in. `in` names that
 * language where the log knows it and a reader of the report would look for the other.
 */
export const Words = v.strictObject({
  en: v.optional(v.string()),
  fr: v.optional(v.string()),
  said: v.optional(v.string()),
  in: v.optional(v.picklist(['en', 'fr'])),
})
export type Words = v.InferOutput<typeof Words>

/** One line of a cell or list; `struck` is a wording that a correction or retraction replaced. */
export const Line = v.strictObject({
  words: Words,
  weight: v.optional(v.picklist(['strong', 'muted'])),
  struck: v.optional(v.boolean()),
  /** Mark of a country before the words: square US, round CA, joined for both. */
  mark: v.optional(v.picklist(['US', 'CA', 'SHARED'])),
})
export type Line = v.InferOutput<typeof Line>

export const Cell = v.array(Line)
export type Cell = v.InferOutput<typeof Cell>

const Column = v.strictObject({
  words: Words,
  /** Share of the table's width, in percent; the widths of a table add up to 100. */
  width: v.number(),
  align: v.optional(v.picklist(['start', 'end'])),
})
export type Column = v.InferOutput<typeof Column>

/** A row of cells, or a row of one cell over all columns that begins a group. */
const Row = v.variant('type', [
  v.strictObject({ type: v.literal('cells'), cells: v.array(Cell) }),
  v.strictObject({ type: v.literal('group'), words: Words }),
])
export type Row = v.InferOutput<typeof Row>

const table = {
  caption: Words,
  head: v.array(Column),
  rows: v.array(Row),
}
export const Table = v.strictObject(table)
export type Table = v.InferOutput<typeof Table>

export const Block = v.variant('type', [
  v.strictObject({
    type: v.literal('heading'),
    level: v.picklist([1, 2, 3]),
    words: Words,
  }),
  v.strictObject({
    type: v.literal('paragraph'),
    words: Words,
    style: v.picklist(['lead', 'body', 'note', 'boxed']),
  }),
  v.strictObject({ type: v.literal('list'), items: v.array(Line) }),
  v.strictObject({
    type: v.literal('keyFigures'),
    figures: v.array(v.strictObject({ value: Words, label: Words })),
  }),
  v.strictObject({ type: v.literal('table'), ...table }),
  v.strictObject({
    type: v.literal('chart'),
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
    title: Words,
    /** Our own drawing; presentation attributes only. */
    svg: v.string(),
    alt: Words,
    data: Table,
  }),
  v.strictObject({
    type: v.literal('signatures'),
    lines: v.array(v.strictObject({ country: Country, words: Words })),
  }),
  v.strictObject({ type: v.literal('pageBreak') }),
])
export type Block = v.InferOutput<typeof Block>
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** A report before it is HTML, PDF or DOCX: the same log gives the same document. */
export const ReportDocument = v.strictObject({
  title: Words,
  mode: WorkspaceMode,
  /** Always in both languages, whatever the report's. */
  modeWords: v.strictObject({ en: v.string(), fr: v.string() }),
  workspaceName: v.string(),
  language: ReportLanguage,
  /** Highest releasability inside. */
  marking: Releasability,
  markingWords: v.strictObject({ en: v.string(), fr: v.string() }),
  /** Marks of agencies (CUI, Protected A, TLP): printed, never interpreted. */
  marks: v.nullable(v.string()),
  dataVersion: v.string(),
  generatedAt: Instant,
  paper: Paper,
  /** Set small, and made to fit one page. */
  isOnePage: v.boolean(),
  blocks: v.array(Block),
})
export type ReportDocument = v.InferOutput<typeof ReportDocument>
