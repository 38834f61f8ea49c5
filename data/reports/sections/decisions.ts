import { countries, type Country } from '../../model/country.ts'
import type { DecisionView } from '../../projections/decisions.ts'
import { minutesBetween } from '../../rules/instant.ts'
import { translate } from '../../words/translate.ts'
import { dumbbellChart } from '../charts/dumbbell.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Table } from '../document.ts'
import { cells, column, heading, inline, line, muted, paragraph, said, strong } from '../words.ts'
import { decisionRecord } from './decision-record.ts'
import {
  answerOf,
  effectWords,
  isSameComputer,
  registered,
  stateWords,
  type Registered,
} from './registered.ts'

/** The register: time from proposal to each country's concurrence and to effect, then each decision in full. */
export function decisionRegister(context: ReportContext): Block[] {
  const all = registered(context)
  if (all.length === 0)
    return [
      heading(2, context.say('report.decisions')),
      paragraph(context.say('report.decisions.none'), 'note'),
    ]
  const table = registerTable(context, all)
  const title = context.say('report.decisions.chart')
  return [
    heading(2, context.say('report.decisions')),
    {
      type: 'chart',
      id: 'time-to-concurrence',
      title,
      svg: dumbbellChart({
        title: inline(title),
        description: inline(context.say('report.decisions.alt')),
        legend: {
          US: inline(context.each((language) => translate(language, 'country.US'))),
          CA: inline(context.each((language) => translate(language, 'country.CA'))),
          effect: inline(context.say('report.decisions.effect')),
          declined: inline(context.each((language) => translate(language, 'answer.declines'))),
        },
        unit: inline(context.say('report.decisions.unit')),
        rows: all.map(({ decision, inEffectAt }) => ({
          label: decision.number,
          detail: decision.terms.title,
          marks: countries.flatMap((country) => {
            const answer =
              country === decision.country && decision.type === 'sovereign'
                ? null
                : answerOf(decision, country)
            return answer
              ? [
                  {
                    country,
                    minutes: minutesBetween(decision.proposedAt, answer.at),
                    declines: answer.answer === 'declines',
                  },
                ]
              : []
          }),
          effectMinutes: inEffectAt === null ? null : minutesBetween(decision.proposedAt, inEffectAt),
          text: inline(effectWords(context, decision, inEffectAt)),
        })),
      }),
      alt: context.say('report.decisions.alt'),
      data: table,
    },
    paragraph(context.say('report.decisions.method'), 'note'),
    ...all.flatMap((one) => decisionRecord(context, one)),
  ]
}

function registerTable(context: ReportContext, all: readonly Registered[]): Table {
  return {
    caption: context.say('report.decisions.caption'),
    head: [
      column(context.say('report.head.decision'), 36),
      column(context.say('report.head.proposed'), 18),
      column(
        context.each((language) => translate(language, 'country.US')),
        13,
      ),
      column(
        context.each((language) => translate(language, 'country.CA')),
        13,
      ),
      column(context.say('report.decisions.effect'), 20),
    ],
    rows: all.map(({ decision, inEffectAt, state }) =>
      cells(
        [strong(said(`${decision.number} ${decision.terms.title}`)), ...kindOf(context, decision)],
        [
          {
            ...line(context.local(decision.proposedAt)),
            ...(decision.country && { mark: decision.country }),
          },
        ],
        [answerLine(context, decision, 'US')],
        [answerLine(context, decision, 'CA')],
        [line(effectWords(context, decision, inEffectAt)), muted(stateWords(context, state))],
      ),
    ),
  }
}

function kindOf(context: ReportContext, decision: DecisionView): Line[] {
  const lines: Line[] = []
  if (decision.type === 'sovereign')
    lines.push(
      muted(
        context.each((language) =>
          translate(language, 'report.decisions.alone', {
            country: translate(language, `countryOf.${decision.country ?? 'US'}`),
          }),
        ),
      ),
    )
  if (decision.type === 'shared' && isSameComputer(context, decision))
    lines.push(muted(context.say('report.decisions.sameComputer')))
  return lines
}

function answerLine(context: ReportContext, decision: DecisionView, country: Country): Line {
  const answer = answerOf(decision, country)
  if (answer) {
    const minutes = context.duration(minutesBetween(decision.proposedAt, answer.at))
    if (answer.answer === 'concurs') return line(minutes)
    return line(
      context.each((language) => `${translate(language, 'answer.declines')}, ${minutes[language] ?? ''}`),
    )
  }
  const isWanted =
    decision.type === 'sovereign' ? country !== decision.country : decision.terms.needs.includes(country)
  return muted(
    context.each((language) => translate(language, isWanted ? 'answer.waiting' : 'answer.notNeeded')),
  )
}
