import type { EvidenceTime } from '../../projections/evidence-times.ts'
import { entryIn } from '../../projections/entry-in.ts'
import { evidenceTimes } from '../../projections/evidence-times.ts'
import { expectedActions, type ExpectedAction } from '../../projections/expected-actions.ts'
import { mselLines, type MselLine } from '../../projections/msel.ts'
import { minutesAfter, minutesBetween } from '../../rules/instant.ts'
import { startOfExercise } from '../../rules/exercise-clock.ts'
import { offsetText } from '../../words/exercise-values.ts'
import { entryReference } from '../../words/links.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell, Line, Row, Words } from '../document.ts'
import { textOf } from '../tell.ts'
import { cells, column, heading, line, marked, muted, said, strong, tableOr } from '../words.ts'
import { eitherWords } from './exercise.ts'

/**
 * Injects as delivered against as planned. What was planned and not delivered stands only in the copy of its
 * controllers' country, as what was expected does (settled 10).
 */
export function masterEvents(context: ReportContext): Block[] {
  const { picture, generatedAt, window } = context
  const lines = mselLines(picture, generatedAt)
  const listed = new Set(lines.map(({ event }) => event.sent?.inject))
  const alone = expectedActions(picture, window.to).filter(({ inject }) => !listed.has(inject.inject))
  if (lines.length + alone.length === 0) return []
  return [
    heading(2, context.say('report.msel')),
    tableOr(
      {
        caption: context.say('report.msel.caption'),
        head: [
          column(context.say('report.head.number'), 8, 'end'),
          column(context.say('report.msel.planned'), 11),
          column(context.say('report.msel.delivered'), 16),
          column(context.say('report.msel.inject'), 37),
          column(context.say('report.msel.answer'), 28),
        ],
        rows: [
          ...lines.map((each) => lineRow(context, each)),
          ...alone.map((each) => deliveredRow(context, each, null)),
        ],
      },
      context.say('report.msel.none'),
    ),
  ]
}

function lineRow(context: ReportContext, each: MselLine): Row {
  const { event, state, answer } = each
  if (answer) return deliveredRow(context, answer, each)
  const { content, skipped, held } = event
  const reason = skipped?.reason ?? held?.reason ?? ''
  return cells(
    [strong(said(content.number))],
    [line(said(offsetText(content.offset)))],
    [
      muted(context.each((language) => translate(language, `injectState.${state}`))),
      ...(reason === '' ? [] : [muted(said(reason))]),
    ],
    injectLines(context, content),
    [],
  )
}

function deliveredRow(context: ReportContext, answer: ExpectedAction, listed: MselLine | null): Row {
  const { inject, met, openMinutes } = answer
  const planned = inject.content.plannedOffset
  const start = startOfExercise(context.picture.clock)
  const late =
    start === null || planned === null ? 0 : minutesBetween(minutesAfter(start, planned), inject.at)
  const expected = listed?.event.content.expectedAction
  const hasExpected = expected && (expected.en !== '' || expected.fr !== '')
  return cells(
    [strong(said(inject.content.number))],
    [line(said(planned === null ? '–' : offsetText(planned)))],
    [
      marked(inject.country, context.local(inject.at)),
      ...(Math.abs(late) < 1
        ? []
        : [
            muted(
              context.say(late > 0 ? 'report.msel.late' : 'report.msel.early', (language) => ({
                by: textOf(context.duration(Math.abs(late)), language),
              })),
            ),
          ]),
    ],
    injectLines(context, inject.content),
    [
      ...(hasExpected ? [muted(eitherWords(context, expected))] : []),
      ...(met
        ? [
            marked(
              met.country,
              context.say('report.msel.met', (language) => ({
                entry: referenceOf(context, met.entry),
                after: textOf(context.duration(met.afterMinutes), language),
              })),
            ),
            ...(met.remarks === '' ? [] : [muted(said(met.remarks))]),
          ]
        : [
            strong(
              context.say('report.msel.open', (language) => ({
                after: textOf(context.duration(openMinutes ?? 0), language),
              })),
            ),
          ]),
    ],
  )
}

type Content = Pick<ExpectedAction['inject']['content'], 'title' | 'text' | 'from' | 'channel' | 'to'>

const injectLines = (context: ReportContext, { title, text, from, channel, to }: Content): Cell => [
  strong(eitherWords(context, title)),
  line(eitherWords(context, text)),
  muted(
    context.say('report.msel.how', (language) => ({
      channel: translate(language, `injectChannel.${channel}`),
      from: textOf(eitherWords(context, from), language),
      to: to.countries.length === 2 ? 'joint' : (to.countries[0] ?? 'joint'),
    })),
  ),
]

function referenceOf(context: ReportContext, hash: string): string {
  const found = entryIn(context.picture.timeline, hash)
  return found ? entryReference(found.entry, context.picture) : '–'
}

/** Times that the log measures, against their targets. */
export function evidence(context: ReportContext): Block[] {
  const times = evidenceTimes(context.picture, context.window.to)
  if (times.length === 0 || context.picture.workspace?.mode !== 'exercise') return []
  return [
    heading(2, context.say('report.evidence')),
    tableOr(
      {
        caption: context.say('report.evidence.caption'),
        head: [
          column(context.say('report.evidence.what'), 56),
          column(context.say('report.evidence.time'), 22),
          column(context.say('report.evidence.target'), 22),
        ],
        rows: times.map((each) =>
          cells([evidenceLine(context, each)], [timeLine(context, each)], targetLines(context, each)),
        ),
      },
      context.say('report.evidence.none'),
    ),
  ]
}

function evidenceLine(context: ReportContext, time: EvidenceTime): Line {
  const words = (values: Readonly<Record<string, string>> = {}): Words =>
    context.say(`report.evidence.${time.what}`, values)
  switch (time.what) {
    case 'notification':
    case 'jointCall':
      return line(words())
    case 'concurrence':
      return marked(time.country, words({ number: time.number, title: time.title }))
    case 'inEffect':
    case 'diversion':
      return line(words({ number: time.number, title: time.title }))
    case 'step':
      return line(
        context.each((language) =>
          translate(language, 'report.evidence.step', {
            number: time.number,
            step: time.step,
            title: time.title[language],
            lane: translate(language, `lane.${time.lane}`),
          }),
        ),
      )
  }
}

const timeLine = (context: ReportContext, { minutes }: EvidenceTime): Line =>
  minutes === null ? muted(context.say('report.evidence.not')) : strong(context.duration(minutes))

const targetLines = (context: ReportContext, { targetMinutes, isInTime }: EvidenceTime): Line[] =>
  targetMinutes === null
    ? [muted(said('–'))]
    : [
        line(context.duration(targetMinutes)),
        ...(isInTime === null
          ? []
          : [
              isInTime
                ? muted(context.say('report.evidence.inTime'))
                : strong(context.say('report.evidence.late')),
            ]),
      ]
