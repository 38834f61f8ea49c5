import { isNothing } from '../model/either-text.ts'
import type { Inject } from '../model/inject.ts'
import { mselLines, type MselLine } from '../projections/msel.ts'
import { offsetText } from '../words/exercise-values.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Line, ReportDocument, Row } from './document.ts'
import { blank, box } from './paper-parts.ts'
import { eitherWords } from './sections/exercise.ts'
import { textOf } from './tell.ts'
import { cells, column, heading, line, muted, paragraph, said, strong, tableOr } from './words.ts'

/**
 * The Master Scenario Events List on paper, for controllers without a screen: every line with what to say, what is
 * expected, and room to tick it off. It stays with their country, as the list does (settled 10). Pure.
 */
export function mselPaper(source: ReportSource): ReportDocument {
  const context = contextOf(source)
  const title = context.say('report.msel')
  return documentOf(context, source, title, false, () => [
    heading(1, title),
    paragraph(context.say('conduct.paper.lead', { box }), 'lead'),
    tableOr(
      {
        caption: title,
        head: [
          column(context.say('report.head.number'), 8, 'end'),
          column(context.say('report.msel.planned'), 15),
          column(context.say('report.msel.inject'), 43),
          column(context.say('report.msel.answer'), 34),
        ],
        rows: mselLines(context.picture, context.generatedAt).map((each) => rowOf(context, each)),
      },
      context.say('conduct.empty'),
    ),
  ])
}

function rowOf(context: ReportContext, { event, state, dueAt }: MselLine): Row {
  const { content } = event
  return cells(
    [strong(said(content.number))],
    [
      line(said(offsetText(event.offset))),
      ...(dueAt === null ? [] : [muted(context.local(dueAt, 'time'))]),
      muted(context.each((language) => translate(language, `injectState.${state}`))),
    ],
    [
      strong(eitherWords(context, content.title)),
      muted(how(context, content)),
      line(eitherWords(context, content.text)),
      ...(content.branch
        ? [muted(context.say('conduct.paper.branch', (language) => branchValues(context, content, language)))]
        : []),
    ],
    expected(context, content),
  )
}

const branchValues = (context: ReportContext, { branch }: Inject, language: 'en' | 'fr') => ({
  of: branch?.of ?? '',
  when: branch ? textOf(eitherWords(context, branch.when), language) : '',
})

const how = (context: ReportContext, { channel, from, to }: Inject) =>
  context.say('report.msel.how', (language) => ({
    channel: translate(language, `injectChannel.${channel}`),
    from: textOf(eitherWords(context, from), language),
    to: to.countries.length === 2 ? 'joint' : (to.countries[0] ?? 'joint'),
  }))

function expected(context: ReportContext, { expectedAction }: Inject): Line[] {
  const tick = said(`${box} ${blank}`)
  return isNothing(expectedAction) ? [line(tick)] : [line(eitherWords(context, expectedAction)), line(tick)]
}
