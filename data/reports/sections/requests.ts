import { otherCountry, type Language } from '../../model/country.ts'
import type { RequestView } from '../../projections/requests.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line } from '../document.ts'
import { textOf } from '../tell.ts'
import {
  cells,
  column,
  heading,
  inline,
  line,
  marked,
  muted,
  said,
  saidIfAny,
  strong,
  tableOr,
} from '../words.ts'

/** Requests of one country to the other, with each step taken. */
export function requests(context: ReportContext): Block[] {
  const all = Object.values(context.picture.requests).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  return [
    heading(2, context.say('report.requests')),
    tableOr(
      {
        caption: context.say('report.requests.caption'),
        head: [
          column(context.say('report.head.request'), 46),
          column(context.say('report.head.opened'), 20),
          column(context.say('report.head.steps'), 34),
        ],
        rows: all.map((request) =>
          cells(
            [
              strong(said(`${request.number} ${request.title}`)),
              line(
                context.each((language) =>
                  translate(language, 'report.requests.asks', {
                    from: translate(language, `country.${request.country ?? otherCountry(request.to)}`),
                    to: translate(language, `countryOf.${request.to}`),
                    subject: translate(language, `subject.${request.subject}`),
                  }),
                ),
              ),
              ...saidIfAny(request.text),
              ...helpLines(context, request),
              ...(request.legalBasis === ''
                ? []
                : [muted(context.say('report.requests.basis', { basis: request.legalBasis }))]),
            ],
            [marked(request.country, context.local(request.openedAt))],
            request.steps.length === 0
              ? [strong(context.say('report.decision.noAnswer'))]
              : request.steps.flatMap((step): Line[] => [
                  marked(
                    step.country,
                    context.each(
                      (language) =>
                        `${translate(language, `requestState.${step.state}`)}, ${textOf(context.local(step.at), language)}`,
                    ),
                  ),
                  ...saidIfAny(step.text),
                ]),
          ),
        ),
      },
      context.say('report.requests.none'),
    ),
  ]
}

/** How many, with what, by which gate and when; what nobody said is left out. */
function helpLines(context: ReportContext, request: RequestView): Line[] {
  const { terms, credentials, equipment, crossed, released, to, legalBases } = request
  const { gate } = terms
  const moment = (instant: string | null | undefined, language: Language) =>
    instant ? textOf(context.local(instant), language) : 'none'
  const words = context.say('report.requests.help', (language) => ({
    quantity: terms.quantity ?? 'none',
    credentials: credentials === undefined || credentials === '' ? 'none' : credentials,
    equipment: equipment === undefined || equipment === '' ? 'none' : equipment,
    gate: gate
      ? [gate.facility === null ? '' : textOf(context.facility(gate.facility), language), gate.text]
          .filter((part) => part !== '')
          .join(', ')
      : 'none',
    cross: moment(terms.crossAt, language),
    crossed: moment(crossed?.at, language),
    released: moment(released?.at, language),
  }))
  const basis = legalBases[to]
  const country = (language: Language) => translate(language, `country.${to}`)
  return [
    ...(inline(words).trim() === '' || inline(words).trim() === '|' ? [] : [line(words)]),
    ...(basis === ''
      ? []
      : [
          muted(
            context.say('report.requests.basisOf', (language) => ({ country: country(language), basis })),
          ),
        ]),
  ]
}
