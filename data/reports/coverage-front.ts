import type { CoverageView } from '../projections/coverage.ts'
import type { Share } from '../rules/coverage.ts'
import { getReference } from '../reference/reference.ts'
import { shareText } from '../words/coverage-words.ts'
import { formatList, formatPercent } from '../words/format.ts'
import { translate } from '../words/translate.ts'
import { regionsChart } from './charts/regions.ts'
import type { ReportContext } from './context.ts'
import type { Block, Words } from './document.ts'
import { cells, column, heading, inline, line, paragraph, said, strong, tableOr } from './words.ts'

/** The definition, the list and the numbers of the yearly measure. */
export function coverageFront(context: ReportContext, view: CoverageView): Block[] {
  const { coverage, windowMonths: months } = view
  return [
    paragraph(context.say('coverage.asOf', { day: coverage.day, months }), 'lead'),
    figures(context, view),
    ...listOf(context, view),
    heading(2, context.say('coverage.definition')),
    paragraph(context.say('coverage.definition.list')),
    paragraph(context.say('coverage.definition.covered')),
    paragraph(context.say('coverage.definition.validated', { months })),
    paragraph(context.say('coverage.definition.ours'), 'note'),
    ...regions(context, view),
    ...trend(context, view),
  ]
}

const share = (context: ReportContext, of: Share): Words =>
  context.each((language) => shareText(of, language))

function figures(context: ReportContext, { coverage, improvements }: CoverageView): Block {
  const { headline, covered, validatedOfCovered, weighted } = coverage
  const years = weighted.years.join(', ') || 'none'
  return {
    type: 'keyFigures',
    figures: [
      { value: share(context, headline), label: context.say('coverage.headline') },
      { value: share(context, covered), label: context.say('coverage.covered') },
      { value: share(context, validatedOfCovered), label: context.say('coverage.validatedOfCovered') },
      {
        value: context.each((language) =>
          weighted.share === null
            ? translate(language, 'coverage.notDefined')
            : formatPercent(weighted.share, language),
        ),
        label: context.say('coverage.weighted', { counts: weighted.counts, years }),
      },
      { value: share(context, improvements), label: context.say('coverage.improvements') },
    ],
  }
}

/** Which list is counted, who adopted it and why. */
function listOf(context: ReportContext, { coverage, list }: CoverageView): Block[] {
  const { count, of } = coverage.weighted.known
  const known = paragraph(context.say('coverage.weightedKnown', { count, of }), 'note')
  if (!list)
    return [paragraph(context.say('coverage.list.none', { year: coverage.day.slice(0, 4) }), 'boxed')]
  return [
    paragraph(
      context.say('coverage.list.adopted', (language) => ({
        year: String(list.year),
        by: formatList(
          list.adoptedBy.map((country) => translate(language, `countryOf.${country}`)),
          language,
        ),
        reason: list.reason,
      })),
    ),
    ...list.differs.map((by) => paragraph(context.say('coverage.list.differs', { by }), 'boxed')),
    ...list.amendments.map(({ on, reason }) =>
      paragraph(context.say('coverage.list.amended', { on, reason })),
    ),
    known,
  ]
}

function regions(context: ReportContext, { coverage }: CoverageView): Block[] {
  const caption = context.say('coverage.byRegion')
  const data = {
    caption,
    head: [
      column(context.say('coverage.head.region'), 40),
      column(context.say('coverage.headline'), 30),
      column(context.say('coverage.covered'), 30),
    ],
    rows: coverage.regions.map(({ region, headline, covered }) =>
      cells(
        [strong(regionName(context, region))],
        [line(share(context, headline))],
        [line(share(context, covered))],
      ),
    ),
  }
  if (data.rows.length === 0)
    return [heading(2, caption), paragraph(context.say('coverage.byRegion.none'), 'note')]
  const alt = context.say('coverage.byRegion.alt')
  const svg = regionsChart({
    title: inline(caption),
    description: inline(alt),
    legend: {
      counts: inline(context.say('coverageStatus.validated')),
      covered: inline(context.say('coverageStatus.covered')),
      rest: inline(context.say('coverage.notCovered')),
    },
    rows: coverage.regions.map(({ region, headline, covered }) => ({
      label: inline(regionName(context, region)),
      counts: headline.count,
      covered: covered.count,
      of: headline.of,
      text: inline(share(context, headline)),
    })),
  })
  return [heading(2, caption), { type: 'chart', id: 'coverage-regions', title: caption, svg, alt, data }]
}

const regionName = (context: ReportContext, id: string | null): Words => {
  const name = getReference().about.regions.find((region) => region.id === id)?.name
  return name ? context.each((language) => name[language]) : said(id ?? '?')
}

function trend(context: ReportContext, view: CoverageView): Block[] {
  return [
    heading(2, context.say('coverage.trend')),
    tableOr(
      {
        caption: context.say('coverage.trend'),
        head: [
          column(context.say('coverage.head.day'), 30),
          column(context.say('coverage.headline'), 35),
          column(context.say('coverage.covered'), 35),
        ],
        rows: view.trend.map(({ day, headline, covered }) =>
          cells([line(said(day))], [line(share(context, headline))], [line(share(context, covered))]),
        ),
      },
      context.say('coverage.trend.none'),
    ),
  ]
}
