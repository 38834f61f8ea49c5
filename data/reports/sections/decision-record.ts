import { countries, type Country } from '../../model/country.ts'
import type { Answer, DecisionView } from '../../projections/decisions.ts'
import { minutesBetween } from '../../rules/instant.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell, Line, Row, Words } from '../document.ts'
import { textOf } from '../tell.ts'
import { cells, column, heading, line, marked, muted, said, saidIfAny, strong } from '../words.ts'
import { answerOf, effectWords, isSameComputer, stateWords, type Registered } from './registered.ts'

/** One decision in full: terms, answers of each country, what fell, what was said by phone, how it ended. */
export function decisionRecord(context: ReportContext, { decision, inEffectAt, state }: Registered): Block[] {
  const row = (label: Words, cell: Cell): Row[] => (cell.length === 0 ? [] : [cells([strong(label)], cell)])
  const { terms } = decision
  const times = [
    ['report.decision.effectiveFrom', terms.effectiveFrom],
    ['report.decision.expiresAt', terms.expiresAt],
    ['report.decision.reviewAt', terms.reviewAt],
    ['report.decision.answerBy', terms.answerBy],
  ] as const
  return [
    heading(3, said(`${decision.number} ${terms.title}`)),
    {
      type: 'table',
      caption: context.say('report.decision.caption', { number: decision.number }),
      head: [column(context.say('report.head.item'), 24), column(context.say('report.head.record'), 76)],
      rows: [
        ...row(context.say('report.decision.terms'), [
          line(said(terms.text)),
          ...terms.conditions.map((condition) =>
            line(context.say('report.decision.condition', { condition })),
          ),
        ]),
        ...row(context.say('report.head.proposed'), [
          marked(decision.country, atBy(context, decision.proposedAt, context.author(decision))),
        ]),
        ...row(
          context.say('report.decision.needs'),
          decision.type === 'sovereign'
            ? [line(context.say('report.decision.sovereign'))]
            : [
                line(
                  context.each((language) =>
                    terms.needs.map((country) => translate(language, `country.${country}`)).join(', '),
                  ),
                ),
              ],
        ),
        ...countries.flatMap((country) =>
          row(
            context.each((language) => translate(language, `country.${country}`)),
            countryCell(context, decision, country),
          ),
        ),
        ...row(context.say('report.decision.authority'), authorities(decision)),
        ...times.flatMap(([key, at]) =>
          at === null ? [] : row(context.say(key), [line(context.local(at))]),
        ),
        ...row(context.say('report.decisions.effect'), [
          line(
            inEffectAt === null
              ? effectWords(context, decision, null)
              : context.each(
                  (language) =>
                    `${textOf(context.local(inEffectAt), language)} (${textOf(effectWords(context, decision, inEffectAt), language)})`,
                ),
          ),
          ...(isSameComputer(context, decision) && decision.type === 'shared'
            ? [muted(context.say('report.decisions.sameComputerLong'))]
            : []),
        ]),
        ...row(context.say('report.decision.amendments'), amendments(context, decision)),
        ...row(context.say('report.decision.uncounted'), answerRows(context, decision.uncounted)),
        ...row(context.say('report.decision.fallen'), answerRows(context, decision.fallen)),
        ...row(context.say('report.decision.phone'), phone(context, decision)),
        ...row(context.say('report.decision.end'), [
          strong(stateWords(context, state)),
          ...endings(context, decision),
        ]),
      ],
    },
  ]
}

const atBy = (context: ReportContext, at: string, by: string | null): Words =>
  context.each((language) =>
    [textOf(context.local(at), language), by].filter((part) => part !== null).join(' · '),
  )

function countryCell(context: ReportContext, decision: DecisionView, country: Country): Cell {
  const answer = answerOf(decision, country)
  if (answer) return answerLines(context, decision, answer)
  const isWanted =
    decision.type === 'sovereign' ? country !== decision.country : decision.terms.needs.includes(country)
  return isWanted ? [line(context.say('report.decision.noAnswer'))] : []
}

function answerLines(context: ReportContext, decision: DecisionView, answer: Answer): Cell {
  const key =
    decision.type === 'sovereign'
      ? 'report.decision.acknowledged'
      : answer.answer === 'concurs'
        ? 'report.decision.concurred'
        : 'report.decision.declined'
  const fromTerms =
    decision.amendments > 0
      ? [
          muted(
            context.say('report.decision.fromTerms', (language) => ({
              after: textOf(context.duration(minutesBetween(decision.termsAt, answer.at)), language),
            })),
          ),
        ]
      : []
  return [
    strong(
      context.say(key, (language) => ({
        after: textOf(context.duration(minutesBetween(decision.proposedAt, answer.at)), language),
      })),
    ),
    ...fromTerms,
    line(atBy(context, answer.at, context.author(answer))),
    ...saidIfAny(answer.text),
  ]
}

const authorities = (decision: DecisionView): Line[] =>
  countries.flatMap((country) => {
    const text = decision.terms.authority[country]
    return text === '' ? [] : [marked(country, said(text))]
  })

/** Each amendment's reason, and the wording it replaced, struck. */
function amendments(context: ReportContext, decision: DecisionView): Line[] {
  const wordings = context.picture.timeline.flatMap(({ entry, retracted }) =>
    !retracted &&
    (entry.kind === 'decision.proposed' || entry.kind === 'decision.amended') &&
    entry.body.decision === decision.decision
      ? [entry]
      : [],
  )
  return wordings.flatMap((entry, place): Line[] => {
    const before = wordings[place - 1]
    if (entry.kind !== 'decision.amended' || !before) return []
    const country = context.countryOf(entry.desk)
    return [
      marked(country, atBy(context, entry.occurredAt, context.author(entry))),
      line(context.say('report.line.reason', { reason: entry.body.reason })),
      { words: said(before.body.text), struck: true, weight: 'muted' },
    ]
  })
}

const answerRows = (context: ReportContext, answers: DecisionView['fallen']): Line[] =>
  answers.map((answer) =>
    marked(
      answer.country,
      context.each((language) =>
        translate(language, 'report.decision.fellLine', {
          answer: translate(language, `answer.${answer.answer}`),
          at: textOf(context.local(answer.at), language),
          by: context.author(answer) ?? '–',
        }),
      ),
    ),
  )

const phone = (context: ReportContext, decision: DecisionView): Line[] =>
  decision.phone.flatMap((call) => [
    marked(
      call.country,
      context.each((language) =>
        translate(language, 'report.line.phone', {
          country: translate(language, `country.${call.country}`),
          answer: translate(language, `report.phone.${call.answer}`),
          by: call.by,
          at: textOf(context.local(call.at), language),
        }),
      ),
    ),
    muted(context.say('report.decision.phoneIsNot')),
    ...saidIfAny(call.remarks),
  ])

function endings(
  context: ReportContext,
  { withdrawn, rescinded, concurrenceWithdrawn }: DecisionView,
): Line[] {
  return [withdrawn, rescinded, concurrenceWithdrawn].flatMap((act) =>
    act
      ? [marked(act.country, atBy(context, act.at, official(context, act.official))), line(said(act.reason))]
      : [],
  )
}

function official(context: ReportContext, id: string | null): string | null {
  const person = id === null ? undefined : context.picture.people.officials[id]
  return person ? `${person.name}, ${person.agency}` : null
}
