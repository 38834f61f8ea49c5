import { minutesBetween } from '../../rules/instant.ts'
import { countsFrom } from '../../rules/said-at.ts'
import { formatBytes } from '../../words/format.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { BodyOf } from '../../model/kinds.ts'
import type { Block, Words } from '../document.ts'
import { flowText, routeLines, textOf } from '../tell.ts'
import {
  cells,
  column,
  heading,
  inEights,
  line,
  marked,
  muted,
  said,
  saidIfAny,
  strong,
  tableOr,
} from '../words.ts'
import { authorLine } from './timeline.ts'

/** Traffic measures, running and ended. */
export function measures(context: ReportContext): Block[] {
  const all = Object.values(context.picture.measures).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  return [
    heading(2, context.say('report.measures')),
    tableOr(
      {
        caption: context.say('report.measures.caption'),
        head: [
          column(context.say('report.head.measure'), 50),
          column(context.say('report.head.started'), 20),
          column(context.say('report.head.ended'), 30),
        ],
        rows: all.map((measure) =>
          cells(
            [
              strong(said(`${measure.number} ${measure.title}`)),
              line(
                context.each((language) =>
                  [
                    translate(language, `measure.${measure.type}`),
                    flowText(measure.directions, measure.modes, language),
                  ]
                    .filter((part) => part !== '')
                    .join(' · '),
                ),
              ),
              ...routeLines(context, measure),
              ...saidIfAny(measure.text),
            ],
            [marked(measure.country, context.local(measure.startedAt))],
            measure.ended
              ? [
                  line(
                    context.say('report.measures.ended', (language) => ({
                      at: textOf(context.local(measure.ended?.at ?? ''), language),
                      after: textOf(
                        context.duration(minutesBetween(measure.startedAt, measure.ended?.at ?? '')),
                        language,
                      ),
                    })),
                  ),
                  line(said(measure.ended.outcome)),
                ]
              : [strong(context.say('report.measures.running'))],
          ),
        ),
      },
      context.say('report.measures.none'),
    ),
  ]
}

/** Every wait time observed, never without source, method and age (lesson 16). */
export function waits(context: ReportContext): Block[] {
  const observed = context.picture.timeline.flatMap(({ entry, retracted }) =>
    entry.kind === 'wait.observed' && !retracted ? [entry] : [],
  )
  observed.sort((a, b) => (a.body.observedAt < b.body.observedAt ? -1 : 1))
  return [
    heading(2, context.say('report.waits')),
    waitTable(
      context,
      context.say('report.waits.caption'),
      observed.map(({ body, recordedAt }) => ({
        wait: body,
        age: context.say('report.waits.age', (language) => ({
          age: textOf(
            context.duration(minutesBetween(countsFrom(body.observedAt, recordedAt), recordedAt)),
            language,
          ),
        })),
      })),
    ),
  ]
}

/** Wait times as rows: crossing and flow, minutes, method and source, when observed and how old. */
export const waitTable = (
  context: ReportContext,
  caption: Words,
  observed: readonly { wait: BodyOf<'wait.observed'>; age: Words }[],
): Block =>
  tableOr(
    {
      caption,
      head: [
        column(context.say('report.head.crossing'), 34),
        column(context.say('report.head.wait'), 12, 'end'),
        column(context.say('report.head.method'), 30),
        column(context.say('report.head.observed'), 24),
      ],
      rows: observed.map(({ wait, age }) =>
        cells(
          [
            strong(context.facility(wait.facility)),
            line(context.each((language) => flowText([wait.direction], [wait.mode], language))),
          ],
          [strong(context.duration(wait.minutes))],
          [
            line(context.each((language) => translate(language, `waitMethod.${wait.method}`))),
            line(said(wait.source)),
          ],
          [line(context.local(wait.observedAt)), muted(age)],
        ),
      ),
    },
    context.say('report.waits.none'),
  )

/** What the public was told, in both languages whatever the report's. */
export function messages(context: ReportContext): Block[] {
  const issued = context.picture.timeline.flatMap(({ entry, retracted }) =>
    entry.kind === 'message.issued' && !retracted ? [entry] : [],
  )
  return [
    heading(2, context.say('report.messages')),
    tableOr(
      {
        caption: context.say('report.messages.caption'),
        head: [
          column(context.say('report.head.issued'), 24),
          column(context.say('report.head.english'), 38),
          column(context.say('report.head.french'), 38),
        ],
        rows: issued.map((entry) =>
          cells(
            [
              strong(context.local(entry.occurredAt)),
              line(context.say('report.line.channel', { channel: entry.body.channel })),
              authorLine(context, entry),
            ],
            [line({ en: entry.body.en })],
            [line({ fr: entry.body.fr })],
          ),
        ),
      },
      context.say('report.messages.none'),
    ),
  ]
}

/** Files added to the log, each with the hash by which a copy can be compared. */
export function attachments(context: ReportContext): Block[] {
  const added = context.picture.timeline.flatMap(({ entry, retracted }) =>
    entry.kind === 'attachment.added' && !retracted ? [entry] : [],
  )
  return [
    heading(2, context.say('report.attachments')),
    tableOr(
      {
        caption: context.say('report.attachments.caption'),
        head: [
          column(context.say('report.head.file'), 36),
          column(context.say('report.head.added'), 26),
          column(said('SHA-256'), 38),
        ],
        rows: added.map((entry) =>
          cells(
            [
              strong(said(entry.body.name)),
              muted(context.each((language) => formatBytes(entry.body.bytes, language))),
              ...saidIfAny(entry.body.caption),
            ],
            [authorLine(context, entry), muted(context.local(entry.occurredAt))],
            [line(said(inEights(entry.body.sha256)))],
          ),
        ),
      },
      context.say('report.attachments.none'),
    ),
  ]
}
