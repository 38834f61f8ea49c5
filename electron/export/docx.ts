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
  TabStopType,
  TextRun,
  type Table,
} from 'docx'
import type { Block, BlockOf, ReportDocument } from '../../data/reports/document.ts'
import type { ChartImage } from '../../data/reports/docx-request.ts'
import { inline } from '../../data/reports/words.ts'
import { BAND, INK, wordStyles } from './docx-styles.ts'
import { sideBySide, tableBlocks, TEXT_WIDTH } from './docx-table.ts'
import { lineParagraphs, markRuns, textRuns, wordParagraphs, wordRuns } from './docx-text.ts'

type Charts = Readonly<Record<string, ChartImage>>
type Part = Paragraph | Table

/** A Word file of a report: real styles and outline, mode, marking and page n of m on every page. */
export async function wordFile(report: ReportDocument, charts: Charts): Promise<Uint8Array> {
  const language = report.language === 'fr' ? 'fr-CA' : 'en-CA'
  const file = new Document({
    creator: 'Entente',
    title: `${modeText(report)} – ${report.workspaceName} – ${inline(report.title)}`,
    subject: inline(report.title),
    keywords: `${report.markingWords.en} | ${report.markingWords.fr}`,
    description: `${report.dataVersion}, ${report.generatedAt}`,
    externalStyles: wordStyles(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1300, right: 794, bottom: 1100, left: 794, header: 420, footer: 420 },
          },
        },
        headers: { default: pageHeader(report) },
        footers: { default: pageFooter(report) },
        children: report.blocks.flatMap((block) => parts(block, charts)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

const modeText = ({ modeWords }: ReportDocument) => `${modeWords.en} | ${modeWords.fr}`

function pageHeader(report: ReportDocument): Header {
  const look = { bold: true, color: 'FFFFFF', size: 24 }
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: BAND[report.mode] },
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun({ ...look, text: `\u00a0${modeText(report)}` }),
          new TextRun({ ...look, text: `\t${report.workspaceName.slice(0, 40)}\u00a0` }),
        ],
      }),
    ],
  })
}

function pageFooter(report: ReportDocument): Footer {
  const { en, fr } = report.markingWords
  const marks = report.marks === null ? '' : ` · ${report.marks}`
  const look = { size: 19, color: INK.soft }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: INK.line, space: 6 } },
        children: [
          ...markRuns(report.marking),
          new TextRun({ ...look, text: en, language: { value: 'en-CA' } }),
          new TextRun({ ...look, text: ' | ' }),
          new TextRun({ ...look, text: fr, language: { value: 'fr-CA' } }),
          new TextRun({ ...look, text: marks, bold: true }),
          new TextRun({
            ...look,
            bold: true,
            children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const paragraphStyles = { lead: 'Lead', body: 'Normal', note: 'Note', boxed: 'Boxed' } as const

function parts(block: Block, charts: Charts): Part[] {
  switch (block.type) {
    case 'heading':
      // One paragraph in both languages: Word's outline does not see headings inside tables.
      return [new Paragraph({ heading: headings[block.level], children: wordRuns(block.words) })]
    case 'paragraph':
      return paragraphParts(block)
    case 'list':
      return block.items.flatMap((item) => lineParagraphs(item, 'Normal'))
    case 'keyFigures':
      return [
        sideBySide(
          block.figures.map(({ value, label }) => [
            new Paragraph({ style: 'Lead', children: wordRuns(value) }),
            ...wordParagraphs(label, { style: 'Note' }),
          ]),
          false,
        ),
        gap(),
      ]
    case 'table':
      return tableBlocks(block)
    case 'chart':
      return [...chartParts(block, charts[block.id]), ...tableBlocks(block.data)]
    case 'signatures':
      return [
        gap(),
        gap(),
        sideBySide(
          block.lines.map(({ country, words }) =>
            lineParagraphs({ words: { said: '_'.repeat(38) } }, 'Normal').concat(
              lineParagraphs({ words, mark: country }, 'Note'),
            ),
          ),
          false,
        ),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

const gap = () => new Paragraph({ spacing: { after: 60 } })

function paragraphParts({ words, style }: BlockOf<'paragraph'>): Part[] {
  const { en, fr } = words
  const edge = { style: BorderStyle.SINGLE, size: 8, color: INK.text, space: 6 }
  const look = {
    style: paragraphStyles[style],
    ...(style === 'boxed' ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
  }
  if (en === undefined || fr === undefined || en === fr)
    return [new Paragraph({ ...look, children: wordRuns(words) })]
  return [
    sideBySide(
      [
        [new Paragraph({ style: look.style, children: textRuns(en, 'en-CA') })],
        [new Paragraph({ style: look.style, children: textRuns(fr, 'fr-CA') })],
      ],
      true,
    ),
  ]
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
