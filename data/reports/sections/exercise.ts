import { countries } from '../../model/country.ts'
import { isNothing, type EitherText } from '../../model/either-text.ts'
import { exerciseOf } from '../../projections/exercises.ts'
import { capabilityName } from '../../reference/core-capabilities.ts'
import { formatList, formatNumber } from '../../words/format.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Row, Words } from '../document.ts'
import { textOf } from '../tell.ts'
import { cells, column, heading, line, marked, muted, paragraph, said, strong, tableOr } from '../words.ts'

/** A text that may be in one language only: what the reader's lacks is shown in the other, which it names. */
export function eitherWords(context: ReportContext, text: EitherText, before = ''): Words {
  const [known] = (['en', 'fr'] as const).filter((language) => text[language] !== '')
  const isWhole = known === undefined || context.languages.every((language) => text[language] !== '')
  return isWhole
    ? context.each((language) => `${before}${text[language]}`)
    : { said: `${before}${text[known]}`, in: known }
}

/** What the exercise was, as an overview of HSEEP has it, and what its clock showed when. */
export function exerciseOverview(context: ReportContext): Block[] {
  const known = exerciseOf(context.picture)
  if (!known) return clockRecord(context)
  const { overview } = known
  const plan = context.picture.activatedPlans.findLast((each) => each.plan === overview.plan)
  const capabilities = [...new Set(overview.objectives.flatMap((each) => each.capabilities))]
  const row = (key: Parameters<ReportContext['say']>[0], lines: readonly Line[]): Row[] =>
    lines.length === 0 ? [] : [cells([strong(context.say(key))], [...lines])]
  const either = (text: EitherText) => (isNothing(text) ? [] : [line(eitherWords(context, text))])
  const saidLine = (text: string) => (text === '' ? [] : [line(said(text))])
  const { startsOn, endsOn } = overview
  return [
    heading(2, context.say('report.exercise')),
    {
      type: 'table',
      caption: context.say('report.exercise.caption'),
      head: [column(context.say('report.head.item'), 26), column(context.say('report.head.record'), 74)],
      rows: [
        ...row('report.exercise.name', [strong(said(overview.name))]),
        ...row('report.exercise.dates', [
          line(said(startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`)),
        ]),
        ...row('report.exercise.type', [
          line(context.each((language) => translate(language, `exerciseType.${overview.type}`))),
        ]),
        ...row('report.exercise.scope', either(overview.scope)),
        ...row('report.exercise.place', saidLine(overview.place)),
        ...row(
          'report.exercise.missionAreas',
          overview.missionAreas.map((area) =>
            line(context.each((language) => translate(language, `missionArea.${area}`))),
          ),
        ),
        ...row(
          'report.exercise.capabilities',
          capabilities.map((id) => line(context.each((language) => capabilityName(id)[language]))),
        ),
        ...row(
          'report.exercise.objectives',
          [...overview.objectives]
            .sort((a, b) => a.number - b.number)
            .map(({ number, title }) => numbered(context, number, title)),
        ),
        ...row('report.exercise.threat', either(overview.threat)),
        ...row('report.exercise.scenario', either(overview.scenario)),
        ...row(
          'report.exercise.facilities',
          overview.facilities.map((id) => line(context.facility(id))),
        ),
        ...row('report.exercise.plan', plan ? [line(said(`${plan.number} ${plan.content.title}`))] : []),
        ...row('report.exercise.sponsor', saidLine(overview.sponsor)),
        ...row(
          'report.exercise.organisations',
          countries.flatMap((country) =>
            overview.organisations
              .filter((each) => each.country === country)
              .map(({ name }) => marked(country, said(name))),
          ),
        ),
        ...row('report.exercise.contact', saidLine(overview.contact)),
      ],
    },
    ...clockRecord(context),
  ]
}

/** Number and title of an objective. */
export const numbered = (context: ReportContext, number: number, title: EitherText): Line =>
  line(eitherWords(context, title, `${number}. `))

/** That times are of the exercise clock, and when that was. */
function clockRecord(context: ReportContext): Block[] {
  const { acts } = context.picture.clock
  if (acts.length === 0) return []
  return [
    paragraph(context.say('report.exercise.times'), 'boxed'),
    tableOr(
      {
        caption: context.say('report.exercise.clock'),
        head: [
          column(context.say('report.exercise.clock.act'), 34),
          column(context.say('report.exercise.clock.shown'), 33),
          column(context.say('report.exercise.clock.real'), 33),
        ],
        rows: acts.map(({ type, at, exerciseTime, rate, country, reason }) =>
          cells(
            [
              marked(
                country,
                context.say('report.exercise.clock.what', (language) => ({
                  type,
                  rate: rate === null ? '' : formatNumber(rate, language),
                })),
              ),
              ...(reason === '' ? [] : [muted(said(reason))]),
            ],
            [line(exerciseTime === null ? said('–') : context.local(exerciseTime, 'full'))],
            [line(context.local(at, 'full'))],
          ),
        ),
      },
      context.say('report.exercise.none'),
    ),
  ]
}

/** Capabilities as one list: "Planning and Situational Assessment". */
export const capabilityWords = (
  context: ReportContext,
  ids: readonly Parameters<typeof capabilityName>[0][],
): Words =>
  context.each((language) =>
    formatList(
      ids.map((id) => capabilityName(id)[language]),
      language,
    ),
  )

/** A rating by its letter and its words, as the exercise facts word it. */
export const ratingWords = (context: ReportContext, rating: 'P' | 'S' | 'M' | 'U' | 'NO'): Words =>
  context.each((language) =>
    rating === 'NO'
      ? translate(language, 'ratingText.NO')
      : `${rating} – ${textOf(context.say(`ratingText.${rating}`), language)}`,
  )
