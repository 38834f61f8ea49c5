import { cellOf } from '../../projections/facilities.ts'
import { translate } from '../../words/translate.ts'
import { barsChart } from '../charts/bars.ts'
import { closedTimes, type ClosedTime } from '../closed-hours.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Row, Table } from '../document.ts'
import { flowText } from '../tell.ts'
import { outOfService, outOfServiceNotes } from './out-of-service.ts'
import {
  cells,
  column,
  heading,
  inline,
  line,
  marked,
  muted,
  paragraph,
  strong,
  tableOr,
  said,
} from '../words.ts'

/** Closed and restricted time of a facility, clipped to the report's window. */
export const closedTimesOf = (context: ReportContext, facility: string): ClosedTime[] =>
  closedTimes(context.picture.facilities[facility]?.changes ?? [], context.window)

/** Facilities whose state was reported, in the order in which the log names them. */
export const reportedFacilities = (context: ReportContext): string[] =>
  Object.entries(context.picture.facilities)
    .filter(([, view]) => view.changes.length > 0)
    .map(([id]) => id)

/** State of every reported crossing at the end, and what disrupts it. */
export function situation(context: ReportContext): Block[] {
  const rows = reportedFacilities(context).flatMap((id): Row[] => {
    const view = context.picture.facilities[id]
    const keys = [...new Map(view?.changes.map((cell) => [`${cell.direction}.${cell.mode}`, cell])).entries()]
    const group: Row = { type: 'group', words: context.facility(id) }
    return [
      group,
      ...keys
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, { direction, mode }]): Row[] => {
          const cell = cellOf(view, direction, mode)
          if (!cell) return []
          const { report, reports, agree } = cell
          const state = strong(context.each((language) => translate(language, `state.${report.state}`)))
          const note = report.note === null ? [] : [line(said(report.note))]
          const other = report.country === 'US' ? reports.CA : reports.US
          const differs =
            agree === false && other
              ? [
                  marked(
                    other.country,
                    context.each((language) =>
                      translate(language, 'report.situation.differs', {
                        state: translate(language, `state.${other.state}`),
                      }),
                    ),
                  ),
                ]
              : []
          return [
            cells(
              [line(context.each((language) => flowText([direction], [mode], language)))],
              [state, ...note, ...differs],
              [marked(report.country, context.local(report.at))],
            ),
          ]
        }),
    ]
  })
  return [
    heading(2, context.say('report.situation')),
    paragraph(
      context.say('report.situation.asOf', (language) => ({
        at: context.local(context.window.to, 'full')[language] ?? '',
      })),
      'note',
    ),
    tableOr(
      {
        caption: context.say('report.situation.caption'),
        head: [
          column(context.say('report.head.flow'), 40),
          column(context.say('report.head.state'), 34),
          column(context.say('report.head.reported'), 26),
        ],
        rows,
      },
      context.say('report.situation.none'),
    ),
  ]
}

/** Crossings affected: closed and restricted time per direction and mode; apart from them what was never in service. */
export function crossings(context: ReportContext): Block[] {
  const outside = outOfService(context)
  const affected = reportedFacilities(context)
    .filter((id) => !outside.includes(id))
    .map((id) => ({ id, times: closedTimesOf(context, id).filter(isAffected) }))
    .filter(({ times }) => times.length > 0)
  const table: Table = {
    caption: context.say('report.crossings.caption'),
    head: [
      column(context.say('report.head.flow'), 40),
      column(context.say('report.head.closed'), 18, 'end'),
      column(context.say('report.head.restricted'), 18, 'end'),
      column(context.say('report.head.reportOf'), 24),
    ],
    rows: affected.flatMap(({ id, times }): Row[] => [
      { type: 'group', words: context.facility(id) },
      ...times.map((time) =>
        cells(
          [line(context.each((language) => flowText([time.direction], [time.mode], language)))],
          [strong(minutesWords(context, time.closedMinutes))],
          [line(minutesWords(context, time.restrictedMinutes))],
          [
            time.isOwners
              ? marked(time.direction === 'toUS' ? 'US' : 'CA', context.say('report.crossings.owner'))
              : muted(context.say('report.crossings.other')),
          ],
        ),
      ),
    ]),
  }
  const blocks: Block[] = [heading(2, context.say('report.crossings'))]
  if (affected.length > 0)
    blocks.push({
      type: 'chart',
      id: 'closed-time',
      title: context.say('report.crossings.chart'),
      svg: barsChart({
        title: inline(context.say('report.crossings.chart')),
        description: inline(context.say('report.crossings.alt')),
        closed: inline(context.each((language) => translate(language, 'state.closed'))),
        restricted: inline(context.each((language) => translate(language, 'state.restricted'))),
        rows: affected.flatMap(({ id, times }) =>
          times.map((time) => ({
            label: inline(context.facility(id)),
            detail: inline(context.each((language) => flowText([time.direction], [time.mode], language))),
            closedMinutes: time.closedMinutes,
            restrictedMinutes: time.restrictedMinutes,
            text: inline(context.duration(time.closedMinutes + time.restrictedMinutes)),
          })),
        ),
      }),
      alt: context.say('report.crossings.alt'),
      data: table,
    })
  blocks.push(...outOfServiceNotes(context, outside))
  if (affected.length === 0) {
    const none = outside.length > 0 ? 'report.crossings.noOther' : 'report.crossings.none'
    blocks.push(paragraph(context.say(none), 'note'))
  }
  blocks.push(paragraph(context.say('report.crossings.method'), 'note'))
  return blocks
}

const isAffected = ({ closedMinutes, restrictedMinutes }: ClosedTime) => closedMinutes + restrictedMinutes > 0

const minutesWords = (context: ReportContext, minutes: number) =>
  minutes === 0 ? said('–') : context.duration(minutes)
