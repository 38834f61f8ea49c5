import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  type Table,
} from 'docx'
import type { Block, BlockOf, ReportDocument } from '../../data/reports/document.ts'
import type { ChartImage } from '../../data/reports/docx-request.ts'
import { inline } from '../../data/reports/words.ts'
import { coreProperties, fileTitle } from './docx-core.ts'
import { BAND, INK, wordStyles } from './docx-styles.ts'
import { pageOf, type Page } from './docx-page.ts'
import { sideBySide, tableBlocks } from './docx-table.ts'
import { lineParagraphs, markRuns, textRuns, wordParagraphs, wordRuns } from './docx-text.ts'

type Charts = Readonly<Record<string, ChartImage>>
type Part = Paragraph | Table

/** A Word file of a report: real styles and outline, mode, marking and page n of m on every page. */
export async function wordFile(report: ReportDocument, charts: Charts): Promise<Uint8Array> {
  const language = report.language === 'fr' ? 'fr-CA' : 'en-CA'
  const page = pageOf(report)
  const { width, height, margin } = page
  const file = new Document({
    title: fileTitle(report),
    externalStyles: wordStyles(language, report.isOnePage),
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        headers: { default: pageHeader(report, page) },
        footers: { default: pageFooter(report, page) },
        children: report.blocks.flatMap((block, place) =>
          parts(block, charts, page, ['table', 'chart'].includes(report.blocks[place + 1]?.type ?? '')),
        ),
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(report, language) }
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [core]))
}

function pageHeader(report: ReportDocument, { textWidth }: Page): Header {
  const { modeWords, workspaceName } = report
  const look = { bold: true, color: 'FFFFFF', size: 24 }
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: BAND[report.mode] },
        spacing: { before: 0, after: 0 },
        children: [
          ...textRuns(`\u00a0${modeWords.en}`, 'en-CA', look),
          ...textRuns(' | ', null, look),
          ...textRuns(modeWords.fr, 'fr-CA', look),
          new TextRun({ ...look, children: [new Tab()] }),
          ...textRuns(`${shortName(workspaceName)}\u00a0`, null, look),
        ],
      }),
    ],
  })
}

function pageFooter(report: ReportDocument, { textWidth }: Page): Footer {
  const { en, fr } = report.markingWords
  const marks = report.marks === null ? '' : ` · ${report.marks}`
  const look = { size: 19, color: INK.soft }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: INK.line, space: 6 } },
        children: [
          ...markRuns(report.marking),
          ...textRuns(en, 'en-CA', look),
          ...textRuns(' | ', null, look),
          ...textRuns(fr, 'fr-CA', look),
          ...textRuns(marks, null, { ...look, bold: true }),
          new TextRun({
            ...look,
            bold: true,
            children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const paragraphStyles = { lead: 'Lead', body: 'Normal', note: 'Note', boxed: 'Boxed' } as const

/** The parts of a block; words that introduce a table stay with it. */
function parts(block: Block, charts: Charts, page: Page, keepNext: boolean): Part[] {
  switch (block.type) {
    case 'heading':
      // One paragraph in both languages: Word's outline does not see headings inside tables.
      return [new Paragraph({ heading: headings[block.level], children: wordRuns(block.words) })]
    case 'paragraph':
      return paragraphParts(block, page, keepNext)
    case 'list':
      return block.items.flatMap((item) => lineParagraphs(item, 'Normal'))
    case 'keyFigures':
      return sideBySide(
        block.figures.map(({ value, label }) => [
          new Paragraph({ style: 'Lead', children: wordRuns(value) }),
          ...wordParagraphs(label, { style: 'Note' }),
        ]),
        page,
      )
    case 'table':
      return tableBlocks(block, page)
    case 'chart':
      return [...chartParts(block, charts[block.id]), ...tableBlocks(block.data, page)]
    case 'signatures':
      return [
        new Paragraph({}),
        ...sideBySide(
          block.lines.map(({ country, words }) =>
            lineParagraphs({ words: { said: '_'.repeat(32) } }, 'Normal').concat(
              lineParagraphs({ words, mark: country }, 'Note'),
            ),
          ),
          page,
        ),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** A name that leaves room for the mode; the first page has it whole. */
const shortName = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

function paragraphParts({ words, style }: BlockOf<'paragraph'>, page: Page, keepNext: boolean): Part[] {
  const { en, fr } = words
  const isBoxed = style === 'boxed'
  const edge = { style: BorderStyle.SINGLE, size: 8, color: INK.text, space: 6 }
  const look = { style: paragraphStyles[style], keepNext }
  if (en === undefined || fr === undefined || en === fr)
    return [
      new Paragraph({
        ...look,
        ...(isBoxed ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
        children: wordRuns(words),
      }),
    ]
  return sideBySide(
    [
      [new Paragraph({ ...look, children: textRuns(en, 'en-CA') })],
      [new Paragraph({ ...look, children: textRuns(fr, 'fr-CA') })],
    ],
    page,
    { isDivided: true, isBoxed, keepNext },
  )
}

/** The window's drawing with its text alternative; without one the table alone says it. */
function chartParts({ id, title, alt }: BlockOf<'chart'>, image: ChartImage | undefined): Part[] {
  const name = new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(title, { bold: true }) })
  if (!image) return [name]
  const width = 700
  return [
    name,
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: image.png,
          transformation: { width, height: Math.round((image.height * width) / image.width) },
          altText: { name: id, title: inline(title), description: inline(alt) },
        }),
      ],
    }),
  ]
}
