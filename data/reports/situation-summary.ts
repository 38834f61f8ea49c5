import type { Direction, Mode } from '../model/country.ts'
import type { FacilityState } from '../model/entries/status.ts'
import { cellOf, type CellReport } from '../projections/facilities.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, ReportDocument, Words } from './document.ts'
import { onePage } from './one-page.ts'
import { openItems } from './sections/closing.ts'
import { waitTable } from './sections/work.ts'
import { flowText, textOf } from './tell.ts'
import { cells, column, heading, line, marked, paragraph, said, saidIfAny, strong, tableOr } from './words.ts'

/** One page: state of the crossings, worst first, latest waits, what is open. Pure. */
export function situationSummary(source: ReportSource): ReportDocument {
  const context = contextOf(source)
  const title = context.say('report.summary.title')
  const blocks = (markingWords: Words): Block[] => [
    heading(1, title),
    paragraph(
      context.each((language) =>
        [
          context.picture.workspace?.name ?? '',
          textOf(markingWords, language),
          translate(language, 'report.situation.asOf', {
            at: `${textOf(context.local(context.window.to, 'full'), language)} (${context.utc(context.window.to)})`,
          }),
        ].join(' · '),
      ),
      'note',
    ),
    stateTable(context),
    heading(2, context.say('report.waits')),
    latestWaits(context),
    ...openItems(context),
  ]
  const more = (count: number) => context.say('report.summary.more', { count })
  return documentOf(context, source, title, true, (markingWords) =>
    onePage(blocks(markingWords), source.paper, more),
  )
}

const severity: readonly FacilityState[] = ['closed', 'restricted', 'open']
type Flow = { facility: string; directions: Set<Direction>; modes: Set<Mode>; report: CellReport }

/** A row for each facility, direction and state, its modes together; closed before restricted before open. */
function stateTable(context: ReportContext): Block {
  const flows = new Map<string, Flow>()
  for (const [facility, view] of Object.entries(context.picture.facilities))
    for (const key of Object.keys(view.cells).sort()) {
      const [direction, mode] = key.split('.') as [Direction, Mode]
      const report = cellOf(view, direction, mode)?.report
      if (!report) continue
      const flow = `${facility} ${direction} ${report.country} ${report.state} ${report.note ?? ''}`
      const known = flows.get(flow)
      if (known) known.modes.add(mode)
      else flows.set(flow, { facility, directions: new Set([direction]), modes: new Set([mode]), report })
    }
  const rows = bothWays([...flows.values()])
    .sort((a, b) => severity.indexOf(a.report.state) - severity.indexOf(b.report.state))
    .map(({ facility, directions, modes, report }) =>
      cells(
        [
          strong(context.facility(facility)),
          line(context.each((language) => flowText([...directions], [...modes], language))),
        ],
        [
          strong(context.each((language) => translate(language, `state.${report.state}`))),
          ...saidIfAny(report.note ?? ''),
        ],
        [marked(report.country, context.local(report.at))],
      ),
    )
  return tableOr(
    {
      caption: context.say('report.situation.caption'),
      head: [
        column(context.say('report.head.crossing'), 46),
        column(context.say('report.head.state'), 28),
        column(context.say('report.head.reported'), 26),
      ],
      rows,
    },
    context.say('report.situation.none'),
  )
}

/** What one country reported alike of both directions becomes one row. */
function bothWays(flows: readonly Flow[]): Flow[] {
  const rows = new Map<string, Flow>()
  for (const flow of flows) {
    const { facility, directions, modes, report } = flow
    const key = [facility, [...modes].join(), report.country, report.state, report.note, report.at].join(' ')
    const known = rows.get(key)
    if (known) for (const direction of directions) known.directions.add(direction)
    else rows.set(key, flow)
  }
  return [...rows.values()]
}

/** The latest observation of each direction and mode, newest first. */
function latestWaits(context: ReportContext): Block {
  const latest = Object.values(context.picture.facilities)
    .flatMap(({ waits }) => Object.values(waits))
    .sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1))
  return waitTable(
    context,
    context.say('report.waits.latest'),
    latest.map((wait) => ({ wait, age: said(context.utc(wait.observedAt)) })),
  )
}
