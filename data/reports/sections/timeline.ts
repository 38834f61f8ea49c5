import type { Entry } from '../../model/entry.ts'
import { systemKinds, type Kind } from '../../model/kinds.ts'
import type { FoldedEntry } from '../../projections/fold.ts'
import { withPurged, type PurgedRun } from '../../projections/purged.ts'
import { localTime } from '../../rules/zones.ts'
import { formatUtc } from '../../words/format.ts'
import { purgedLines } from '../../words/purged-words.ts'
import { translate } from '../../words/translate.ts'
import { stripChart, type StripMark } from '../charts/strip.ts'
import { localText, type ReportContext } from '../context.ts'
import type { Block, Line, Row } from '../document.ts'
import { tell, textOf } from '../tell.ts'
import {
  cells,
  column,
  heading,
  inline,
  line,
  marked,
  muted,
  paragraph,
  said,
  strong,
  tableOr,
} from '../words.ts'
import { registered } from './registered.ts'

const shownSystemKinds: ReadonlySet<Kind> = new Set<Kind>([
  'workspace.opened',
  'workspace.archived',
  'workspace.reopened',
])

/** The disruptions and decisions as a strip, then every entry by the time it happened. */
export function timeline(context: ReportContext): Block[] {
  return [heading(2, context.say('report.timeline')), ...strip(context), logTable(context)]
}

function strip(context: ReportContext): Block[] {
  const disruptions = Object.values(context.picture.disruptions).sort((a, b) =>
    a.openedAt < b.openedAt ? -1 : 1,
  )
  if (disruptions.length === 0) return []
  const title = context.say('report.timeline.chart')
  const marks: StripMark[] = registered(context).flatMap(({ decision, inEffectAt }) =>
    inEffectAt === null || inEffectAt > context.window.to ? [] : [{ at: inEffectAt, text: decision.number }],
  )
  const still = inline(context.say('report.timeline.stillOpen'))
  return [
    {
      type: 'chart',
      id: 'disruption-strip',
      title,
      svg: stripChart({
        title: inline(title),
        description: inline(context.say('report.timeline.alt')),
        window: context.window,
        tickText: (at) => {
          const [tz = 'Etc/UTC'] = context.zones
          return localTime(at, tz).time
        },
        zoneText: inline(
          context.each((language) =>
            localText(context.window.from, context.zones.slice(0, 1), language, 'short'),
          ),
        ),
        decisionText: inline(context.say('report.decisions.effect')),
        marks,
        rows: disruptions.map(({ number, title: name, openedAt, closed }) => ({
          label: number,
          detail: name,
          from: openedAt,
          to: closed?.at ?? null,
          stillText: still,
        })),
      }),
      alt: context.say('report.timeline.alt'),
      data: {
        caption: context.say('report.timeline.chartCaption'),
        head: [
          column(context.say('report.head.disruption'), 46),
          column(context.say('report.head.opened'), 27),
          column(context.say('report.head.ended'), 27),
        ],
        rows: disruptions.map((disruption) =>
          cells(
            [
              strong(said(`${disruption.number} ${disruption.title}`)),
              line(
                context.each(
                  (language) =>
                    `${textOf(context.facility(disruption.facility), language)} · ${translate(language, `cause.${disruption.cause}`)}`,
                ),
              ),
            ],
            [line(context.local(disruption.openedAt))],
            disruption.closed
              ? [line(context.local(disruption.closed.at)), line(said(disruption.closed.outcome))]
              : [strong(context.say('report.timeline.stillOpen'))],
          ),
        ),
      },
    },
  ]
}

function logTable(context: ReportContext): Block {
  const [tz = 'Etc/UTC'] = context.zones
  const shown = context.picture.timeline
    .filter(({ entry }) => !entry.kind.startsWith('entry.'))
    .filter(({ entry }) => !systemKinds.has(entry.kind) || shownSystemKinds.has(entry.kind))
    .map((folded, place) => ({ folded, place }))
    .sort((a, b) => compare(a.folded.entry.occurredAt, b.folded.entry.occurredAt) || a.place - b.place)
    .map(({ folded }) => folded)
  let day = ''
  const rows = withPurged(shown, ({ entry }) => entry, context.purged).flatMap(
    ({ shown: folded, purged }): Row[] => {
      const at = folded ? folded.entry.occurredAt : purged.from
      const { date } = localTime(at, tz)
      const group: Row[] =
        date === day
          ? []
          : [
              {
                type: 'group',
                words: context.each((language) => localText(at, context.zones.slice(0, 1), language, 'date')),
              },
            ]
      day = date
      const time = [
        strong(context.local(at, 'time')),
        muted(said(formatUtc(at))),
        ...realTime(context, folded),
      ]
      return [...group, folded ? entryRow(context, folded, time) : purgedRow(context, purged, time)]
    },
  )
  return tableOr(
    {
      caption: context.say('report.timeline.caption'),
      head: [
        column(context.say('report.head.time'), 22),
        column(context.say('report.head.author'), 22),
        column(context.say('report.head.entry'), 56),
      ],
      rows,
    },
    context.say('report.timeline.none'),
  )
}

/** In an exercise with a clock: when it really was. */
function realTime(context: ReportContext, folded: FoldedEntry | null): Line[] {
  const real = folded && context.realTime(folded.entry.hash)
  return real
    ? [
        muted(
          context.say('report.timeline.real', (language) => ({
            at: textOf(context.local(real, 'short'), language),
          })),
        ),
      ]
    : []
}

const entryRow = (context: ReportContext, folded: FoldedEntry, time: Line[]): Row =>
  cells(
    time,
    [authorLine(context, folded.entry), ...releasability(context, folded.entry)],
    entryLines(context, folded),
  )

/** Where purged entries stood: nothing of the log is left out in silence. */
const purgedRow = (context: ReportContext, run: PurgedRun, time: Line[]): Row =>
  cells(
    time,
    run.parts.map(({ desk, country }) =>
      marked(country, said(context.picture.people.desks[desk]?.agency ?? '–')),
    ),
    [
      strong(context.say('privacy.run.title', { count: run.count })),
      muted(context.each((language) => purgedLines(run, context.picture.people, language).join('. '))),
    ],
  )

export const authorLine = (context: ReportContext, entry: Entry): Line =>
  marked(context.countryOf(entry.desk), said(context.author(entry) ?? '–'))

/** Country-only entries carry their mark on every row. */
const releasability = (context: ReportContext, entry: Entry): Line[] =>
  entry.releasability === 'SHARED'
    ? []
    : [muted(context.each((language) => translate(language, `releasability.${entry.releasability}`)))]

/** An entry with every wording it had: what was replaced is struck, and stays readable. */
function entryLines(context: ReportContext, folded: FoldedEntry): Line[] {
  const { entry, versions, retracted } = folded
  const kind = strong(context.each((language) => translate(language, `kind.${entry.kind}`)))
  const lines = versions.flatMap((version, place): Line[] => {
    const isReplaced = place < versions.length - 1 || retracted !== null
    const told = tell(context, { ...entry, body: version.body } as Entry)
    const revised = version.reason === null ? [] : [revisionLine(context, 'report.line.corrected', version)]
    return [...revised, ...told.map((one) => (isReplaced ? { ...one, struck: true } : one))]
  })
  return [kind, ...lines, ...(retracted ? [revisionLine(context, 'report.line.retracted', retracted)] : [])]
}

/** When, by whom and why a wording was replaced. */
function revisionLine(
  context: ReportContext,
  key: 'report.line.corrected' | 'report.line.retracted',
  revision: { at: string; official: string | null; reason: string | null },
): Line {
  const person = revision.official === null ? undefined : context.picture.people.officials[revision.official]
  return muted(
    context.say(key, (language) => ({
      at: textOf(context.local(revision.at), language),
      by: person?.name ?? '–',
      reason: revision.reason ?? '–',
    })),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Corrections and retractions of the log, gathered. */
export function corrections(context: ReportContext): Block[] {
  const revised = context.picture.timeline.filter(
    ({ versions, retracted }) => versions.length > 1 || retracted,
  )
  return [
    heading(2, context.say('report.corrections')),
    revised.length === 0
      ? paragraph(context.say('report.corrections.none'), 'note')
      : {
          type: 'table',
          caption: context.say('report.corrections.caption'),
          head: [column(context.say('report.head.author'), 26), column(context.say('report.head.entry'), 74)],
          rows: revised.map((folded) =>
            cells(
              [authorLine(context, folded.entry), muted(context.local(folded.entry.occurredAt))],
              entryLines(context, folded),
            ),
          ),
        },
  ]
}
