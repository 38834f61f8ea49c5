import type { Instant } from '../model/ids.ts'
import type { IntegrityResult } from '../model/integrity.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportSource } from './context.ts'
import type { Block, ReportDocument } from './document.ts'
import { cells, column, heading, inline, line, paragraph, said, strong, tableOr } from './words.ts'

/** A check of a workspace as a document: what, when, how many, and each finding with what to do. */
export function integrityDocument(
  source: ReportSource,
  report: IntegrityResult & { begunAt: Instant; endedAt: Instant },
): ReportDocument {
  const context = contextOf(source)
  const title = context.say('integrity.title')
  const figures = [
    ['backup.look.entries', report.entries],
    ['integrity.lines', report.lines ?? 0],
    ['integrity.chains', report.chains],
    ['integrity.seals', report.seals],
    ['integrity.vouched', report.vouched],
    ['backup.look.attachments', report.attachments],
  ] as const
  return documentOf(context, source, title, false, (): Block[] => [
    heading(1, title),
    paragraph(context.say('integrity.result', { count: report.findings.length }), 'lead'),
    paragraph(said(`${report.begunAt} – ${report.endedAt}`), 'note'),
    {
      type: 'keyFigures',
      figures: figures.map(([key, value]) => ({ value: context.count(value), label: context.say(key) })),
    },
    heading(2, context.say('integrity.findings')),
    tableOr(
      {
        caption: context.say('integrity.findings'),
        head: [
          column(context.say('integrity.where'), 20),
          column(context.say('integrity.what'), 35),
          column(context.say('integrity.mend'), 45),
        ],
        rows: report.findings.map(({ kind, subject }) =>
          cells(
            [
              strong(
                kind === 'line' || kind === 'torn'
                  ? context.say('integrity.line', { line: subject })
                  : said(subject),
              ),
            ],
            [line(context.say(`integrity.found.${kind}`))],
            [line(context.say(`integrity.mend.${kind}`))],
          ),
        ),
      },
      context.say('integrity.none'),
    ),
  ])
}

/** The same as plain text. */
export function integrityText(document: ReportDocument): string {
  const lines = document.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return ['', inline(block.words), '']
      case 'paragraph':
        return [inline(block.words)]
      case 'keyFigures':
        return block.figures.map(({ value, label }) => `${inline(label)}: ${inline(value)}`)
      case 'table':
        return block.rows.map((row) =>
          row.type === 'cells'
            ? row.cells.map((cell) => cell.map(({ words }) => inline(words)).join(' ')).join(' | ')
            : inline(row.words),
        )
      default:
        return []
    }
  })
  const { modeWords, workspaceName } = document
  return `${[`${modeWords.en} | ${modeWords.fr}`, workspaceName, ...lines].join('\n')}\n`
}
