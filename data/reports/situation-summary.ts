import { translate } from '../words/translate.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import { documentOf } from './after-action.ts'
import type { Block, ReportDocument, Row } from './document.ts'
import { openItems } from './sections/closing.ts'
import { situation } from './sections/crossings.ts'
import { textOf } from './tell.ts'
import { cells, column, heading, line, muted, paragraph, said, strong, tableOr } from './words.ts'

/** One page: state of the crossings, latest waits, what is open. Pure. */
export function situationSummary(source: ReportSource): ReportDocument {
  const context = contextOf(source)
  const title = context.say('report.summary.title')
  return documentOf(context, source, title, (markingWords) => [
    heading(1, title),
    paragraph(
      context.each((language) =>
        [
          context.picture.workspace?.name ?? '',
          textOf(markingWords, language),
          context.utc(context.window.to),
        ].join(' · '),
      ),
      'note',
    ),
    ...situation(context)
      .slice(1)
      .map((block) => shortened(context, block, 16)),
    ...latestWaits(context).map((block) => shortened(context, block, 6)),
    ...openItems(context).map((block) => shortened(context, block, 12)),
  ])
}

/** One page holds so many rows; the rest is counted, never dropped in silence. */
function shortened(context: ReportContext, block: Block, most: number): Block {
  if (block.type !== 'table' || block.rows.length <= most) return block
  const rest = block.rows.slice(most).filter(({ type }) => type === 'cells').length
  const more: Row = { type: 'group', words: context.say('report.summary.more', { count: rest }) }
  return { ...block, rows: [...block.rows.slice(0, most), more] }
}

/** The latest observation of each direction and mode, never without source, method and age (lesson 16). */
function latestWaits(context: ReportContext): Block[] {
  const rows = Object.entries(context.picture.facilities).flatMap(([id, view]): Row[] =>
    Object.values(view.waits).map((wait) =>
      cells(
        [
          strong(context.facility(id)),
          line(
            context.each(
              (language) =>
                `${translate(language, `direction.${wait.direction}`)} · ${translate(language, `mode.${wait.mode}`)}`,
            ),
          ),
        ],
        [strong(context.duration(wait.minutes))],
        [
          line(context.each((language) => translate(language, `waitMethod.${wait.method}`))),
          line(said(wait.source)),
        ],
        [line(context.local(wait.observedAt)), muted(said(context.utc(wait.observedAt)))],
      ),
    ),
  )
  return [
    heading(2, context.say('report.waits')),
    tableOr(
      {
        caption: context.say('report.waits.latest'),
        head: [
          column(context.say('report.head.crossing'), 34),
          column(context.say('report.head.wait'), 12, 'end'),
          column(context.say('report.head.method'), 30),
          column(context.say('report.head.observed'), 24),
        ],
        rows,
      },
      context.say('report.waits.none'),
    ),
  ]
}
