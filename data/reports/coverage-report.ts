import type { Day } from '../model/ids.ts'
import { coverageView, yearEndsBefore, type CoverageView } from '../projections/coverage.ts'
import { guideElements } from '../reference/guide-checklist.ts'
import { approvable, approvalsOn } from '../rules/plan-standing.ts'
import { planScore } from '../rules/plan-score.ts'
import type { PairCoverage } from '../rules/pair-coverage.ts'
import { gapText, ratingsText } from '../words/coverage-words.ts'
import { formatPercent } from '../words/format.ts'
import { versionText } from '../words/plan-values.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import { coverageFront } from './coverage-front.ts'
import type { Block, Line, ReportDocument } from './document.ts'
import { front } from './sections/front.ts'
import { integrity } from './sections/integrity.ts'
import { cells, column, heading, line, marked, muted, paragraph, said, strong, tableOr } from './words.ts'

/** What the yearly report asks beside its source. */
export type CoverageRequest = { day: Day; windowMonths: number }

/** The measure of a log as of a day, over the list adopted for its year. */
export const coverageOfSource = (
  context: ReportContext,
  { day, windowMonths }: CoverageRequest,
): CoverageView =>
  coverageView(context.picture, {
    day,
    windowMonths,
    regionOf: (id) => context.reference.facilityById(id)?.region ?? null,
    trendDays: yearEndsBefore(day, 3),
  })

/** The yearly report of the measure: definition, numbers, list, evidence, signatures. Pure. */
export function coverageReport(source: ReportSource, request: CoverageRequest): ReportDocument {
  const context = contextOf(source)
  const view = coverageOfSource(context, request)
  const title = context.say('coverage.title')
  return documentOf(context, source, title, false, (markingWords) => [
    ...front(context, source, title, markingWords),
    ...coverageFront(context, view),
    ...crossings(context, view),
    ...gates(context, view),
    ...oneCountry(context, view),
    ...lapsing(context, view),
    ...integrity(context),
    ...signatures(context),
  ])
}

function crossings(context: ReportContext, { coverage }: CoverageView): Block[] {
  const rows = coverage.pairs.map((pair) =>
    cells(
      [
        strong(context.facility(pair.pair.facility)),
        marked('US', said(pair.pair.us)),
        marked('CA', said(pair.pair.ca)),
      ],
      [line(context.say(`coverageStatus.${pair.status}`))],
      planLines(context, pair, coverage.day),
      exerciseLines(context, pair),
      pair.gaps.map((gap) => line(context.each((language) => gapText(gap, language)))),
    ),
  )
  return [
    heading(2, context.say('coverage.crossings')),
    tableOr(
      {
        caption: context.say('coverage.crossings'),
        head: [
          column(context.say('coverage.head.crossing'), 24),
          column(context.say('coverage.head.result'), 12),
          column(context.say('coverage.head.plan'), 22),
          column(context.say('coverage.head.exercise'), 20),
          column(context.say('coverage.head.gaps'), 22),
        ],
        rows,
      },
      context.say('coverage.byRegion.none'),
    ),
  ]
}

function planLines(context: ReportContext, { standing }: PairCoverage, day: Day): Line[] {
  if (!standing) return []
  const { record, reviewBy, scores } = standing
  const version = approvable(standing)
  const { share } = planScore(guideElements, scores)
  return [
    strong(said(`${record.number} ${versionText(version)}`)),
    line(said(version.content.title)),
    ...approvalsOn(standing, day).map(({ country, from: on }) =>
      marked(country, context.say('coverage.approved', { country, on })),
    ),
    ...(reviewBy === null ? [] : [muted(context.say('coverage.review', { on: reviewBy }))]),
    ...(share === null
      ? []
      : [muted(context.say('coverage.score', (language) => ({ percent: formatPercent(share, language) })))]),
  ]
}

function exerciseLines(context: ReportContext, { exercise }: PairCoverage): Line[] {
  if (!exercise) return []
  const { name, type, endedOn: on } = exercise.exercise
  return [
    strong(said(name)),
    line(
      context.say('coverage.ratings', (language) => ({
        type: translate(language, `exerciseType.${type}`),
        on,
        ratings: ratingsText(exercise.exercise, language),
      })),
    ),
  ]
}

/** How each gate element scores for each crossing: what covers it, and what keeps it from being covered. */
function gates(context: ReportContext, { coverage }: CoverageView): Block[] {
  if (coverage.pairs.length === 0) return []
  const caption = context.say('coverage.gates')
  const labels = guideElements.filter(({ isGate }) => isGate)
  return [
    heading(2, caption),
    paragraph(context.say('coverage.gates.note'), 'note'),
    {
      type: 'table',
      caption,
      head: [
        column(context.say('coverage.head.crossing'), 28),
        ...labels.map(({ id }) => column(said(id), 8)),
      ],
      rows: coverage.pairs.map(({ pair, standing }) =>
        cells(
          [strong(context.facility(pair.facility))],
          ...labels.map(({ id }) => {
            const score = standing?.scores.get(id) ?? null
            return [line(said(score === null ? '–' : String(score)))]
          }),
        ),
      ),
    },
    {
      type: 'list',
      items: labels.map(({ id, label }) => muted(context.each((language) => `${id} ${label[language]}`))),
    },
  ]
}

/** Plans that wait for one country's approval. */
function oneCountry(context: ReportContext, { coverage }: CoverageView): Block[] {
  return [
    heading(2, context.say('coverage.oneCountry')),
    tableOr(
      {
        caption: context.say('coverage.oneCountry'),
        head: [
          column(context.say('coverage.head.crossing'), 40),
          column(context.say('coverage.head.plan'), 36),
          column(context.say('coverage.head.signed'), 24),
        ],
        rows: coverage.oneCountry.map(({ pair, standing }) => {
          const pending = standing?.pending
          return cells(
            [strong(context.facility(pair.facility))],
            pending ? [line(said(`${standing.record.number} ${versionText(pending.version)}`))] : [],
            pending ? [marked(pending.signed, context.say(`country.${pending.signed}`))] : [],
          )
        }),
      },
      context.say('coverage.oneCountry.none'),
    ),
  ]
}

function lapsing(context: ReportContext, { coverage }: CoverageView): Block[] {
  return [
    heading(2, context.say('coverage.lapsing')),
    tableOr(
      {
        caption: context.say('coverage.lapsing'),
        head: [
          column(context.say('coverage.head.crossing'), 46),
          column(context.say('coverage.head.what'), 30),
          column(context.say('coverage.head.through'), 24),
        ],
        rows: coverage.lapsing.map(({ pair, what, through }) =>
          cells(
            [strong(context.facility(pair.pair.facility))],
            [line(context.say(`coverage.lapsing.${what}`))],
            [line(said(through))],
          ),
        ),
      },
      context.say('coverage.lapsing.none'),
    ),
  ]
}

const signatures = (context: ReportContext): Block[] => [
  heading(2, context.say('coverage.signatures')),
  {
    type: 'signatures',
    lines: (['US', 'CA'] as const).map((country) => ({
      country,
      words: context.say('coverage.signature', { country }),
    })),
  },
  paragraph(context.say('coverage.disclaimer'), 'note'),
]
